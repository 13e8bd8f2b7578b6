#include "watchdog.h"

#include <Arduino.h>
#include <avr/wdt.h>

namespace {

// Lives through a restart, because start-up code leaves .noinit alone; after power-on it holds
// anything but this word. MCUSR cannot tell: bootloaders clear it.
constexpr uint32_t BITTEN = 0x57415443;
uint32_t marker __attribute__((section(".noinit")));
bool bitten = false;

}  // namespace

// After its reset the watchdog runs on with its shortest time, 16 ms, which start-up may not make.
void calmWatchdog() __attribute__((naked, used, section(".init3")));
void calmWatchdog() {
  MCUSR = 0;
  wdt_disable();
}

// The first time-out leaves the mark, the second one resets the chip.
ISR(WDT_vect) { marker = BITTEN; }

namespace watchdog {

void begin() {
  bitten = marker == BITTEN;
  marker = 0;
  const uint8_t before = SREG;
  cli();
  wdt_reset();
  WDTCSR = _BV(WDCE) | _BV(WDE);
  WDTCSR = _BV(WDIE) | _BV(WDE) | _BV(WDP2);
  SREG = before;
}

void feed() { wdt_reset(); }

bool causedThisStart() { return bitten; }

}  // namespace watchdog
