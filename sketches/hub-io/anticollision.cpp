#include "anticollision.h"

#include "crc-a.h"

namespace {

constexpr uint8_t SELECT_LEVEL_1 = 0x93;
constexpr uint8_t LEVELS = 3;
constexpr uint8_t PART_BYTES = 5;
constexpr uint8_t UID_BITS = 32;
constexpr uint8_t ALL_BITS = 40;
// Number of valid bits, as bytes and bits of the whole frame: command, this byte and five more.
constexpr uint8_t NVB_SELECT = 0x70;
// First byte of a level's part when the UID goes on at the next one.
constexpr uint8_t CASCADE_TAG = 0x88;
constexpr uint8_t SAK_GOES_ON = 0x04;
constexpr uint8_t SAK_BYTES = 3;

uint8_t lowBits(uint8_t count) { return static_cast<uint8_t>((1 << count) - 1); }

// The check byte is the exclusive or of the four before it.
bool bccFits(const uint8_t* part) {
  return (part[0] ^ part[1] ^ part[2] ^ part[3] ^ part[4]) == 0;
}

}  // namespace

void Anticollision::begin() {
  card_.uidLength = 0;
  level_ = knownBits_ = 0;
  metSeveral_ = false;
}

void Anticollision::compose(CardFrame& frame) const {
  const uint8_t wholeBytes = knownBits_ / 8;
  const uint8_t bits = knownBits_ % 8;
  const uint8_t partBytes = wholeBytes + (bits ? 1 : 0);
  frame.bytes[0] = SELECT_LEVEL_1 + 2 * level_;
  for (uint8_t index = 0; index < partBytes; ++index) frame.bytes[2 + index] = part_[index];
  frame.length = 2 + partBytes;
  frame.lastBits = frame.answerOffset = bits;
  if (knownBits_ < ALL_BITS) {
    frame.bytes[1] = ((2 + wholeBytes) << 4) | bits;
    return;
  }
  frame.bytes[1] = NVB_SELECT;
  const uint16_t crc = crcA(frame.bytes, frame.length);
  frame.bytes[frame.length++] = crc & 0xFF;
  frame.bytes[frame.length++] = crc >> 8;
}

Anticollision::Step Anticollision::take(const CardAnswer& answer) {
  if (knownBits_ == ALL_BITS) return takeSak(answer);
  return answer.collided ? takeCollision(answer) : takeRest(answer);
}

Anticollision::Step Anticollision::takeCollision(const CardAnswer& answer) {
  metSeveral_ = true;
  // The chip counts within its own buffer, where the answer begins in the byte that is half known.
  const uint8_t position = (knownBits_ & ~7) + answer.collisionBit;
  if (answer.collisionBit == 0 || position <= knownBits_ || position > UID_BITS) return Step::lost;
  merge(answer);
  const uint8_t last = (position - 1) / 8;
  const uint8_t bit = (position - 1) % 8;
  part_[last] = (part_[last] & lowBits(bit)) | (1 << bit);
  knownBits_ = position;
  return Step::goOn;
}

Anticollision::Step Anticollision::takeRest(const CardAnswer& answer) {
  if (answer.length != PART_BYTES - knownBits_ / 8) return Step::lost;
  merge(answer);
  if (!bccFits(part_)) return Step::lost;
  knownBits_ = ALL_BITS;
  return Step::goOn;
}

Anticollision::Step Anticollision::takeSak(const CardAnswer& answer) {
  if (answer.collided || answer.length != SAK_BYTES || crcA(answer.bytes, SAK_BYTES) != 0) {
    return Step::lost;
  }
  const bool goesOn = answer.bytes[0] & SAK_GOES_ON;
  const bool tagged = part_[0] == CASCADE_TAG;
  if (goesOn != tagged || (goesOn && level_ == LEVELS - 1)) return Step::lost;
  for (uint8_t index = goesOn ? 1 : 0; index < 4; ++index) {
    card_.uid[card_.uidLength++] = part_[index];
  }
  card_.sak = answer.bytes[0];
  if (!goesOn) return Step::found;
  ++level_;
  knownBits_ = 0;
  return Step::goOn;
}

// The answer fills part_ from the first unknown bit on.
void Anticollision::merge(const CardAnswer& answer) {
  const uint8_t first = knownBits_ / 8;
  const uint8_t known = lowBits(knownBits_ % 8);
  for (uint8_t index = 0; index < answer.length && first + index < PART_BYTES; ++index) {
    const uint8_t keep = index == 0 ? known : 0;
    part_[first + index] = (part_[first + index] & keep) | (answer.bytes[index] & ~keep);
  }
}
