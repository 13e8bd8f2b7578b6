#include "rest.h"

#include <Arduino.h>
#include <avr/sleep.h>

#include "line.h"

namespace rest {

void untilInterrupt(uint32_t servedMs) {
  set_sleep_mode(SLEEP_MODE_IDLE);
  cli();
  const bool idle = millis() == servedMs && !line::somethingWaits();
  if (idle) {
    // The instruction after sei() still runs undisturbed, so no interrupt slips in before the sleep.
    sleep_enable();
    sei();
    sleep_cpu();
    sleep_disable();
  }
  sei();
}

}  // namespace rest
