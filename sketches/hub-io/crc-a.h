#pragma once

#include <stdint.h>

// CRC_A of ISO/IEC 14443-3, annex B: polynomial x¹⁶+x¹²+x⁵+1, initial value 0x6363, lowest bit first.
// It goes over the air low byte first, so a frame with its own CRC behind it gives 0.
inline uint16_t crcA(const uint8_t* bytes, uint8_t length) {
  uint16_t crc = 0x6363;
  for (uint8_t index = 0; index < length; ++index) {
    crc ^= bytes[index];
    for (uint8_t bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >> 1) ^ 0x8408 : crc >> 1;
  }
  return crc;
}
