#pragma once

// What the host asks for.
namespace orders {

// Reads what has come in, up to one whole order, and obeys it. Reads nothing while an answer might
// not fit: the host's bytes wait in the receive buffer.
void obeyNext();
// Everything back to what it was before any order.
void forgetAll();
// True once per sampling interval.
bool samplingIntervalPassed();

}  // namespace orders
