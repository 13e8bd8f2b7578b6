#pragma once

#include <stdint.h>

#include "board-pins.h"

// What each pin may do, does and was last told.
namespace pins {

// Every pin to what it is without a host: analogue, or claimed by nobody; lamps dark.
void reset();

bool can(uint8_t pin, uint8_t mode);
// False when the pin cannot do that, or is busy with I²C until the next system reset.
bool setMode(uint8_t pin, uint8_t mode);
uint8_t modeOf(uint8_t pin);
// Outputs: what was written. Inputs: 1 with the pull-up on. Everything else 0.
uint8_t stateOf(uint8_t pin);
// Notes what the firmware itself did to a pin.
void note(uint8_t pin, uint8_t mode, uint8_t state);

void writeDigital(uint8_t pin, bool high);
void writePwm(uint8_t pin, uint16_t value);

bool isInput(uint8_t pin);
// A contact to ground: an input with its pull-up on, by mode or by writing it high, as older
// Firmata hosts do.
bool isContact(uint8_t pin);
bool read(uint8_t pin);

// The analogue channel of a pin, or NO_CHANNEL.
uint8_t channelOf(uint8_t pin);

}  // namespace pins
