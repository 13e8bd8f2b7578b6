#pragma once

// The whole board, one slice at a time.
namespace hub {

void begin();
void step();

}  // namespace hub
