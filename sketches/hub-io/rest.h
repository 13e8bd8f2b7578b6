#pragma once

#include <stdint.h>

// Sleeps when there is nothing to do.
namespace rest {

// Until the next interrupt, of which the clock brings one every 1.024 ms. Returns at once when a
// byte waits or the millisecond after `servedMs` has begun.
void untilInterrupt(uint32_t servedMs);

}  // namespace rest
