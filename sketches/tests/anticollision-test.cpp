#include "../hub-io/anticollision.h"

#include <algorithm>

#include "../hub-io/crc-a.h"
#include "check.h"

namespace {

using Bits = std::vector<int>;
using Step = Anticollision::Step;

constexpr uint8_t CASCADE_TAG = 0x88;

Bits bitsOf(const std::vector<uint8_t>& bytes) {
  Bits bits;
  for (const uint8_t byte : bytes) {
    for (int bit = 0; bit < 8; ++bit) bits.push_back((byte >> bit) & 1);
  }
  return bits;
}

// A card that obeys the standard, in its state READY.
class FakeCard {
 public:
  FakeCard(std::vector<uint8_t> uid, uint8_t sak) : uid_(std::move(uid)), sak_(sak) {}

  bool answer(const CardFrame& frame, Bits& answer) {
    if (!listens_ || frame.bytes[0] != 0x93 + 2 * level_) return listens_ = false;
    return frame.bytes[1] == 0x70 ? select(frame, answer) : anticollision(frame, answer);
  }

  bool isSelected() const { return selected_; }
  const std::vector<uint8_t>& uid() const { return uid_; }

 private:
  std::vector<uint8_t> part() const {
    const bool last = level_ == (uid_.size() - 4) / 3;
    const auto from = uid_.begin() + level_ * 3;
    std::vector<uint8_t> part(from, from + (last ? 4 : 3));
    if (!last) part.insert(part.begin(), CASCADE_TAG);
    part.push_back(part[0] ^ part[1] ^ part[2] ^ part[3]);
    return part;
  }

  bool anticollision(const CardFrame& frame, Bits& answer) {
    const unsigned known = ((frame.bytes[1] >> 4) - 2) * 8 + (frame.bytes[1] & 7);
    const Bits told = bitsOf({frame.bytes + 2, frame.bytes + frame.length});
    const Bits own = bitsOf(part());
    if (!std::equal(own.begin(), own.begin() + known, told.begin())) return listens_ = false;
    answer.assign(own.begin() + known, own.end());
    return true;
  }

  bool select(const CardFrame& frame, Bits& answer) {
    const std::vector<uint8_t> own = part();
    if (frame.length != 9 || crcA(frame.bytes, 9) != 0) return listens_ = false;
    if (!std::equal(own.begin(), own.end(), frame.bytes + 2)) return listens_ = false;
    selected_ = level_ == (uid_.size() - 4) / 3;
    if (!selected_) ++level_;
    std::vector<uint8_t> reply = {static_cast<uint8_t>(selected_ ? sak_ : 0x04)};
    const uint16_t crc = crcA(reply.data(), 1);
    reply.push_back(crc & 0xFF);
    reply.push_back(crc >> 8);
    answer = bitsOf(reply);
    return true;
  }

  std::vector<uint8_t> uid_;
  uint8_t sak_;
  unsigned level_ = 0;
  bool listens_ = true;
  bool selected_ = false;
};

// What an MFRC522 makes of several cards that speak at once.
bool overlay(std::vector<FakeCard>& cards, const CardFrame& frame, CardAnswer& answer) {
  std::vector<Bits> spoken;
  for (FakeCard& card : cards) {
    Bits bits;
    if (card.answer(frame, bits)) spoken.push_back(bits);
  }
  if (spoken.empty()) return false;
  answer = {};
  const unsigned offset = frame.answerOffset;
  answer.length = (offset + spoken[0].size() + 7) / 8;
  for (unsigned index = 0; index < spoken[0].size(); ++index) {
    for (const Bits& bits : spoken) {
      if (bits[index] == spoken[0][index]) continue;
      answer.collided = true;
      answer.collisionBit = offset + index + 1 <= 32 ? offset + index + 1 : 0;
      return true;
    }
    answer.bytes[(offset + index) / 8] |= spoken[0][index] << ((offset + index) % 8);
  }
  return true;
}

struct Result {
  Step step;
  int frames;
};

Result findOut(Anticollision& anticollision, std::vector<FakeCard>& cards) {
  anticollision.begin();
  for (int frames = 1; frames < 200; ++frames) {
    CardFrame frame;
    anticollision.compose(frame);
    CardAnswer answer;
    if (!overlay(cards, frame, answer)) return {Step::lost, frames};
    const Step step = anticollision.take(answer);
    if (step != Step::goOn) return {step, frames};
  }
  return {Step::goOn, 200};
}

bool isCard(const Card& card, const std::vector<uint8_t>& uid) {
  return card.uidLength == uid.size() && std::equal(uid.begin(), uid.end(), card.uid);
}

std::vector<uint8_t> randomUid(check::Dice& dice) {
  std::vector<uint8_t> uid(4 + 3 * dice.below(3));
  for (uint8_t& byte : uid) byte = dice.below(256);
  // The standard keeps the cascade tag from standing where a UID of four bytes would begin.
  for (unsigned from = 0; from < uid.size(); from += 3) {
    if (uid[from] == CASCADE_TAG) uid[from] = 0x04;
  }
  return uid;
}

}  // namespace

