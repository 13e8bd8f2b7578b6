#include "../hub-io/debounce.h"

#include "check.h"

namespace {

constexpr uint8_t KEY = 0x01;
constexpr uint8_t UP = 0x01;
constexpr uint8_t DOWN = 0x00;

Debounce restingKey() {
  Debounce key;
  key.settle(UP);
  return key;
}

int changesOver(Debounce& key, const std::vector<uint8_t>& samples) {
  int changes = 0;
  uint8_t last = key.step(samples.front(), KEY);
  for (const uint8_t sample : samples) {
    const uint8_t now = key.step(sample, KEY);
    if (now != last) ++changes;
    last = now;
  }
  return changes;
}

}  // namespace

TEST("a key that goes down cleanly is believed at the second sample") {
  Debounce key = restingKey();
  EQUAL(key.step(DOWN, KEY), UP);
  EQUAL(key.step(DOWN, KEY), DOWN);
}

TEST("a spike of one sample is no key press") {
  Debounce key = restingKey();
  EQUAL(key.step(DOWN, KEY), UP);
  EQUAL(key.step(UP, KEY), UP);
  EQUAL(key.step(UP, KEY), UP);
}

TEST("a key that bounces for ten milliseconds is pressed once") {
  check::Dice dice;
  for (int round = 0; round < 500; ++round) {
    Debounce key = restingKey();
    std::vector<uint8_t> samples = {UP};
    for (int ms = 0; ms < 10; ++ms) samples.push_back(dice.below(2));
    for (int ms = 0; ms < 60; ++ms) samples.push_back(DOWN);
    EQUAL(changesOver(key, samples), 1);
    EQUAL(key.step(DOWN, KEY), DOWN);
  }
}

TEST("a key that bounces both ways is pressed once and let go once") {
  check::Dice dice;
  for (int round = 0; round < 500; ++round) {
    Debounce key = restingKey();
    std::vector<uint8_t> samples = {UP};
    for (int ms = 0; ms < 8; ++ms) samples.push_back(dice.below(2));
    for (int ms = 0; ms < 40; ++ms) samples.push_back(DOWN);
    for (int ms = 0; ms < 8; ++ms) samples.push_back(dice.below(2));
    for (int ms = 0; ms < 40; ++ms) samples.push_back(UP);
    EQUAL(changesOver(key, samples), 2);
    EQUAL(key.step(UP, KEY), UP);
  }
}

TEST("a key let go while it is held for bouncing is noticed when the hold is over") {
  Debounce key = restingKey();
  key.step(DOWN, KEY);
  EQUAL(key.step(DOWN, KEY), DOWN);
  int held = 0;
  while (key.step(UP, KEY) == DOWN && held < 100) ++held;
  EQUAL(held, Debounce::HOLD_SAMPLES);
}

TEST("each of eight keys is held by itself") {
  Debounce keys;
  keys.settle(0xFF);
  for (uint8_t pressed = 1; pressed != 0; pressed <<= 1) {
    const uint8_t down = static_cast<uint8_t>(~((pressed << 1) - 1));
    keys.step(down, 0xFF);
    EQUAL(keys.step(down, 0xFF), down);
  }
}

TEST("a pin that is no contact passes straight through") {
  Debounce pins;
  pins.settle(0);
  EQUAL(pins.step(0x80, KEY), 0x80);
  EQUAL(pins.step(0x00, KEY), 0x00);
}

TEST("a key that is down already when somebody begins to look is no press") {
  Debounce key;
  key.settle(DOWN);
  for (int ms = 0; ms < 30; ++ms) EQUAL(key.step(DOWN, KEY), DOWN);
}
