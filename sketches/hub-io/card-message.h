#pragma once

#include <stdint.h>

#include "card-presence.h"
#include "crc8.h"
#include "seven-bit.h"

constexpr uint8_t LONGEST_CARD_BODY = 4 + Card::LONGEST_UID + 1;
constexpr uint8_t LONGEST_CARD_MESSAGE = packedLength(LONGEST_CARD_BODY);

// The sysex data of a card message: count, reader, word, SAK, UID and checksum, packed. `packed` has
// room for LONGEST_CARD_MESSAGE bytes.
inline uint8_t composeCardMessage(uint8_t sequence, uint8_t reader, const CardNews& news,
                                  uint8_t* packed) {
  uint8_t body[LONGEST_CARD_BODY] = {sequence, reader, news.word, news.card.sak};
  uint8_t length = 4;
  for (uint8_t index = 0; index < news.card.uidLength; ++index) {
    body[length++] = news.card.uid[index];
  }
  body[length] = crc8(body, length);
  return packSevenBit(body, length + 1, packed);
}
