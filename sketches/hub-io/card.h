#pragma once

#include <stdint.h>

// What a card says of itself before anybody reads it.
struct Card {
  static constexpr uint8_t LONGEST_UID = 10;

  // 4, 7 or 10.
  uint8_t uidLength;
  uint8_t sak;
  uint8_t uid[LONGEST_UID];

  bool sameAs(const Card& other) const {
    if (uidLength != other.uidLength) return false;
    for (uint8_t index = 0; index < uidLength; ++index) {
      if (uid[index] != other.uid[index]) return false;
    }
    return true;
  }
};
