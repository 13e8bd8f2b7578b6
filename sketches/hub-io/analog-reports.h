#pragma once

#include <stdint.h>

// Light, noise and whatever else is a voltage: every wanted channel once per sampling interval.
namespace analogReports {

void reset();
void report(uint8_t channel, bool wanted);
// The interval has passed: begin a round.
void startRound();
// Takes one finished conversion, if any, and starts the next. Never waits for the converter.
void step();

}  // namespace analogReports
