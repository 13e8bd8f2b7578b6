#pragma once

// Restarts the board when the loop stands still for a quarter of a second.
namespace watchdog {

void begin();
void feed();
// The board has just been restarted by its watchdog, not by power or the reset key.
bool causedThisStart();

}  // namespace watchdog
