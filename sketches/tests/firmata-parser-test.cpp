#include "../hub-io/firmata-parser.h"

#include "../hub-io/protocol.h"
#include "check.h"

using namespace protocol;

namespace {

int messagesIn(FirmataParser& parser, const std::vector<uint8_t>& bytes) {
  int count = 0;
  for (const uint8_t byte : bytes) count += parser.push(byte);
  return count;
}

const std::vector<uint8_t> PIN_MODE = {SET_PIN_MODE, 4, MODE_PULLUP};

}  // namespace

TEST("a pin mode, a port and a reset are cut out of a row of bytes") {
  FirmataParser parser;
  EQUAL(messagesIn(parser, PIN_MODE), 1);
  EQUAL(parser.message().command, SET_PIN_MODE);
  EQUAL(parser.message().data[1], MODE_PULLUP);
  EQUAL(messagesIn(parser, {DIGITAL_MESSAGE | 2, 0x7F, 0x01}), 1);
  EQUAL(parser.message().command, DIGITAL_MESSAGE);
  EQUAL(parser.message().channel, 2);
  EQUAL(messagesIn(parser, {SYSTEM_RESET}), 1);
  EQUAL(parser.message().command, SYSTEM_RESET);
}

TEST("a sysex message is everything between its two ends") {
  FirmataParser parser;
  EQUAL(messagesIn(parser, {START_SYSEX, I2C_CONFIG, 10, 0, END_SYSEX}), 1);
  EQUAL(parser.message().command, START_SYSEX);
  EQUAL(parser.message().length, 3);
  EQUAL(parser.message().data[1], 10);
}

TEST("an empty sysex, a lone end and unknown commands are nothing") {
  FirmataParser parser;
  EQUAL(messagesIn(parser, {START_SYSEX, END_SYSEX, END_SYSEX, 0xF1, 0xF2, 1, 2, 0x80, 1, 1}), 0);
}

TEST("a sysex that breaks off costs only itself") {
  FirmataParser parser;
  EQUAL(messagesIn(parser, {START_SYSEX, I2C_REQUEST, 0x76}), 0);
  EQUAL(messagesIn(parser, PIN_MODE), 1);
  EQUAL(parser.message().command, SET_PIN_MODE);
}

TEST("a sysex longer than the buffer is dropped whole and complained of once") {
  FirmataParser parser;
  std::vector<uint8_t> bytes(FirmataParser::CAPACITY + 2, 1);
  bytes.front() = START_SYSEX;
  bytes.push_back(END_SYSEX);
  EQUAL(messagesIn(parser, bytes), 0);
  EQUAL(parser.takeOverlong(), true);
  EQUAL(parser.takeOverlong(), false);
  EQUAL(messagesIn(parser, PIN_MODE), 1);
}

TEST("the longest sysex that fits is taken") {
  FirmataParser parser;
  std::vector<uint8_t> bytes(FirmataParser::CAPACITY + 1, 1);
  bytes.front() = START_SYSEX;
  bytes.push_back(END_SYSEX);
  EQUAL(messagesIn(parser, bytes), 1);
  EQUAL(parser.message().length, FirmataParser::CAPACITY);
}

TEST("after any noise the next whole message is understood") {
  check::Dice dice;
  FirmataParser parser;
  for (int round = 0; round < 20000; ++round) {
    for (unsigned left = dice.below(90); left > 0; --left) {
      if (!parser.push(dice.below(256))) continue;
      EQUAL(parser.message().length <= FirmataParser::CAPACITY, true);
    }
    EQUAL(messagesIn(parser, PIN_MODE), 1);
    EQUAL(parser.message().command, SET_PIN_MODE);
    EQUAL(parser.message().data[0], 4);
  }
}
