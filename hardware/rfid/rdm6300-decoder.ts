/**
 * Frames of 125 kHz readers: STX, ten hexadecimal digits of tag, two of checksum, ETX. The RDM6300
 * sends just that (14 bytes), the ID-12 family puts CR LF before ETX (16 bytes; ID-Innovations
 * datasheet ID-2LA/12LA/20LA, section 4, which also gives the checksum: XOR of the five tag bytes).
 */

const STX = 0x02;
const ETX = 0x03;
const CR = 0x0d;
const LF = 0x0a;

/** Bytes held of the frame under way: 1 after STX, 13 after the last digit, then CR and LF. */
const AFTER_DIGITS = 13;
const AFTER_CR = 14;
const AFTER_LF = 15;

/**
 * A frame takes 17 ms on the wire at 9600 baud. The rest is for a busy machine that collects its two
 * halves late: an ID-12 sends once per approach, so a frame given up too early is a tap lost.
 */
export const FRAME_DEADLINE_MS = 250;

const NOT_A_DIGIT = -1;
const DIGIT_VALUES = new Int8Array(256).fill(NOT_A_DIGIT);
for (let value = 0; value < 16; value += 1) {
  DIGIT_VALUES[value.toString(16).charCodeAt(0)] = value;
  DIGIT_VALUES[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

export interface Rdm6300Counts {
  readonly frames: number;
  /** Whole frames whose checksum was wrong; their bytes count as noise too. */
  readonly badChecksums: number;
  /** Bytes that belong to no good frame. */
  readonly noiseBytes: number;
  /** Bytes of the frame under way, at most 15. */
  readonly pendingBytes: number;
}

export interface Rdm6300Decoder {
  /** `atMs` is monotonic. Never throws, whatever the bytes. */
  push(chunk: Uint8Array, atMs: number): void;
  /** Gives up a frame that started more than `FRAME_DEADLINE_MS` ago. */
  expire(atMs: number): void;
  counts(): Rdm6300Counts;
}

/**
 * Decodes a byte stream and resynchronises on STX, which occurs nowhere else in a frame. `onTag` gets
 * the five tag bytes as one number (below 2⁴⁰, version byte highest), so that a reader that repeats
 * itself fifteen times a second allocates nothing. No byte is kept, only what it stands for.
 */
export function createRdm6300Decoder(onTag: (tag: number, atMs: number) => void): Rdm6300Decoder {
  let held = 0;
  let startedAtMs = 0;
  // The twelve digits as one 48-bit register in two halves, as numbers in V8 are quick to 32 bits.
  let high = 0;
  let low = 0;
  let parity = 0;
  let frames = 0;
  let badChecksums = 0;
  let noiseBytes = 0;

  function expire(atMs: number): void {
    if (held === 0 || atMs - startedAtMs <= FRAME_DEADLINE_MS) return;
    noiseBytes += held;
    held = high = low = parity = 0;
  }

  function finish(length: number, atMs: number): void {
    const tag = (high & 0xffff) * 0x1000000 + (low >>> 8);
    const whole = parity === 0;
    held = high = low = parity = 0;
    if (whole) {
      frames += 1;
      onTag(tag, atMs);
    } else {
      badChecksums += 1;
      noiseBytes += length;
    }
  }

  function push(chunk: Uint8Array, atMs: number): void {
    expire(atMs);
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (byte === STX) {
        noiseBytes += held;
        held = 1;
        startedAtMs = atMs;
        parity = 0;
      } else if (held === 0) {
        noiseBytes += 1;
      } else if (held < AFTER_DIGITS && DIGIT_VALUES[byte] !== NOT_A_DIGIT) {
        const digit = DIGIT_VALUES[byte] as number;
        high = (high << 4) | (low >>> 28);
        low = (low << 4) | digit;
        // First digits of bytes meet first digits, second ones second ones: XOR of whole bytes.
        parity ^= held & 1 ? digit << 4 : digit;
        held += 1;
      } else if (byte === ETX && (held === AFTER_DIGITS || held === AFTER_LF)) {
        finish(held + 1, atMs);
      } else if (byte === CR && held === AFTER_DIGITS) {
        held = AFTER_CR;
      } else if (byte === LF && held === AFTER_CR) {
        held = AFTER_LF;
      } else {
        noiseBytes += held + 1;
        held = 0;
      }
    }
  }

  return {
    push,
    expire,
    counts: () => ({ frames, badChecksums, noiseBytes, pendingBytes: held }),
  };
}
