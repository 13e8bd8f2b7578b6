/**
 * Public keys as text: base58-btc behind a `z`, over a two-byte header that says Ed25519 (W3C
 * Controlled Identifiers 1.0, 2.2.2 Multikey and 2.4 Multibase).
 */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ED25519_PUBLIC = [0xed, 0x01] as const;
const KEY_BYTES = 32;

/** @param publicKey the 32 bytes of RFC 8032, 5.1.5 */
export function multikeyOf(publicKey: Uint8Array): string {
  return `z${toBase58(Uint8Array.of(...ED25519_PUBLIC, ...publicKey))}`;
}

/** The 32 bytes of an Ed25519 key, or nothing where the text is no such key. */
export function publicKeyIn(multikey: string): Uint8Array | undefined {
  const bytes = multikey.startsWith('z') ? fromBase58(multikey.slice(1)) : undefined;
  const [first, second, ...key] = bytes ?? [];
  const isEd25519 = first === ED25519_PUBLIC[0] && second === ED25519_PUBLIC[1];
  return isEd25519 && key.length === KEY_BYTES ? Uint8Array.from(key) : undefined;
}

/** Zero bytes in front carry no value, so each is written as the first digit. */
export function toBase58(bytes: Uint8Array): string {
  let rest = 0n;
  for (const byte of bytes) rest = rest * 256n + BigInt(byte);
  let digits = '';
  for (; rest > 0n; rest /= 58n) digits = ALPHABET.charAt(Number(rest % 58n)) + digits;
  return ALPHABET.charAt(0).repeat(leading(bytes, 0)) + digits;
}

/** Nothing when a character is none of the 58, or the text is longer than any key or signature. */
export function fromBase58(text: string): Uint8Array | undefined {
  if (text.length > 128) return undefined;
  let rest = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    rest = rest * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; rest > 0n; rest /= 256n) bytes.unshift(Number(rest % 256n));
  const zeros = new Array<number>(leading([...text], ALPHABET.charAt(0))).fill(0);
  return Uint8Array.from([...zeros, ...bytes]);
}

function leading<Item>(items: ArrayLike<Item>, what: Item): number {
  const end = Array.from(items).findIndex((item) => item !== what);
  return end < 0 ? items.length : end;
}
