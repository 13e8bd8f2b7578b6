#pragma once

#include <stdint.h>

// Sensors on the I²C bus, through the core's Wire with a time-out: a sensor that holds the bus costs
// milliseconds, never the board.
namespace i2c {

void reset();
// `delayUs`: wait between naming a register and reading it, at most 10,000 µs.
void configure(uint16_t delayUs);
// The data bytes of an I2C_REQUEST sysex, still in pairs.
void request(const uint8_t* data, uint8_t length);
// The sampling interval has passed: repeated reads are due.
void startRound();
// At most one transfer.
void step();
// A read waits for its delay; orders wait with it, so that they keep their order on the bus.
bool isBusy();

}  // namespace i2c
