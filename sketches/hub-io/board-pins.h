#pragma once

#include <stdint.h>

// Which pin does what on which board. The keys, lamps and sensors are named here for the wiring
// table only: Firmata lets the host use them as it likes. The readers and the distance sensor are
// driven by the firmware itself. hardware/board/hub-io-protocol.ts says the same, and a test compares.
namespace uno {

constexpr uint8_t PIN_COUNT = 22;
constexpr uint8_t FIRST_ANALOG_PIN = 14;
constexpr uint8_t ANALOG_CHANNELS = 8;

constexpr uint8_t DISTANCE = 2;
constexpr uint8_t LAMP_PREVIOUS = 3;
constexpr uint8_t KEY_PREVIOUS = 4;
constexpr uint8_t LAMP_NEXT = 5;
constexpr uint8_t LAMP_SELECT = 6;
constexpr uint8_t KEY_NEXT = 7;
constexpr uint8_t KEY_SELECT = 8;
constexpr uint8_t LAMP_BACK = 9;
constexpr uint8_t LAMP_HELP = 10;
constexpr uint8_t KEY_BACK = 14;
constexpr uint8_t KEY_HELP = 15;
constexpr uint8_t PRESENCE = 16;
constexpr uint8_t READER_0_SELECT = 17;
// The second reader stands where the distance sensor would: one or the other.
constexpr uint8_t READER_1_SELECT = 2;
constexpr uint8_t LIGHT = 20;
constexpr uint8_t NOISE = 21;

}  // namespace uno

namespace mega {

constexpr uint8_t PIN_COUNT = 70;
constexpr uint8_t FIRST_ANALOG_PIN = 54;
constexpr uint8_t ANALOG_CHANNELS = 16;

constexpr uint8_t LAMP_PREVIOUS = 5;
constexpr uint8_t LAMP_NEXT = 6;
constexpr uint8_t LAMP_SELECT = 7;
constexpr uint8_t LAMP_BACK = 8;
constexpr uint8_t LAMP_HELP = 9;
constexpr uint8_t DISTANCE = 18;
constexpr uint8_t KEY_PREVIOUS = 22;
constexpr uint8_t KEY_NEXT = 23;
constexpr uint8_t KEY_SELECT = 24;
constexpr uint8_t KEY_BACK = 25;
constexpr uint8_t KEY_HELP = 26;
constexpr uint8_t PRESENCE = 28;
constexpr uint8_t READER_1_SELECT = 49;
constexpr uint8_t READER_0_SELECT = 53;
constexpr uint8_t LIGHT = 54;
constexpr uint8_t NOISE = 55;
constexpr uint8_t SOIL = 56;

}  // namespace mega

#if defined(__AVR_ATmega2560__)
namespace board = mega;
#else
namespace board = uno;
#endif

constexpr uint8_t READER_COUNT = 2;
