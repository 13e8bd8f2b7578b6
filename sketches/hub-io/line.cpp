#include "line.h"

#include <Arduino.h>

#include "protocol.h"

using namespace protocol;

namespace {

bool isHeld = false;

}  // namespace

namespace line {

void begin() { Serial.begin(BAUD_RATE); }

bool take(uint8_t& byte) {
  const int next = Serial.read();
  if (next < 0) return false;
  byte = static_cast<uint8_t>(next);
  return true;
}

bool somethingWaits() { return Serial.available() > 0; }

bool hasRoom(uint8_t bytes) { return !isHeld && hasRoomForPiece(bytes); }

bool hasRoomForPiece(uint8_t bytes) { return Serial.availableForWrite() >= bytes; }

void hold() { isHeld = true; }

void release() { isHeld = false; }

void send(uint8_t byte) { Serial.write(byte); }

void sendPair(uint8_t value) {
  send(value & 0x7F);
  send(value >> 7);
}

void sendWord(uint16_t value) {
  send(value & 0x7F);
  send((value >> 7) & 0x7F);
}

void startSysex(uint8_t command) {
  send(START_SYSEX);
  send(command);
}

void endSysex() { send(END_SYSEX); }

void complain(const char* text) {
  if (!hasRoom(LONGEST_MESSAGE)) return;
  startSysex(STRING_DATA);
  for (uint8_t letter; (letter = pgm_read_byte(text)) != 0; ++text) sendPair(letter);
  endSysex();
}

}  // namespace line
