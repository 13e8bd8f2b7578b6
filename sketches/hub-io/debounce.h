#pragma once

#include <stdint.h>

// Eight contacts at once, one bit each, sampled every millisecond.
//
// A change counts after two equal samples, so that a spike shorter than a millisecond is not a key
// press. Then the contact is held for fifteen samples, in which it may bounce as it likes: a visitor
// feels the answer at once, and bouncing is over long before a finger can move again.
class Debounce {
 public:
  static constexpr uint8_t HOLD_SAMPLES = 15;

  // Pins outside `contacts` pass straight through.
  uint8_t step(uint8_t sample, uint8_t contacts) {
    const uint8_t held = hold_[0] | hold_[1] | hold_[2] | hold_[3];
    countDown(held);
    const uint8_t steady = static_cast<uint8_t>(~(sample ^ last_));
    const uint8_t changed = (sample ^ settled_) & steady & ~held & contacts;
    last_ = sample;
    settled_ = ((settled_ ^ changed) & contacts) | (sample & ~contacts);
    for (uint8_t& plane : hold_) plane |= changed;
    return settled_;
  }

  // What is there now is taken as it is: nothing was pressed, somebody began to look.
  void settle(uint8_t sample) {
    settled_ = last_ = sample;
    for (uint8_t& plane : hold_) plane = 0;
  }

 private:
  // Eight four-bit counters lie across four bytes, one bit of each counter in each byte.
  void countDown(uint8_t running) {
    uint8_t borrow = running;
    for (uint8_t& plane : hold_) {
      const uint8_t before = plane;
      plane ^= borrow;
      borrow &= ~before;
    }
  }

  uint8_t settled_ = 0;
  uint8_t last_ = 0;
  uint8_t hold_[4] = {0, 0, 0, 0};
};
