#include "hub.h"

void setup() { hub::begin(); }

void loop() { hub::step(); }
