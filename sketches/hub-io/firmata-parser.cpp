#include "firmata-parser.h"

#include "protocol.h"

using namespace protocol;

namespace {

constexpr uint8_t NOT_A_COMMAND = 0xFF;

// Data bytes that follow a status byte other than START_SYSEX.
uint8_t dataBytesOf(uint8_t status) {
  switch (status < START_SYSEX ? status & 0xF0 : status) {
    case DIGITAL_MESSAGE:
    case ANALOG_MESSAGE:
    case SET_PIN_MODE:
    case SET_DIGITAL_PIN_VALUE:
      return 2;
    case REPORT_ANALOG:
    case REPORT_DIGITAL:
      return 1;
    case REPORT_VERSION:
    case SYSTEM_RESET:
      return 0;
    default:
      return NOT_A_COMMAND;
  }
}

}  // namespace

bool FirmataParser::push(uint8_t byte) {
  if (byte & 0x80) return start(byte);
  switch (state_) {
    case State::shortMessage:
      bytes_[held_++] = byte;
      if (held_ < awaited_) return false;
      return status_ < START_SYSEX ? finish(status_ & 0xF0, status_ & 0x0F) : finish(status_, 0);
    case State::sysex:
      if (held_ < CAPACITY) {
        bytes_[held_++] = byte;
      } else {
        state_ = State::overlong;
      }
      return false;
    default:
      return false;
  }
}

bool FirmataParser::start(uint8_t status) {
  if (status == END_SYSEX) {
    if (state_ == State::overlong) overlong_ = true;
    const bool whole = state_ == State::sysex && held_ > 0;
    state_ = State::idle;
    return whole && finish(START_SYSEX, 0);
  }
  held_ = 0;
  if (status == START_SYSEX) {
    state_ = State::sysex;
    return false;
  }
  awaited_ = dataBytesOf(status);
  status_ = status;
  state_ = awaited_ == NOT_A_COMMAND ? State::idle : State::shortMessage;
  return awaited_ == 0 && finish(status, 0);
}

bool FirmataParser::finish(uint8_t command, uint8_t channel) {
  message_ = {command, channel, held_, bytes_};
  state_ = State::idle;
  return true;
}

bool FirmataParser::takeOverlong() {
  const bool was = overlong_;
  overlong_ = false;
  return was;
}
