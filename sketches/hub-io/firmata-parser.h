#pragma once

#include <stdint.h>

// One whole message from the host. `data` lies in the parser and holds until the next byte.
struct FirmataMessage {
  // 0x90, 0xC0, 0xD0, 0xE0 without their channel, or 0xF0 for sysex, or 0xF4 and up.
  uint8_t command;
  // Port or pin of the four commands that carry one in their low bits.
  uint8_t channel;
  uint8_t length;
  const uint8_t* data;
};

// Cuts the host's bytes into messages. Any byte with its top bit set starts a message, whatever went
// before, so that a lost byte costs one message and never the ones after it.
class FirmataParser {
 public:
  // The longest sysex that matters: an I²C write of 32 bytes in pairs behind command, address, mode.
  static constexpr uint8_t CAPACITY = 68;

  // True when this byte completed a message.
  bool push(uint8_t byte);
  const FirmataMessage& message() const { return message_; }
  // True once after a sysex that was longer than CAPACITY and was dropped.
  bool takeOverlong();

 private:
  bool start(uint8_t status);
  bool finish(uint8_t command, uint8_t channel);

  enum class State : uint8_t { idle, shortMessage, sysex, overlong };

  State state_ = State::idle;
  uint8_t status_ = 0;
  uint8_t awaited_ = 0;
  uint8_t held_ = 0;
  bool overlong_ = false;
  FirmataMessage message_ = {0, 0, 0, nullptr};
  uint8_t bytes_[CAPACITY];
};
