#pragma once

#include <stdint.h>

// Answers about the board itself. The short ones are sent whole; the two long ones hold the line and
// go out in pieces as it empties, while keys, cards and watchdog are served.
namespace answers {

void sendVersion();
void sendFirmware();
void sendPinState(uint8_t pin);
void sendHubReport();

void startCapabilities();
void startAnalogMapping();
void step();

}  // namespace answers
