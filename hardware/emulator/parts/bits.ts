/** A frame on the air, first bit first; each is 0 or 1. Parity is the reader chip's own affair. */
export type Bits = readonly number[];

/** Least significant bit first, as type A sends them. */
export function bitsOf(bytes: readonly number[], lastBits = 0): Bits {
  const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1));
  return lastBits === 0 ? bits : bits.slice(0, bits.length - 8 + lastBits);
}

/** The last byte may be incomplete: its missing high bits are 0. */
export function bytesOf(bits: Bits): number[] {
  const bytes: number[] = new Array(Math.ceil(bits.length / 8)).fill(0);
  bits.forEach((bit, index) => {
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7));
  });
  return bytes;
}
