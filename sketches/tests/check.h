#pragma once

#include <sstream>
#include <string>
#include <vector>

// Just enough to test on a PC what needs no pins. Every test is a sentence; the program prints one line
// for each, "ok" or "not ok", and tests/sketches/pure-parts.test.ts makes tests of them.
namespace check {

struct Test {
  const char* sentence;
  void (*body)();
};

std::vector<Test>& tests();
void fail(const std::string& why);

struct Register {
  Register(const char* sentence, void (*body)()) { tests().push_back({sentence, body}); }
};

template <typename Left, typename Right>
void equal(Left left, Right right, const char* what) {
  if (left == right) return;
  std::ostringstream why;
  why << what << ": got " << +left << ", expected " << +right;
  fail(why.str());
}

// The same chances in every run.
class Dice {
 public:
  unsigned below(unsigned limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % limit;
  }

 private:
  unsigned state_ = 2463534242u;
};

}  // namespace check

#define CHECK_JOIN(one, two) one##two
#define CHECK_NAME(prefix, line) CHECK_JOIN(prefix, line)

#define TEST(sentence)                                                                   \
  static void CHECK_NAME(body_, __LINE__)();                                             \
  static check::Register CHECK_NAME(test_, __LINE__)(sentence, CHECK_NAME(body_, __LINE__)); \
  static void CHECK_NAME(body_, __LINE__)()

#define EQUAL(left, right) check::equal((left), (right), #left)
