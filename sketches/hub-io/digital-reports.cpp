#include "digital-reports.h"

#include "debounce.h"
#include "line.h"
#include "pins.h"
#include "protocol.h"

using namespace protocol;

namespace {

constexpr uint8_t PORT_COUNT = (board::PIN_COUNT + 7) / 8;

struct Port {
  Debounce debounce;
  // Pins that were contacts at the last sample: one that has just become a contact is taken as it is.
  uint8_t contacts;
  uint8_t sent;
  bool wanted;
  bool due;
};

Port ports[PORT_COUNT];

struct Levels {
  uint8_t high;
  uint8_t contacts;
};

Levels readPort(uint8_t port) {
  Levels levels = {0, 0};
  uint8_t pin = port * 8;
  for (uint8_t bit = 1; bit != 0 && pin < board::PIN_COUNT; bit <<= 1, ++pin) {
    if (!pins::isInput(pin)) continue;
    if (pins::isContact(pin)) levels.contacts |= bit;
    if (pins::read(pin)) levels.high |= bit;
  }
  return levels;
}

// False when the line has no room; the port stays due.
bool send(uint8_t port, uint8_t levels) {
  if (!line::hasRoom(3)) return false;
  line::send(DIGITAL_MESSAGE | port);
  line::sendWord(levels);
  return true;
}

}  // namespace

namespace digitalReports {

void reset() {
  for (Port& port : ports) port.wanted = false;
}

void report(uint8_t port, bool wanted) {
  if (port >= PORT_COUNT) return;
  const Levels levels = readPort(port);
  ports[port].debounce.settle(levels.high);
  ports[port].contacts = levels.contacts;
  ports[port].wanted = ports[port].due = wanted;
}

void sample() {
  for (uint8_t number = 0; number < PORT_COUNT; ++number) {
    Port& port = ports[number];
    if (!port.wanted) continue;
    const Levels levels = readPort(number);
    const uint8_t known = levels.contacts & port.contacts;
    const uint8_t settled = port.debounce.step(levels.high, known);
    port.contacts = levels.contacts;
    if (settled != port.sent) port.due = true;
    if (port.due && send(number, settled)) {
      port.sent = settled;
      port.due = false;
    }
  }
}

}  // namespace digitalReports
