#pragma once

#include <stdint.h>

// Keys and other digital inputs: sampled every millisecond, reported when they change.
namespace digitalReports {

void reset();
// The host wants to hear of these eight pins; it gets their levels at once.
void report(uint8_t port, bool wanted);
void sample();

}  // namespace digitalReports
