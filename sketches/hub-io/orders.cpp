#include "orders.h"

#include <Arduino.h>

#include "analog-reports.h"
#include "answers.h"
#include "card-readers.h"
#include "digital-reports.h"
#include "distance.h"
#include "firmata-parser.h"
#include "i2c.h"
#include "line.h"
#include "pins.h"
#include "protocol.h"

using namespace protocol;

namespace {

FirmataParser parser;
uint16_t samplingIntervalMs = DEFAULT_SAMPLING_INTERVAL_MS;
uint32_t sampledMs = 0;

uint16_t wordAt(const uint8_t* data) { return data[0] | (static_cast<uint16_t>(data[1]) << 7); }

void setPinMode(uint8_t pin, uint8_t mode) {
  if (!pins::setMode(pin, mode)) line::complain(PSTR("That pin cannot do that"));
}

// A host writes a whole port to reach one pin, and says of its inputs what it last read there. So a
// pressed key is written low with every lamp beside it, and must not lose its pull-up by that.
void writePort(uint8_t port, uint16_t levels) {
  for (uint8_t bit = 0; bit < 8; ++bit) {
    const uint8_t pin = port * 8 + bit;
    const bool high = (levels >> bit) & 1;
    if (high || !pins::isInput(pin)) pins::writeDigital(pin, high);
  }
}

void obeySysex(uint8_t command, const uint8_t* data, uint8_t length) {
  switch (command) {
    case REPORT_FIRMWARE:
      return answers::sendFirmware();
    case CAPABILITY_QUERY:
      return answers::startCapabilities();
    case ANALOG_MAPPING_QUERY:
      return answers::startAnalogMapping();
    case PIN_STATE_QUERY:
      if (length >= 1) answers::sendPinState(data[0]);
      return;
    case EXTENDED_ANALOG:
      if (length >= 2) pins::writePwm(data[0], length >= 3 ? wordAt(data + 1) : data[1]);
      return;
    case SAMPLING_INTERVAL:
      if (length < 2) return;
      samplingIntervalMs = max(wordAt(data), SHORTEST_SAMPLING_INTERVAL_MS);
      return;
    case I2C_CONFIG:
      // Some hosts send whole bytes where the protocol has pairs; a delay that long is cut anyway.
      return i2c::configure(length >= 2 ? wordAt(data) : 0);
    case I2C_REQUEST:
      return i2c::request(data, length);
    case PING_READ:
      return distance::measure(data, length);
    case HUB_QUERY:
      answers::sendHubReport();
      return cardReaders::announceAgain();
    case STRING_DATA:
      return;
    default:
      line::complain(PSTR("An order that hub-io does not know"));
  }
}

void obey(const FirmataMessage& order) {
  const uint8_t* data = order.data;
  switch (order.command) {
    case DIGITAL_MESSAGE:
      return writePort(order.channel, wordAt(data));
    case ANALOG_MESSAGE:
      return pins::writePwm(order.channel, wordAt(data));
    case REPORT_ANALOG:
      return analogReports::report(order.channel, data[0]);
    case REPORT_DIGITAL:
      return digitalReports::report(order.channel, data[0]);
    case SET_PIN_MODE:
      return setPinMode(data[0], data[1]);
    case SET_DIGITAL_PIN_VALUE:
      return pins::writeDigital(data[0], data[1]);
    case REPORT_VERSION:
      return answers::sendVersion();
    case SYSTEM_RESET:
      return orders::forgetAll();
    case START_SYSEX:
      return obeySysex(data[0], data + 1, order.length - 1);
  }
}

}  // namespace

namespace orders {

void obeyNext() {
  if (i2c::isBusy() || !line::hasRoom(line::LONGEST_MESSAGE)) return;
  uint8_t byte;
  while (line::take(byte)) {
    if (!parser.push(byte)) continue;
    obey(parser.message());
    return;
  }
  if (parser.takeOverlong()) line::complain(PSTR("An order was too long"));
}

void forgetAll() {
  i2c::reset();
  distance::forget();
  digitalReports::reset();
  analogReports::reset();
  pins::reset();
  samplingIntervalMs = DEFAULT_SAMPLING_INTERVAL_MS;
  cardReaders::announceAgain();
}

bool samplingIntervalPassed() {
  const uint32_t nowMs = millis();
  if (nowMs - sampledMs < samplingIntervalMs) return false;
  sampledMs = nowMs;
  return true;
}

}  // namespace orders
