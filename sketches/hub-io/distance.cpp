#include "distance.h"

#include <Arduino.h>

#include "line.h"
#include "pins.h"
#include "protocol.h"

using namespace protocol;

namespace {

// The data sheet asks for 10 µs at least; Johnny-Five asks for 5.
constexpr uint8_t TRIGGER_US = 10;
// An echo begins within 1 ms and is at most 38 ms long.
constexpr uint8_t PATIENCE_MS = 60;
constexpr uint8_t ANSWER_LENGTH = 13;

enum class State : uint8_t { idle, listening, over };

volatile State state = State::idle;
volatile uint32_t beganUs = 0;
volatile uint32_t lengthUs = 0;
volatile bool isHigh = false;
uint32_t askedMs = 0;

#if defined(__AVR_ATmega2560__)
// D18 is INT3.
#define ECHO_vect INT3_vect
constexpr uint8_t ECHO_INTERRUPT = INT3;
constexpr uint8_t EDGE_SHIFT = ISC30;
static_assert(board::DISTANCE == 18, "the echo's interrupt belongs to its pin");
#else
// D2 is INT0.
#define ECHO_vect INT0_vect
constexpr uint8_t ECHO_INTERRUPT = INT0;
constexpr uint8_t EDGE_SHIFT = ISC00;
static_assert(board::DISTANCE == 2, "the echo's interrupt belongs to its pin");
#endif

void listen() {
  EICRA = (EICRA & ~(3 << EDGE_SHIFT)) | (1 << EDGE_SHIFT);
  EIFR = _BV(ECHO_INTERRUPT);
  EIMSK |= _BV(ECHO_INTERRUPT);
}

void stopListening() { EIMSK &= ~_BV(ECHO_INTERRUPT); }

}  // namespace

ISR(ECHO_vect) {
  const uint32_t nowUs = micros();
  if (pins::read(board::DISTANCE)) {
    isHigh = true;
    beganUs = nowUs;
  } else if (isHigh) {
    lengthUs = nowUs - beganUs;
    state = State::over;
    stopListening();
  }
}

namespace distance {

void measure(const uint8_t* data, uint8_t length) {
  if (length < 2 || !pins::can(data[0], MODE_PING_READ)) {
    return line::complain(PSTR("That pin measures no distance"));
  }
  if (state != State::idle) return;
  pinMode(board::DISTANCE, OUTPUT);
  digitalWrite(board::DISTANCE, HIGH);
  delayMicroseconds(TRIGGER_US);
  digitalWrite(board::DISTANCE, LOW);
  // Without a sensor the pull-up holds the line, instead of noise that looks like echoes.
  pinMode(board::DISTANCE, INPUT_PULLUP);
  pins::note(board::DISTANCE, MODE_PING_READ, 0);
  isHigh = false;
  lengthUs = 0;
  askedMs = millis();
  state = State::listening;
  listen();
}

void step() {
  if (state == State::idle) return;
  if (state == State::listening && millis() - askedMs < PATIENCE_MS) return;
  if (!line::hasRoom(ANSWER_LENGTH)) return;
  stopListening();
  line::startSysex(PING_READ);
  line::sendPair(board::DISTANCE);
  for (int8_t shift = 24; shift >= 0; shift -= 8) line::sendPair(lengthUs >> shift);
  line::endSysex();
  state = State::idle;
}

void forget() {
  stopListening();
  state = State::idle;
}

}  // namespace distance
