#include "card-reader.h"

namespace {

// Short enough for an arrival within 100 ms, with all of a ten-byte UID's exchanges behind it.
constexpr uint16_t ROUND_MS = 15;
// How long a frame may take before the chip is doubted; its own timer ends each within 3 ms.
constexpr uint16_t EXCHANGE_PATIENCE_MS = 8;
constexpr uint16_t RESET_PATIENCE_MS = 50;
// How often a chip is looked for, or looked after.
constexpr uint16_t CHECK_MS = 500;
// Long enough for a chip that got its power together with this one.
constexpr uint16_t SHARED_LOOK_MS = 10;

// Short frames of seven bits (ISO/IEC 14443-3, 6.4.1).
constexpr CardFrame REQA = {{0x26}, 1, 7, 0};
constexpr CardFrame WUPA = {{0x52}, 1, 7, 0};
// HLTA with its CRC_A. A card never answers it.
constexpr CardFrame HLTA = {{0x50, 0x00, 0x57, 0xCD}, 4, 0, 0};

uint16_t between(uint16_t thenMs, uint16_t nowMs) { return nowMs - thenMs; }

}  // namespace

void CardReader::begin(uint16_t nowMs) {
  chip_.begin();
  enter(State::absent, nowMs);
  checkedMs_ = nowMs - CHECK_MS;
}

void CardReader::step(uint16_t nowMs) {
  switch (state_) {
    case State::givenUp:
      return;
    case State::absent:
      return look(nowMs);
    case State::resetting:
      return waitForReset(nowMs);
    case State::resting:
      if (between(roundMs_, nowMs) >= ROUND_MS) startRound(nowMs);
      return;
    default:
      return listen(nowMs);
  }
}

void CardReader::enter(State state, uint16_t nowMs) {
  state_ = state;
  sinceMs_ = nowMs;
}

void CardReader::look(uint16_t nowMs) {
  if (!mayGiveUp_ && between(checkedMs_, nowMs) < CHECK_MS) return;
  checkedMs_ = nowMs;
  version_ = chip_.version();
  if (version_ != 0) {
    mayGiveUp_ = false;
    chip_.startReset();
    return enter(State::resetting, nowMs);
  }
  presence_.chipLost();
  if (mayGiveUp_ && between(sinceMs_, nowMs) > SHARED_LOOK_MS) {
    mayGiveUp_ = false;
    chip_.end();
    enter(State::givenUp, nowMs);
  }
}

// Something is wrong with the chip: it goes on, starts anew, or is looked for again.
void CardReader::doubt(uint16_t nowMs) {
  checkedMs_ = nowMs;
  if (state_ != State::resetting && chip_.version() == version_) {
    // A frame that broke off ends this round; a chip that lost its settings starts anew.
    if (chip_.fieldIsOn()) return endRound(nullptr, false, nowMs);
    chip_.startReset();
    return enter(State::resetting, nowMs);
  }
  version_ = 0;
  presence_.chipLost();
  enter(State::absent, nowMs);
}

void CardReader::waitForReset(uint16_t nowMs) {
  if (chip_.isResetting()) {
    if (between(sinceMs_, nowMs) > RESET_PATIENCE_MS) doubt(nowMs);
    return;
  }
  chip_.configure();
  roundMs_ = nowMs - ROUND_MS;
  enter(State::resting, nowMs);
}

void CardReader::startRound(uint16_t nowMs) {
  if (between(checkedMs_, nowMs) >= CHECK_MS) {
    checkedMs_ = nowMs;
    if (chip_.version() != version_ || !chip_.fieldIsOn()) return doubt(nowMs);
  }
  roundMs_ = nowMs;
  send(WUPA, State::callingAll, nowMs);
}

void CardReader::listen(uint16_t nowMs) {
  CardAnswer answer;
  switch (chip_.outcome(answer)) {
    case Mfrc522::Outcome::underWay:
      if (between(sinceMs_, nowMs) > EXCHANGE_PATIENCE_MS) doubt(nowMs);
      return;
    case Mfrc522::Outcome::noChip:
      return doubt(nowMs);
    case Mfrc522::Outcome::silence:
      return hear(nullptr, nowMs);
    case Mfrc522::Outcome::damage:
      answer.length = 0;
      answer.collided = false;
      return hear(&answer, nowMs);
    case Mfrc522::Outcome::answer:
      return hear(&answer, nowMs);
  }
}

// Without `answer` nobody said anything.
void CardReader::hear(const CardAnswer* answer, uint16_t nowMs) {
  switch (state_) {
    case State::callingAll:
      // What the cards say of themselves here is overlaid and of no use; that they speak is enough.
      if (!answer) return endRound(nullptr, false, nowMs);
      anticollision_.begin();
      return findOut(nullptr, nowMs);
    case State::findingOut:
      return answer ? findOut(answer, nowMs) : endRound(nullptr, false, nowMs);
    case State::halting:
      return send(REQA, State::callingOthers, nowMs);
    default:
      return endRound(&anticollision_.card(), answer || anticollision_.metSeveral(), nowMs);
  }
}

// Takes an answer, if there is one yet, and asks the next question.
void CardReader::findOut(const CardAnswer* answer, uint16_t nowMs) {
  if (answer) {
    switch (anticollision_.take(*answer)) {
      case Anticollision::Step::lost:
        return endRound(nullptr, anticollision_.metSeveral(), nowMs);
      case Anticollision::Step::found:
        return send(HLTA, State::halting, nowMs);
      case Anticollision::Step::goOn:
        break;
    }
  }
  CardFrame frame;
  anticollision_.compose(frame);
  send(frame, State::findingOut, nowMs);
}

void CardReader::endRound(const Card* found, bool others, uint16_t nowMs) {
  presence_.learn(found, others, nowMs);
  enter(State::resting, nowMs);
}

void CardReader::send(const CardFrame& frame, State next, uint16_t nowMs) {
  chip_.exchange(frame);
  enter(next, nowMs);
}
