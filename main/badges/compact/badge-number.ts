/**
 * A compact badge as decimal digits, because a QR code packs digits as densely as bytes and no phone
 * takes offence at them in an address. The number is a multiple of a prime: one digit that was
 * misread or mistyped never is.
 */
const CHECK_PRIME = 65_521n;

/** @param bytes the first of them is not zero */
export function digitsOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return String(BigInt(`0x${hex}`) * CHECK_PRIME);
}

/** Nothing when a digit is wrong, one is missing or one is too many. */
export function bytesIn(digits: string): Uint8Array | undefined {
  if (!/^[1-9]\d*$/.test(digits)) return undefined;
  const number = BigInt(digits);
  if (number % CHECK_PRIME !== 0n) return undefined;
  const hex = (number / CHECK_PRIME).toString(16);
  const pairs = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
