#pragma once

#include <stdint.h>

// Packs whole bytes into the seven bits that sysex leaves, lowest bit first, as Firmata's
// Encoder7Bit does: seven bytes become eight.
constexpr uint8_t packedLength(uint8_t length) { return (length * 8 + 6) / 7; }

// `packed` has room for packedLength(length) bytes.
inline uint8_t packSevenBit(const uint8_t* bytes, uint8_t length, uint8_t* packed) {
  uint16_t waiting = 0;
  uint8_t waitingBits = 0;
  uint8_t written = 0;
  for (uint8_t index = 0; index < length; ++index) {
    waiting |= static_cast<uint16_t>(bytes[index]) << waitingBits;
    waitingBits += 8;
    while (waitingBits >= 7) {
      packed[written++] = waiting & 0x7F;
      waiting >>= 7;
      waitingBits -= 7;
    }
  }
  if (waitingBits > 0) packed[written++] = waiting & 0x7F;
  return written;
}
