#pragma once

#include <stdint.h>

#include "card.h"

// What is to be told of a field: a word of protocol.h, and the card it is about.
struct CardNews {
  uint8_t word;
  // Without UID where the word is about no card.
  Card card;
};

// Turns rounds of asking into what lies on a reader. A card at the edge of the field answers now and
// then only, so nothing is gone before it has been silent for a while.
class CardPresence {
 public:
  // Departure is told within 300 ms: this, one round, and the line.
  static constexpr uint16_t HOLD_MS = 200;

  // The reader's chip does not answer.
  void chipLost();
  // One round is over. `seen`: the card that was found, or none. `others`: more than that one answered.
  void learn(const Card* seen, bool others, uint16_t nowMs);

  // True when there is something to tell; then it counts as told.
  bool takeNews(CardNews& news);
  // Forgets what was told, so that everything is told again.
  void tellAgain();

 private:
  void age(uint16_t nowMs);

  static constexpr uint8_t UNKNOWN = 0xFF;
  // One noisy round proves nothing: "several" needs two.
  static constexpr uint8_t PROOF_ROUNDS = 2;

  Card card_ = {};
  Card toldCard_ = {};
  uint16_t cardMs_ = 0;
  uint16_t othersMs_ = 0;
  uint8_t othersRounds_ = 0;
  bool hasCard_ = false;
  bool hasToldCard_ = false;
  uint8_t word_ = UNKNOWN;
  uint8_t toldWord_ = UNKNOWN;
};
