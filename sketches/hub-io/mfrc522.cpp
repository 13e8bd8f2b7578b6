#include "mfrc522.h"

#include <Arduino.h>
#include <SPI.h>

namespace {

// Registers (data sheet, table 20).
constexpr uint8_t COMMAND = 0x01;
constexpr uint8_t COM_IRQ = 0x04;
constexpr uint8_t ERROR = 0x06;
constexpr uint8_t FIFO_DATA = 0x09;
constexpr uint8_t FIFO_LEVEL = 0x0A;
constexpr uint8_t BIT_FRAMING = 0x0D;
constexpr uint8_t COLL = 0x0E;
constexpr uint8_t MODE = 0x11;
constexpr uint8_t TX_CONTROL = 0x14;
constexpr uint8_t TX_ASK = 0x15;
constexpr uint8_t RF_CFG = 0x26;
constexpr uint8_t T_MODE = 0x2A;
constexpr uint8_t T_PRESCALER = 0x2B;
constexpr uint8_t T_RELOAD_HIGH = 0x2C;
constexpr uint8_t T_RELOAD_LOW = 0x2D;
constexpr uint8_t VERSION = 0x37;

constexpr uint8_t COMMAND_IDLE = 0x00;
constexpr uint8_t COMMAND_TRANSCEIVE = 0x0C;
constexpr uint8_t COMMAND_SOFT_RESET = 0x0F;
constexpr uint8_t POWER_DOWN = 0x10;

constexpr uint8_t IRQ_ALL = 0x7F;
// Reads as 0, so a 1 comes from a bus with nobody on it.
constexpr uint8_t IRQ_NEVER_READ = 0x80;
constexpr uint8_t IRQ_RECEIVED = 0x20;
constexpr uint8_t IRQ_TIMER = 0x01;

constexpr uint8_t ERROR_OVERFLOW = 0x10;
constexpr uint8_t ERROR_COLLISION = 0x08;
constexpr uint8_t ERROR_PARITY = 0x02;
constexpr uint8_t ERROR_PROTOCOL = 0x01;

constexpr uint8_t FLUSH_FIFO = 0x80;
constexpr uint8_t START_SEND = 0x80;
constexpr uint8_t COLLISION_UNKNOWN = 0x20;
constexpr uint8_t COLLISION_POSITION = 0x1F;
constexpr uint8_t ANTENNAS = 0x03;

// Full amplitude shift: what cards of type A listen to.
constexpr uint8_t FORCE_100_ASK = 0x40;
// The receiver waits for the field, CRC starts at 0x6363.
constexpr uint8_t MODE_TYPE_A = 0x3D;
// 43 dB: cards in wallets, still under the noise of the supply.
constexpr uint8_t RECEIVER_GAIN = 0x60;

// The chip's timer starts by itself when a frame has been sent and stops with the fifth bit that
// comes back. 13.56 MHz / (2 × 169 + 1) is one count in 25 µs; a card answers 91 µs after the frame
// (ISO/IEC 14443-3, 6.2.1.1), so 0.5 ms of silence means nobody.
constexpr uint8_t TIMER_AUTOMATIC = 0x80;
constexpr uint8_t TIMER_PRESCALER = 169;
constexpr uint8_t TIMER_RELOAD = 19;

// A fifth of what the chip can do, for modules at the end of a ribbon.
const SPISettings BUS(2000000, MSBFIRST, SPI_MODE0);

uint8_t addressToRead(uint8_t reg) { return 0x80 | (reg << 1); }

uint8_t addressToWrite(uint8_t reg) { return reg << 1; }

}  // namespace

void Mfrc522::begin() {
  digitalWrite(selectPin_, HIGH);
  pinMode(selectPin_, OUTPUT);
}

void Mfrc522::end() { pinMode(selectPin_, INPUT); }

uint8_t Mfrc522::version() const {
  const uint8_t version = read(VERSION);
  // A bus with nobody on it reads as all zeros or all ones, or as whatever it picks up.
  return version == 0xFF || read(VERSION) != version ? 0 : version;
}

