#include "hub.h"

#include <Arduino.h>

#include "analog-reports.h"
#include "answers.h"
#include "card-readers.h"
#include "digital-reports.h"
#include "distance.h"
#include "i2c.h"
#include "line.h"
#include "orders.h"
#include "rest.h"
#include "watchdog.h"

namespace {

uint32_t lastMs = 0;
bool hasGreeted = false;

bool aMillisecondPassed() {
  const uint32_t nowMs = millis();
  if (nowMs == lastMs) return false;
  lastMs = nowMs;
  return true;
}

// A host that has just opened the port learns what it has met without asking, as soon as it is known
// which pins the readers leave to others.
void greet() {
  answers::sendVersion();
  answers::sendFirmware();
  if (watchdog::causedThisStart()) line::complain(PSTR("hub-io was stuck and restarted"));
  hasGreeted = true;
}

}  // namespace

namespace hub {

void begin() {
  watchdog::begin();
  line::begin();
  orders::forgetAll();
  cardReaders::begin();
}

// Keys come first after each millisecond, so that nothing a reader or a sensor does delays them.
void step() {
  watchdog::feed();
  if (aMillisecondPassed()) {
    digitalReports::sample();
    if (orders::samplingIntervalPassed()) {
      analogReports::startRound();
      i2c::startRound();
    }
    analogReports::step();
    distance::step();
    cardReaders::step();
    i2c::step();
  }
  if (hasGreeted) {
    answers::step();
    orders::obeyNext();
  } else if (cardReaders::haveTheirPins()) {
    greet();
  }
  rest::untilInterrupt(lastMs);
}

}  // namespace hub
