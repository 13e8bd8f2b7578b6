#include "pins.h"

#include <Arduino.h>

#include "card-readers.h"
#include "distance.h"
#include "protocol.h"

using namespace protocol;

namespace {

uint8_t modes[board::PIN_COUNT];
uint8_t states[board::PIN_COUNT];

bool isDigital(uint8_t pin) { return pin < NUM_DIGITAL_PINS; }

// The serial line to the host, the bus to the readers, and the readers' select pins.
bool isReserved(uint8_t pin) {
  return pin <= 1 || pin == MOSI || pin == MISO || pin == SCK || cardReaders::owns(pin);
}

// A low level on SS as an input would turn the bus around and make this chip a slave (ATmega328P
// data sheet, 19.3.2), so it is never offered as one.
bool mayBeInput(uint8_t pin) { return pin != SS; }

}  // namespace

namespace pins {

void reset() {
  for (uint8_t pin = 0; pin < board::PIN_COUNT; ++pin) {
    const bool isAnalog = channelOf(pin) != NO_CHANNEL;
    modes[pin] = isAnalog ? MODE_ANALOG : mayBeInput(pin) ? MODE_UNCLAIMED : MODE_OUTPUT;
    states[pin] = 0;
    if (!isDigital(pin) || isReserved(pin)) continue;
    // Ends a PWM that may be running.
    digitalWrite(pin, LOW);
    pinMode(pin, mayBeInput(pin) ? INPUT : OUTPUT);
  }
}

bool can(uint8_t pin, uint8_t mode) {
  if (pin >= board::PIN_COUNT || isReserved(pin)) return false;
  switch (mode) {
    case MODE_INPUT:
    case MODE_PULLUP:
      return isDigital(pin) && mayBeInput(pin);
    case MODE_OUTPUT:
      return isDigital(pin);
    case MODE_ANALOG:
      return channelOf(pin) != NO_CHANNEL;
    case MODE_PWM:
      return isDigital(pin) && digitalPinHasPWM(pin);
    case MODE_I2C:
      return pin == SDA || pin == SCL;
    case MODE_PING_READ:
      return pin == board::DISTANCE;
    default:
      return false;
  }
}

bool setMode(uint8_t pin, uint8_t mode) {
  if (!can(pin, mode)) return false;
  if (modes[pin] == MODE_I2C) return mode == MODE_I2C;
  if (pin == board::DISTANCE) distance::forget();
  switch (mode) {
    case MODE_PULLUP:
      pinMode(pin, INPUT_PULLUP);
      break;
    case MODE_OUTPUT:
    case MODE_PWM:
      digitalWrite(pin, LOW);
      pinMode(pin, OUTPUT);
      break;
    default:
      if (isDigital(pin)) pinMode(pin, INPUT);
  }
  note(pin, mode, mode == MODE_PULLUP);
  return true;
}

uint8_t modeOf(uint8_t pin) { return modes[pin]; }

uint8_t stateOf(uint8_t pin) { return states[pin]; }

void note(uint8_t pin, uint8_t mode, uint8_t state) {
  modes[pin] = mode;
  states[pin] = state;
}

void writeDigital(uint8_t pin, bool high) {
  if (pin >= board::PIN_COUNT || isReserved(pin)) return;
  if (modes[pin] == MODE_OUTPUT) {
    digitalWrite(pin, high);
    states[pin] = high;
  } else if (modes[pin] == MODE_INPUT && isDigital(pin) && states[pin] != high) {
    pinMode(pin, high ? INPUT_PULLUP : INPUT);
    states[pin] = high;
  }
}

void writePwm(uint8_t pin, uint16_t value) {
  if (pin >= board::PIN_COUNT || isReserved(pin) || modes[pin] != MODE_PWM) return;
  states[pin] = value > 255 ? 255 : static_cast<uint8_t>(value);
  analogWrite(pin, states[pin]);
}

bool isInput(uint8_t pin) {
  return pin < board::PIN_COUNT && isDigital(pin) && !isReserved(pin) &&
         (modes[pin] == MODE_INPUT || modes[pin] == MODE_PULLUP);
}

bool isContact(uint8_t pin) { return isInput(pin) && states[pin] == 1; }

bool read(uint8_t pin) {
  return *portInputRegister(digitalPinToPort(pin)) & digitalPinToBitMask(pin);
}

uint8_t channelOf(uint8_t pin) {
  const uint8_t channel = pin - board::FIRST_ANALOG_PIN;
  return channel < board::ANALOG_CHANNELS ? channel : NO_CHANNEL;
}

}  // namespace pins
