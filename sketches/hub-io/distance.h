#pragma once

#include <stdint.h>

// One HC-SR04 on one pin: its trigger directly, its echo through a resistor. The host asks with
// Firmata's PING_READ, and an interrupt times the echo.
namespace distance {

// The data bytes of a PING_READ sysex. One measurement at a time; a question in between is dropped,
// and the answer to the first answers both.
void measure(const uint8_t* data, uint8_t length);
// Sends the echo's length in microseconds once it is known, 0 when none came back.
void step();
void forget();

}  // namespace distance
