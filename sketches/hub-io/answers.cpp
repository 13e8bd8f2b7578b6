#include "answers.h"

#include <Arduino.h>

#include "card-readers.h"
#include "crc8.h"
#include "line.h"
#include "pins.h"
#include "protocol.h"
#include "seven-bit.h"
#include "watchdog.h"

using namespace protocol;

namespace {

const char FIRMWARE_NAME[] PROGMEM = "hub-io";

struct Ability {
  uint8_t mode;
  // Bits of a value in this mode.
  uint8_t resolution;
};

const Ability ABILITIES[] PROGMEM = {
    {MODE_INPUT, 1}, {MODE_PULLUP, 1}, {MODE_OUTPUT, 1},    {MODE_ANALOG, 10},
    {MODE_PWM, 8},   {MODE_I2C, 1},    {MODE_PING_READ, 1},
};

constexpr uint8_t LONGEST_PIECE = 2 * sizeof(ABILITIES) / sizeof(Ability) + 1;
constexpr uint8_t NOTHING = 0;

uint8_t underWay = NOTHING;
uint8_t nextPin = 0;

void start(uint8_t response) {
  line::startSysex(response);
  line::hold();
  underWay = response;
  nextPin = 0;
}

void sendAbilities(uint8_t pin) {
  for (const Ability& ability : ABILITIES) {
    const uint8_t mode = pgm_read_byte(&ability.mode);
    if (!pins::can(pin, mode)) continue;
    line::send(mode);
    line::send(pgm_read_byte(&ability.resolution));
  }
  line::send(END_OF_PIN);
}

}  // namespace

namespace answers {

void sendVersion() {
  line::send(REPORT_VERSION);
  line::send(FIRMATA_MAJOR);
  line::send(FIRMATA_MINOR);
}

void sendFirmware() {
  line::startSysex(REPORT_FIRMWARE);
  line::send(HUB_IO_MAJOR);
  line::send(HUB_IO_MINOR);
  for (const char* letter = FIRMWARE_NAME; pgm_read_byte(letter); ++letter) {
    line::sendPair(pgm_read_byte(letter));
  }
  line::endSysex();
}

void sendPinState(uint8_t pin) {
  if (pin >= board::PIN_COUNT) return;
  line::startSysex(PIN_STATE_RESPONSE);
  line::send(pin);
  line::send(pins::modeOf(pin));
  line::sendPair(pins::stateOf(pin));
  line::endSysex();
}

void sendHubReport() {
  uint8_t report[HUB_REPORT_LENGTH] = {
      HUB_IO_MAJOR,
      HUB_IO_MINOR,
      cardReaders::chipVersion(0),
      cardReaders::chipVersion(1),
      pins::can(board::DISTANCE, MODE_PING_READ) ? board::DISTANCE : NO_CHANNEL,
      watchdog::causedThisStart(),
      0,
  };
  report[HUB_REPORT_LENGTH - 1] = crc8(report, HUB_REPORT_LENGTH - 1);
  uint8_t packed[packedLength(HUB_REPORT_LENGTH)];
  packSevenBit(report, HUB_REPORT_LENGTH, packed);
  line::startSysex(HUB_REPORT);
  for (uint8_t byte : packed) line::send(byte);
  line::endSysex();
}

void startCapabilities() { start(CAPABILITY_RESPONSE); }

void startAnalogMapping() { start(ANALOG_MAPPING_RESPONSE); }

void step() {
  if (underWay == NOTHING) return;
  while (line::hasRoomForPiece(LONGEST_PIECE)) {
    if (nextPin == board::PIN_COUNT) {
      line::endSysex();
      line::release();
      underWay = NOTHING;
      return;
    }
    if (underWay == CAPABILITY_RESPONSE) {
      sendAbilities(nextPin);
    } else {
      line::send(pins::channelOf(nextPin));
    }
    ++nextPin;
  }
}

}  // namespace answers
