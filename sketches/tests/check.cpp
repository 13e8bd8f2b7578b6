#include "check.h"

#include <iostream>

namespace {

std::string firstFailure;

}  // namespace

namespace check {

std::vector<Test>& tests() {
  static std::vector<Test> all;
  return all;
}

void fail(const std::string& why) {
  if (firstFailure.empty()) firstFailure = why;
}

}  // namespace check

int main() {
  for (const check::Test& test : check::tests()) {
    firstFailure.clear();
    test.body();
    std::cout << (firstFailure.empty() ? "ok " : "not ok ") << test.sentence;
    if (!firstFailure.empty()) std::cout << " (" << firstFailure << ")";
    std::cout << "\n";
  }
}
