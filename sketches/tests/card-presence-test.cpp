#include "../hub-io/card-presence.h"

#include "../hub-io/protocol.h"
#include "check.h"

using namespace protocol;

namespace {

constexpr uint16_t ROUND_MS = 15;
constexpr uint8_t NOTHING = 0xFF;

const Card ANNA = {4, 0x08, {1, 2, 3, 4}};
const Card BEN = {7, 0x00, {4, 5, 6, 7, 8, 9, 10}};

// A reader's field in time: each call is one round.
class Field {
 public:
  uint8_t after(const Card* seen, bool others = false) {
    nowMs_ += ROUND_MS;
    presence_.learn(seen, others, nowMs_);
    return news();
  }

  // The first word within `ms`, and how long it took.
  uint8_t over(unsigned ms, const Card* seen, bool others = false) {
    for (tookMs_ = ROUND_MS; tookMs_ <= ms; tookMs_ += ROUND_MS) {
      const uint8_t word = after(seen, others);
      if (word != NOTHING) return word;
    }
    return NOTHING;
  }

  uint8_t news() {
    CardNews news;
    if (!presence_.takeNews(news)) return NOTHING;
    told_ = news.card;
    return news.word;
  }

  CardPresence& presence() { return presence_; }
  const Card& told() const { return told_; }
  unsigned tookMs() const { return tookMs_; }
  void setClock(uint16_t nowMs) { nowMs_ = nowMs; }

 private:
  CardPresence presence_;
  Card told_ = {};
  uint16_t nowMs_ = 1000;
  unsigned tookMs_ = 0;
};

}  // namespace

TEST("an empty field is told once") {
  Field field;
  EQUAL(field.after(nullptr), CARD_FIELD_EMPTY);
  EQUAL(field.over(3000, nullptr), NOTHING);
}

TEST("a card is told in its first round, and once however long it stays") {
  Field field;
  field.after(nullptr);
  EQUAL(field.after(&ANNA), CARD_ARRIVED);
  EQUAL(field.told().sameAs(ANNA), true);
  EQUAL(field.over(3000, &ANNA), NOTHING);
}

TEST("a card that is lifted is told within three tenths of a second, with its UID") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  EQUAL(field.over(3000, nullptr), CARD_LEFT);
  EQUAL(field.tookMs() < 300, true);
  EQUAL(field.told().sameAs(ANNA), true);
  EQUAL(field.over(3000, nullptr), NOTHING);
}

TEST("a card at the edge of the field that answers now and then stays") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  check::Dice dice;
  for (int round = 0; round < 1000; ++round) {
    EQUAL(field.over(180, nullptr), NOTHING);
    EQUAL(field.after(&ANNA), NOTHING);
  }
}

TEST("two cards put down together are told as several, and neither is told") {
  Field field;
  field.after(nullptr);
  EQUAL(field.over(300, &ANNA, true), CARD_SEVERAL);
  EQUAL(field.told().uidLength, 0);
  EQUAL(field.over(3000, &ANNA, true), NOTHING);
}

TEST("one round of noise beside a card is not several") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  EQUAL(field.after(&ANNA, true), NOTHING);
  EQUAL(field.over(3000, &ANNA), NOTHING);
}

TEST("a second card makes several, and its going makes one again") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  EQUAL(field.over(300, &ANNA, true), CARD_SEVERAL);
  EQUAL(field.over(400, &ANNA), CARD_ARRIVED);
  EQUAL(field.told().sameAs(ANNA), true);
}

TEST("two cards that answer in turn are several") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  field.after(&BEN);
  EQUAL(field.after(&BEN), CARD_SEVERAL);
}

TEST("when the first of two cards goes, it is told to have left and the other to lie there") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  field.over(300, &ANNA, true);
  EQUAL(field.over(400, &BEN), CARD_LEFT);
  EQUAL(field.told().sameAs(ANNA), true);
  EQUAL(field.news(), CARD_ARRIVED);
  EQUAL(field.told().sameAs(BEN), true);
}

TEST("several cards lifted together leave an empty field") {
  Field field;
  field.after(nullptr);
  field.over(300, &ANNA, true);
  EQUAL(field.over(400, nullptr), CARD_FIELD_EMPTY);
}

TEST("a reader that is gone says so once, and its card is not said to have left later") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  field.presence().chipLost();
  EQUAL(field.news(), CARD_READER_ABSENT);
  field.presence().chipLost();
  EQUAL(field.news(), NOTHING);
  EQUAL(field.after(nullptr), CARD_FIELD_EMPTY);
}

TEST("whoever asks again hears again what lies there") {
  Field field;
  field.after(nullptr);
  field.after(&ANNA);
  field.presence().tellAgain();
  EQUAL(field.news(), CARD_ARRIVED);
  EQUAL(field.told().sameAs(ANNA), true);
  EQUAL(field.news(), NOTHING);
}

TEST("a clock that comes around changes nothing") {
  Field field;
  field.setClock(65530);
  field.after(nullptr);
  EQUAL(field.after(&ANNA), CARD_ARRIVED);
  EQUAL(field.over(70000, &ANNA), NOTHING);
  EQUAL(field.over(300, nullptr), CARD_LEFT);
}
