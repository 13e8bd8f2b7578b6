#include "analog-reports.h"

#include <Arduino.h>

#include "line.h"
#include "pins.h"
#include "protocol.h"

using namespace protocol;

namespace {

constexpr uint8_t NONE = 0xFF;

uint16_t wanted = 0;
uint16_t remaining = 0;
uint8_t converting = NONE;

void startConversion(uint8_t channel) {
#if defined(MUX5)
  ADCSRB = (ADCSRB & ~_BV(MUX5)) | (channel & 8 ? _BV(MUX5) : 0);
#endif
  ADMUX = _BV(REFS0) | (channel & 7);
  ADCSRA |= _BV(ADSC);
  converting = channel;
}

void send(uint8_t channel, uint16_t value) {
  if (!line::hasRoom(3)) return;
  line::send(ANALOG_MESSAGE | channel);
  line::sendWord(value);
}

bool isAnalog(uint8_t channel) {
  return pins::modeOf(board::FIRST_ANALOG_PIN + channel) == MODE_ANALOG;
}

}  // namespace

namespace analogReports {

void reset() { wanted = remaining = 0; }

void report(uint8_t channel, bool isWanted) {
  if (channel >= board::ANALOG_CHANNELS) return;
  const uint16_t bit = static_cast<uint16_t>(1) << channel;
  wanted = isWanted ? wanted | bit : wanted & ~bit;
  // The host hears the present value now, not an interval later.
  if (isWanted) remaining |= bit;
}

void startRound() { remaining |= wanted; }

void step() {
  if (converting != NONE) {
    if (ADCSRA & _BV(ADSC)) return;
    send(converting, ADC);
    converting = NONE;
  }
  for (uint8_t channel = 0; remaining != 0 && channel < board::ANALOG_CHANNELS; ++channel) {
    const uint16_t bit = static_cast<uint16_t>(1) << channel;
    if (!(remaining & bit)) continue;
    remaining &= ~bit;
    if (isAnalog(channel)) return startConversion(channel);
  }
}

}  // namespace analogReports
