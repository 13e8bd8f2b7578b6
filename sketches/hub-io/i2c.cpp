#include "i2c.h"

#include <Arduino.h>
#include <Wire.h>

#include "line.h"
#include "pins.h"
#include "protocol.h"

using namespace protocol;

namespace {

// 32 bytes take 2.9 ms at 100 kHz.
constexpr uint32_t WIRE_TIMEOUT_US = 4000;
constexpr uint16_t HELD_BUS_PAUSE_MS = 1000;
// Half of what fills the receive buffer while orders wait.
constexpr uint16_t LONGEST_DELAY_US = 10000;
constexpr uint8_t LONGEST_READ = 32;
constexpr uint8_t REPEATED_READS = 8;
constexpr int16_t NO_REGISTER = -1;

// Bits of the mode byte in an I2C_REQUEST.
constexpr uint8_t MODE_MASK = 0x18;
constexpr uint8_t WRITE = 0x00;
constexpr uint8_t READ_ONCE = 0x08;
constexpr uint8_t READ_REPEATEDLY = 0x10;
constexpr uint8_t STOP_READING = 0x18;
constexpr uint8_t TEN_BIT_ADDRESS = 0x20;
constexpr uint8_t RESTART = 0x40;

struct Read {
  uint8_t address;
  uint8_t length;
  int16_t reg;
  bool restart;
  bool due;
};

Read repeated[REPEATED_READS];
uint8_t repeatedCount = 0;
Read current;
bool waiting = false;
uint32_t waitingSinceUs = 0;
uint16_t delayUs = 0;
bool isOn = false;
bool isHeld = false;
uint32_t heldSinceMs = 0;

uint16_t pairAt(const uint8_t* data) { return data[0] | (static_cast<uint16_t>(data[1]) << 7); }

// A bus that somebody holds costs every transfer its time-out, so repeated reads pause: keys go first.
void noteTimeout() {
  if (!Wire.getWireTimeoutFlag()) return;
  Wire.clearWireTimeoutFlag();
  isHeld = true;
  heldSinceMs = millis();
}

bool mayRepeat() {
  if (isHeld && millis() - heldSinceMs >= HELD_BUS_PAUSE_MS) isHeld = false;
  return !isHeld;
}

void reply(const Read& read) {
  const uint8_t got = Wire.requestFrom(read.address, read.length);
  line::startSysex(I2C_REPLY);
  line::sendPair(read.address);
  line::sendWord(read.reg == NO_REGISTER ? 0 : read.reg);
  while (Wire.available()) line::sendPair(Wire.read());
  line::endSysex();
  if (got < read.length) line::complain(PSTR("I2C: a device gave too few bytes"));
  noteTimeout();
}

void begin(const Read& read) {
  if (read.reg != NO_REGISTER) {
    Wire.beginTransmission(read.address);
    Wire.write(static_cast<uint8_t>(read.reg));
    Wire.endTransmission(!read.restart);
    if (delayUs > 0) {
      current = read;
      waiting = true;
      waitingSinceUs = micros();
      return;
    }
  }
  reply(read);
}

void write(uint8_t address, const uint8_t* data, uint8_t length) {
  Wire.beginTransmission(address);
  for (uint8_t index = 0; index + 1 < length; index += 2) {
    Wire.write(static_cast<uint8_t>(pairAt(data + index)));
  }
  if (Wire.endTransmission() != 0) line::complain(PSTR("I2C: a device did not answer"));
}

void repeat(const Read& read) {
  for (uint8_t index = 0; index < repeatedCount; ++index) {
    if (repeated[index].address != read.address || repeated[index].reg != read.reg) continue;
    repeated[index] = read;
    return;
  }
  if (repeatedCount == REPEATED_READS) return line::complain(PSTR("I2C: too many repeated reads"));
  repeated[repeatedCount++] = read;
}

void stop(uint8_t address) {
  uint8_t kept = 0;
  for (uint8_t index = 0; index < repeatedCount; ++index) {
    if (repeated[index].address != address) repeated[kept++] = repeated[index];
  }
  repeatedCount = kept;
}

}  // namespace

namespace i2c {

void reset() {
  if (isOn) Wire.end();
  isOn = waiting = isHeld = false;
  repeatedCount = 0;
  delayUs = 0;
}

void configure(uint16_t wantedDelayUs) {
  delayUs = wantedDelayUs > LONGEST_DELAY_US ? LONGEST_DELAY_US : wantedDelayUs;
  if (isOn) return;
  pins::note(SDA, MODE_I2C, 0);
  pins::note(SCL, MODE_I2C, 0);
  Wire.begin();
  Wire.setWireTimeout(WIRE_TIMEOUT_US, true);
  isOn = true;
}

void request(const uint8_t* data, uint8_t length) {
  if (!isOn) return line::complain(PSTR("I2C: asked before it was configured"));
  if (length < 2) return;
  const uint8_t address = data[0];
  const uint8_t mode = data[1];
  if (mode & TEN_BIT_ADDRESS) return line::complain(PSTR("I2C: ten-bit addresses are not known"));
  data += 2;
  length -= 2;
  if ((mode & MODE_MASK) == WRITE) return write(address, data, length);
  if ((mode & MODE_MASK) == STOP_READING) return stop(address);

  const bool named = length >= 4;
  const uint16_t wanted = length < 2 ? 0 : pairAt(named ? data + 2 : data);
  if (wanted == 0 || wanted > LONGEST_READ) {
    return line::complain(PSTR("I2C: a read is of 1 to 32 bytes"));
  }
  const Read read = {address, static_cast<uint8_t>(wanted),
                     named ? static_cast<int16_t>(pairAt(data)) : NO_REGISTER,
                     (mode & RESTART) != 0, true};
  if ((mode & MODE_MASK) == READ_ONCE) {
    begin(read);
  } else {
    repeat(read);
  }
}

void startRound() {
  for (uint8_t index = 0; index < repeatedCount; ++index) repeated[index].due = true;
}

void step() {
  if (!line::hasRoom(line::LONGEST_MESSAGE)) return;
  if (waiting) {
    if (micros() - waitingSinceUs < delayUs) return;
    waiting = false;
    return reply(current);
  }
  if (!mayRepeat()) return;
  for (uint8_t index = 0; index < repeatedCount; ++index) {
    if (!repeated[index].due) continue;
    repeated[index].due = false;
    return begin(repeated[index]);
  }
}

bool isBusy() { return waiting; }

}  // namespace i2c
