#pragma once

#include <stdint.h>

// The serial line to the host. Nobody may write more than there is room for, because the core's
// serial port blocks when its buffer is full, and this firmware never blocks.
namespace line {

// Room that an answer to one order needs at most: the longest are an I²C reply of 32 bytes in pairs
// and a complaint.
constexpr uint8_t LONGEST_MESSAGE = 80;

void begin();
// False when nothing has come in.
bool take(uint8_t& byte);
bool somethingWaits();

// Room for a whole message, and no long answer is under way.
bool hasRoom(uint8_t bytes);
// Room for one more piece of the long answer that holds the line.
bool hasRoomForPiece(uint8_t bytes);
// A long answer keeps other messages out of its middle.
void hold();
void release();

void send(uint8_t byte);
// A whole byte as two of seven bits, low part first: how Firmata sends I²C data, names and text.
void sendPair(uint8_t value);
// Fourteen bits as two of seven, low part first.
void sendWord(uint16_t value);
void startSysex(uint8_t command);
void endSysex();

// Tells people what is wrong, in a Firmata string message. `text` lies in flash and has at most
// 36 characters. Dropped when the line is busy: it is a courtesy, not a fact.
void complain(const char* text);

}  // namespace line
