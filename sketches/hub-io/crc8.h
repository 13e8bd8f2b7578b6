#pragma once

#include <stdint.h>

// CRC-8 with polynomial 0x07, initial value 0, nothing reflected (CRC-8/SMBUS; "123456789" gives
// 0xF4). It finds every error of up to three bits in messages of this length.
inline uint8_t crc8(const uint8_t* bytes, uint8_t length) {
  uint8_t crc = 0;
  for (uint8_t index = 0; index < length; ++index) {
    crc ^= bytes[index];
    for (uint8_t bit = 0; bit < 8; ++bit) {
      crc = crc & 0x80 ? static_cast<uint8_t>((crc << 1) ^ 0x07) : static_cast<uint8_t>(crc << 1);
    }
  }
  return crc;
}
