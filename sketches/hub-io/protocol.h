#pragma once

#include <stdint.h>

// Every number that crosses the line. hardware/board/hub-io-protocol.ts says the same and a test
// compares the two, so that neither side can move alone.
namespace protocol {

constexpr uint32_t BAUD_RATE = 57600;

// Firmata 2.5 is the first version with single-pin writes.
constexpr uint8_t FIRMATA_MAJOR = 2;
constexpr uint8_t FIRMATA_MINOR = 5;

constexpr uint8_t HUB_IO_MAJOR = 1;
constexpr uint8_t HUB_IO_MINOR = 0;

// Firmata messages of one to three bytes; the low four bits of the first four are a port or pin.
constexpr uint8_t DIGITAL_MESSAGE = 0x90;
constexpr uint8_t REPORT_ANALOG = 0xC0;
constexpr uint8_t REPORT_DIGITAL = 0xD0;
constexpr uint8_t ANALOG_MESSAGE = 0xE0;
constexpr uint8_t START_SYSEX = 0xF0;
constexpr uint8_t SET_PIN_MODE = 0xF4;
constexpr uint8_t SET_DIGITAL_PIN_VALUE = 0xF5;
constexpr uint8_t END_SYSEX = 0xF7;
constexpr uint8_t REPORT_VERSION = 0xF9;
constexpr uint8_t SYSTEM_RESET = 0xFF;

// Firmata sysex commands.
constexpr uint8_t ANALOG_MAPPING_QUERY = 0x69;
constexpr uint8_t ANALOG_MAPPING_RESPONSE = 0x6A;
constexpr uint8_t CAPABILITY_QUERY = 0x6B;
constexpr uint8_t CAPABILITY_RESPONSE = 0x6C;
constexpr uint8_t PIN_STATE_QUERY = 0x6D;
constexpr uint8_t PIN_STATE_RESPONSE = 0x6E;
constexpr uint8_t EXTENDED_ANALOG = 0x6F;
constexpr uint8_t STRING_DATA = 0x71;
constexpr uint8_t PING_READ = 0x75;
constexpr uint8_t I2C_REQUEST = 0x76;
constexpr uint8_t I2C_REPLY = 0x77;
constexpr uint8_t I2C_CONFIG = 0x78;
constexpr uint8_t REPORT_FIRMWARE = 0x79;
constexpr uint8_t SAMPLING_INTERVAL = 0x7A;

// Sysex commands of hub-io, in the range that Firmata leaves to its users (0x01 to 0x0F).
constexpr uint8_t CARD_MESSAGE = 0x01;
constexpr uint8_t HUB_QUERY = 0x02;
constexpr uint8_t HUB_REPORT = 0x03;

// What a card message says of one reader's field.
constexpr uint8_t CARD_READER_ABSENT = 0;
constexpr uint8_t CARD_FIELD_EMPTY = 1;
constexpr uint8_t CARD_ARRIVED = 2;
constexpr uint8_t CARD_LEFT = 3;
constexpr uint8_t CARD_SEVERAL = 4;

// Bytes of a hub report before packing, the checksum among them.
constexpr uint8_t HUB_REPORT_LENGTH = 7;

// Pin modes. An unclaimed pin (Firmata's "ignore") is an input that nobody listens to: it floats, and
// would report noise. The last two end a pin's capabilities and say "no analogue channel".
constexpr uint8_t MODE_INPUT = 0x00;
constexpr uint8_t MODE_OUTPUT = 0x01;
constexpr uint8_t MODE_ANALOG = 0x02;
constexpr uint8_t MODE_PWM = 0x03;
constexpr uint8_t MODE_I2C = 0x06;
constexpr uint8_t MODE_PULLUP = 0x0B;
constexpr uint8_t MODE_PING_READ = 0x75;
constexpr uint8_t MODE_UNCLAIMED = 0x7F;
constexpr uint8_t END_OF_PIN = 0x7F;
constexpr uint8_t NO_CHANNEL = 0x7F;

// Sampling of analogue channels and repeated I²C reads, in milliseconds.
constexpr uint16_t DEFAULT_SAMPLING_INTERVAL_MS = 19;
constexpr uint16_t SHORTEST_SAMPLING_INTERVAL_MS = 10;

}  // namespace protocol
