#include "card-readers.h"

#include <Arduino.h>
#include <SPI.h>

#include "card-message.h"
#include "card-reader.h"
#include "line.h"
#include "protocol.h"

using namespace protocol;

namespace {

CardReader readers[READER_COUNT] = {
    {board::READER_0_SELECT, false},
    {board::READER_1_SELECT, board::READER_1_SELECT == board::DISTANCE},
};

uint8_t sequence = 0;

void tell(uint8_t reader) {
  CardNews news;
  if (!line::hasRoom(LONGEST_CARD_MESSAGE + 3) || !readers[reader].presence().takeNews(news)) return;
  uint8_t packed[LONGEST_CARD_MESSAGE];
  const uint8_t length = composeCardMessage(sequence++, reader, news, packed);
  line::startSysex(CARD_MESSAGE);
  for (uint8_t index = 0; index < length; ++index) line::send(packed[index]);
  line::endSysex();
}

}  // namespace

namespace cardReaders {

void begin() {
  SPI.begin();
  for (CardReader& reader : readers) reader.begin(millis());
}

void step() {
  const uint16_t nowMs = millis();
  // Before, the host has not been greeted and would not listen.
  const bool mayTell = haveTheirPins();
  for (uint8_t reader = 0; reader < READER_COUNT; ++reader) {
    readers[reader].step(nowMs);
    if (mayTell) tell(reader);
  }
}

bool haveTheirPins() {
  for (const CardReader& reader : readers) {
    if (reader.mayGiveUp()) return false;
  }
  return true;
}

bool owns(uint8_t pin) {
  for (const CardReader& reader : readers) {
    if (reader.owns(pin)) return true;
  }
  return false;
}

uint8_t chipVersion(uint8_t reader) { return readers[reader].chipVersion(); }

void announceAgain() {
  for (CardReader& reader : readers) reader.presence().tellAgain();
}

}  // namespace cardReaders
