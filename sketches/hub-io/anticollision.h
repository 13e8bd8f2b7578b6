#pragma once

#include <stdint.h>

#include "card.h"

// A frame for the air.
struct CardFrame {
  static constexpr uint8_t LONGEST = 9;

  uint8_t bytes[LONGEST];
  uint8_t length;
  // Bits of the last byte that are sent, 0 for all eight.
  uint8_t lastBits;
  // Where in its first byte the answer begins: behind the bits that were already known.
  uint8_t answerOffset;
};

// What came back.
struct CardAnswer {
  static constexpr uint8_t LONGEST = 5;

  uint8_t bytes[LONGEST];
  uint8_t length;
  bool collided;
  // Where two cards first disagreed, counted from 1 at the lowest bit of bytes[0]; 0 when unknown.
  uint8_t collisionBit;
};

// Finds out the UID of one card, however many answer: anticollision and SELECT over cascade levels 1
// to 3 (ISO/IEC 14443-3, 6.5.3 and 6.5.4). Where cards disagree it goes on with those that have a 1.
class Anticollision {
 public:
  enum class Step : uint8_t { goOn, found, lost };

  // Cards have just answered REQA or WUPA.
  void begin();
  void compose(CardFrame& frame) const;
  Step take(const CardAnswer& answer);

  // Complete after Step::found.
  const Card& card() const { return card_; }
  // Cards disagreed on the way.
  bool metSeveral() const { return metSeveral_; }

 private:
  Step takeCollision(const CardAnswer& answer);
  Step takeRest(const CardAnswer& answer);
  Step takeSak(const CardAnswer& answer);
  void merge(const CardAnswer& answer);

  Card card_ = {};
  uint8_t level_ = 0;
  // Bits of this level's four UID bytes and check byte that are known: 0 to 32, then 40.
  uint8_t knownBits_ = 0;
  uint8_t part_[5] = {};
  bool metSeveral_ = false;
};