TEST("a card with four, seven or ten bytes is found out in two frames for each level") {
  for (const unsigned levels : {1, 2, 3}) {
    std::vector<uint8_t> uid;
    for (unsigned index = 0; index < levels * 3 + 1; ++index) uid.push_back(0x10 + index);
    std::vector<FakeCard> cards = {{uid, 0x20}};
    Anticollision anticollision;
    const Result result = findOut(anticollision, cards);
    EQUAL(result.step == Step::found, true);
    EQUAL(result.frames, static_cast<int>(2 * levels));
    EQUAL(isCard(anticollision.card(), uid), true);
    EQUAL(anticollision.card().sak, 0x20);
    EQUAL(anticollision.metSeveral(), false);
  }
}

TEST("of any number of different cards exactly one is found, and it is noticed that there are more") {
  check::Dice dice;
  for (int round = 0; round < 5000; ++round) {
    std::vector<FakeCard> cards;
    const unsigned count = 1 + dice.below(6);
    while (cards.size() < count) {
      std::vector<uint8_t> uid = randomUid(dice);
      // Often only one bit apart, which is the hardest to tell apart.
      if (!cards.empty() && dice.below(2)) {
        uid = cards[0].uid();
        uid[uid.size() - 1 - dice.below(3)] ^= 1 << dice.below(8);
      }
      const bool known = std::any_of(cards.begin(), cards.end(),
                                     [&](const FakeCard& card) { return card.uid() == uid; });
      const bool tagged = uid[0] == CASCADE_TAG || (uid.size() > 4 && uid[3] == CASCADE_TAG) ||
                          (uid.size() > 7 && uid[6] == CASCADE_TAG);
      if (!known && !tagged) cards.push_back({uid, 0x08});
    }
    Anticollision anticollision;
    EQUAL(findOut(anticollision, cards).step == Step::found, true);
    EQUAL(anticollision.metSeveral(), count > 1);
    const auto winners =
        std::count_if(cards.begin(), cards.end(), [&](const FakeCard& card) {
          return card.isSelected() && isCard(anticollision.card(), card.uid());
        });
    EQUAL(winners, 1);
  }
}

TEST("a UID whose check byte does not fit is not believed") {
  Anticollision anticollision;
  anticollision.begin();
  EQUAL(anticollision.take({{1, 2, 3, 4, 1 ^ 2 ^ 3 ^ 4 ^ 0x40}, 5, false, 0}) == Step::lost, true);
}

TEST("an answer that is too short is not believed") {
  Anticollision anticollision;
  anticollision.begin();
  EQUAL(anticollision.take({{1, 2, 3}, 3, false, 0}) == Step::lost, true);
}

TEST("a SAK with a wrong CRC is not believed") {
  Anticollision anticollision;
  anticollision.begin();
  anticollision.take({{1, 2, 3, 4, 1 ^ 2 ^ 3 ^ 4}, 5, false, 0});
  EQUAL(anticollision.take({{0x08, 0x00, 0x00}, 3, false, 0}) == Step::lost, true);
}

TEST("a collision nobody can place gives the round up, and is remembered") {
  Anticollision anticollision;
  anticollision.begin();
  EQUAL(anticollision.take({{1, 2, 3, 4, 5}, 5, true, 0}) == Step::lost, true);
  EQUAL(anticollision.metSeveral(), true);
}

TEST("answers of pure noise never run over and always end") {
  check::Dice dice;
  Anticollision anticollision;
  for (int round = 0; round < 20000; ++round) {
    anticollision.begin();
    int frames = 0;
    Step step = Step::goOn;
    while (step == Step::goOn && ++frames < 200) {
      CardFrame frame;
      anticollision.compose(frame);
      EQUAL(frame.length <= CardFrame::LONGEST, true);
      CardAnswer answer = {};
      answer.length = dice.below(CardAnswer::LONGEST + 1);
      for (uint8_t& byte : answer.bytes) byte = dice.below(256);
      answer.collided = dice.below(4) != 0;
      answer.collisionBit = dice.below(33);
      step = anticollision.take(answer);
    }
    EQUAL(frames < 200, true);
    EQUAL(anticollision.card().uidLength <= Card::LONGEST_UID, true);
  }
}