void Mfrc522::startReset() { write(COMMAND, COMMAND_SOFT_RESET); }

bool Mfrc522::isResetting() const { return read(COMMAND) & POWER_DOWN; }

void Mfrc522::configure() {
  write(T_MODE, TIMER_AUTOMATIC);
  write(T_PRESCALER, TIMER_PRESCALER);
  write(T_RELOAD_HIGH, 0);
  write(T_RELOAD_LOW, TIMER_RELOAD);
  write(TX_ASK, FORCE_100_ASK);
  write(MODE, MODE_TYPE_A);
  write(RF_CFG, RECEIVER_GAIN);
  // Bits after a collision read as zero.
  write(COLL, 0);
  write(TX_CONTROL, read(TX_CONTROL) | ANTENNAS);
}

bool Mfrc522::fieldIsOn() const { return (read(TX_CONTROL) & ANTENNAS) == ANTENNAS; }

void Mfrc522::exchange(const CardFrame& frame) {
  write(COMMAND, COMMAND_IDLE);
  write(COM_IRQ, IRQ_ALL);
  write(FIFO_LEVEL, FLUSH_FIFO);
  select();
  SPI.transfer(addressToWrite(FIFO_DATA));
  for (uint8_t index = 0; index < frame.length; ++index) SPI.transfer(frame.bytes[index]);
  deselect();
  const uint8_t framing = (frame.answerOffset << 4) | frame.lastBits;
  write(BIT_FRAMING, framing);
  write(COMMAND, COMMAND_TRANSCEIVE);
  write(BIT_FRAMING, START_SEND | framing);
}

Mfrc522::Outcome Mfrc522::outcome(CardAnswer& answer) const {
  const uint8_t irq = read(COM_IRQ);
  if (irq & IRQ_NEVER_READ) return Outcome::noChip;
  if (!(irq & IRQ_RECEIVED)) return irq & IRQ_TIMER ? Outcome::silence : Outcome::underWay;

  const uint8_t error = read(ERROR);
  answer.length = read(FIFO_LEVEL);
  answer.collided = error & ERROR_COLLISION;
  // After a collision the rest of the frame is rubbish by nature.
  const uint8_t fatal = ERROR_OVERFLOW | (answer.collided ? 0 : ERROR_PARITY | ERROR_PROTOCOL);
  if (error & fatal || answer.length > CardAnswer::LONGEST) return Outcome::damage;

  select();
  SPI.transfer(addressToRead(FIFO_DATA));
  for (uint8_t index = 0; index < answer.length; ++index) {
    // Every address but the last asks for one byte more.
    const bool isLast = index + 1 == answer.length;
    answer.bytes[index] = SPI.transfer(isLast ? 0 : addressToRead(FIFO_DATA));
  }
  deselect();

  const uint8_t collision = read(COLL);
  const uint8_t position = collision & COLLISION_POSITION;
  // Five bits hold 1 to 31, and 0 stands for 32.
  answer.collisionBit = collision & COLLISION_UNKNOWN ? 0 : position == 0 ? 32 : position;
  return Outcome::answer;
}

void Mfrc522::write(uint8_t reg, uint8_t value) const {
  select();
  SPI.transfer(addressToWrite(reg));
  SPI.transfer(value);
  deselect();
}

uint8_t Mfrc522::read(uint8_t reg) const {
  select();
  SPI.transfer(addressToRead(reg));
  const uint8_t value = SPI.transfer(0);
  deselect();
  return value;
}

void Mfrc522::select() const {
  SPI.beginTransaction(BUS);
  *portOutputRegister(digitalPinToPort(selectPin_)) &= ~digitalPinToBitMask(selectPin_);
}

void Mfrc522::deselect() const {
  *portOutputRegister(digitalPinToPort(selectPin_)) |= digitalPinToBitMask(selectPin_);
  SPI.endTransaction();
}
