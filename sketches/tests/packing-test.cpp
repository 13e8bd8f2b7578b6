#include <cstring>

#include "../hub-io/card-message.h"
#include "../hub-io/crc-a.h"
#include "../hub-io/protocol.h"
#include "check.h"

namespace {

const uint8_t DIGITS[] = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};

// The other direction, written from the meaning of the format: bit n of the whole is bit n % 7 of
// packed byte n / 7.
std::vector<uint8_t> unpack(const uint8_t* packed, uint8_t length) {
  std::vector<uint8_t> bytes(length * 7 / 8);
  for (unsigned bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] |= ((packed[bit / 7] >> (bit % 7)) & 1) << (bit % 8);
  }
  return bytes;
}

}  // namespace

TEST("the CRC-8 of nine digits is the one in the catalogue") {
  EQUAL(crc8(DIGITS, sizeof DIGITS), 0xF4);
}

TEST("the CRC_A of nine digits is the one in the catalogue") {
  EQUAL(crcA(DIGITS, sizeof DIGITS), 0xBF05);
}

TEST("HLTA goes over the air with the CRC that the standard gives for it") {
  const uint8_t halt[] = {0x50, 0x00};
  EQUAL(crcA(halt, 2), 0xCD57);
}

TEST("any bytes come out of seven-bit packing as they went in, and no packed byte is a command") {
  check::Dice dice;
  for (int round = 0; round < 2000; ++round) {
    uint8_t bytes[32];
    const uint8_t length = 1 + dice.below(32);
    for (uint8_t index = 0; index < length; ++index) bytes[index] = dice.below(256);
    uint8_t packed[40];
    const uint8_t packedCount = packSevenBit(bytes, length, packed);
    EQUAL(packedCount, packedLength(length));
    for (uint8_t index = 0; index < packedCount; ++index) EQUAL(packed[index] & 0x80, 0);
    EQUAL(std::memcmp(unpack(packed, packedCount).data(), bytes, length), 0);
  }
}

TEST("a card message holds count, reader, word, SAK, UID and checksum") {
  const CardNews news = {protocol::CARD_ARRIVED, {7, 0x20, {4, 1, 2, 3, 4, 5, 6}}};
  uint8_t packed[LONGEST_CARD_MESSAGE];
  const uint8_t length = composeCardMessage(9, 1, news, packed);
  const std::vector<uint8_t> body = unpack(packed, length);
  const uint8_t expected[] = {9, 1, protocol::CARD_ARRIVED, 0x20, 4, 1, 2, 3, 4, 5, 6};
  EQUAL(body.size(), sizeof expected + 1);
  EQUAL(std::memcmp(body.data(), expected, sizeof expected), 0);
  EQUAL(body.back(), crc8(expected, sizeof expected));
}

TEST("a message with one or two bits turned over never passes its checksum") {
  const uint8_t good[] = {9, 1, 2, 0x20, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  const uint8_t crc = crc8(good, sizeof good);
  for (unsigned first = 0; first < sizeof good * 8; ++first) {
    for (unsigned second = first; second < sizeof good * 8; ++second) {
      uint8_t bad[sizeof good];
      std::memcpy(bad, good, sizeof good);
      bad[first / 8] ^= 1 << (first % 8);
      if (second != first) bad[second / 8] ^= 1 << (second % 8);
      EQUAL(crc8(bad, sizeof bad) == crc, false);
    }
  }
}
