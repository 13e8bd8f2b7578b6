#pragma once

#include <stdint.h>

#include "anticollision.h"
#include "card-presence.h"
#include "mfrc522.h"

// One reader and the cards on it. Every round calls all cards (WUPA, because a halted card is deaf to
// REQA), finds out one of them, halts it, and calls once more (REQA) to hear whether another is left.
// A round is cut into exchanges of about a millisecond; nothing of a card's contents is ever read.
class CardReader {
 public:
  // `isShared`: the select pin serves another part where there is no reader, so one that does not
  // answer at the start is given up.
  CardReader(uint8_t selectPin, bool isShared)
      : chip_(selectPin), selectPin_(selectPin), mayGiveUp_(isShared) {}

  void begin(uint16_t nowMs);
  void step(uint16_t nowMs);

  bool owns(uint8_t pin) const { return pin == selectPin_ && state_ != State::givenUp; }
  // Still looking whether there is a reader at all.
  bool mayGiveUp() const { return mayGiveUp_; }
  // 0 while none answers.
  uint8_t chipVersion() const { return version_; }
  CardPresence& presence() { return presence_; }

 private:
  enum class State : uint8_t {
    givenUp,
    absent,
    resetting,
    resting,
    callingAll,
    findingOut,
    halting,
    callingOthers,
  };

  void enter(State state, uint16_t nowMs);
  void look(uint16_t nowMs);
  void doubt(uint16_t nowMs);
  void waitForReset(uint16_t nowMs);
  void startRound(uint16_t nowMs);
  void listen(uint16_t nowMs);
  void hear(const CardAnswer* answer, uint16_t nowMs);
  void findOut(const CardAnswer* answer, uint16_t nowMs);
  void endRound(const Card* found, bool others, uint16_t nowMs);
  void send(const CardFrame& frame, State next, uint16_t nowMs);

  Mfrc522 chip_;
  CardPresence presence_;
  Anticollision anticollision_;
  State state_ = State::absent;
  uint8_t selectPin_;
  uint8_t version_ = 0;
  bool mayGiveUp_;
  // When the present state began, when the round did, and when the chip was last looked after.
  uint16_t sinceMs_ = 0;
  uint16_t roundMs_ = 0;
  uint16_t checkedMs_ = 0;
};
