#pragma once

#include <stdint.h>

#include "anticollision.h"

// NXP's MFRC522 on the SPI bus, as far as finding cards needs it (data sheet rev. 3.9). Nothing here
// waits: an exchange is started, and asked after until it is over.
class Mfrc522 {
 public:
  enum class Outcome : uint8_t { underWay, silence, answer, damage, noChip };

  explicit constexpr Mfrc522(uint8_t selectPin) : selectPin_(selectPin) {}

  void begin();
  // Lets go of the select pin.
  void end();
  // 0x91, 0x92 and others; 0 when no chip answers.
  uint8_t version() const;

  void startReset();
  bool isResetting() const;
  // After a reset: field on, timer and framing for cards.
  void configure();
  // False after a dip in its supply has reset the chip behind our back.
  bool fieldIsOn() const;

  void exchange(const CardFrame& frame);
  Outcome outcome(CardAnswer& answer) const;

 private:
  void write(uint8_t reg, uint8_t value) const;
  uint8_t read(uint8_t reg) const;
  void select() const;
  void deselect() const;

  uint8_t selectPin_;
};
