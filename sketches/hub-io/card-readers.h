#pragma once

#include <stdint.h>

#include "board-pins.h"

// The card readers on the SPI bus.
namespace cardReaders {

void begin();
// One slice of every reader's work.
void step();
// It is known which select pins are needed and which are free for others.
bool haveTheirPins();
// A select pin of a reader: never the host's.
bool owns(uint8_t pin);
// What the reader's chip calls itself (0x91, 0x92, …), 0 when none answers.
uint8_t chipVersion(uint8_t reader);
// Says again what lies on each reader: the host may not have been there.
void announceAgain();

}  // namespace cardReaders
