#include "card-presence.h"

#include "protocol.h"

using namespace protocol;

void CardPresence::chipLost() {
  hasCard_ = false;
  othersRounds_ = 0;
  word_ = CARD_READER_ABSENT;
}

void CardPresence::learn(const Card* seen, bool others, uint16_t nowMs) {
  age(nowMs);
  if (seen && !hasCard_) {
    // Whoever was "the other" before may be this very card, left alone.
    card_ = *seen;
    hasCard_ = true;
    othersRounds_ = 0;
  } else if (seen && !card_.sameAs(*seen)) {
    others = true;
    seen = nullptr;
  }
  if (seen) cardMs_ = nowMs;
  if (others) {
    othersMs_ = nowMs;
    if (othersRounds_ < PROOF_ROUNDS) ++othersRounds_;
  }
  if (othersRounds_ > 0 && othersRounds_ < PROOF_ROUNDS) return;
  word_ = othersRounds_ > 0 ? CARD_SEVERAL : hasCard_ ? CARD_ARRIVED : CARD_FIELD_EMPTY;
}

// Called every round, long before sixteen bits of milliseconds come around.
void CardPresence::age(uint16_t nowMs) {
  if (static_cast<uint16_t>(nowMs - cardMs_) > HOLD_MS) hasCard_ = false;
  if (static_cast<uint16_t>(nowMs - othersMs_) > HOLD_MS) othersRounds_ = 0;
}

bool CardPresence::takeNews(CardNews& news) {
  const bool isCard = word_ == CARD_ARRIVED;
  if (word_ == toldWord_ && (!isCard || card_.sameAs(toldCard_))) return false;
  const bool gone = word_ == CARD_FIELD_EMPTY || (isCard && !card_.sameAs(toldCard_));
  news = {word_, {}};
  if (hasToldCard_ && gone) {
    news = {CARD_LEFT, toldCard_};
    hasToldCard_ = false;
    toldWord_ = CARD_FIELD_EMPTY;
    return true;
  }
  if (isCard) news.card = toldCard_ = card_;
  if (isCard) hasToldCard_ = true;
  if (word_ == CARD_READER_ABSENT) hasToldCard_ = false;
  toldWord_ = word_;
  return true;
}

void CardPresence::tellAgain() {
  hasToldCard_ = false;
  toldWord_ = UNKNOWN;
}
