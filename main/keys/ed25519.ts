import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

export const SEED_BYTES = 32;

/**
 * What stands before the 32 bytes of a key in PKCS #8 (RFC 8410, section 7). Keys are read through
 * it, because Electron's BoringSSL and Node's OpenSSL both have done so in every version.
 */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Ed25519Key {
  /** The 32 bytes of RFC 8032, 5.1.5. */
  readonly publicKey: Uint8Array;
  /** 64 bytes over these very bytes (RFC 8032, 5.1.6). */
  sign(data: Uint8Array): Uint8Array;
}

/** @param seed 32 random bytes: the private key of RFC 8032 */
export function ed25519KeyOf(seed: Uint8Array): Ed25519Key {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return { publicKey: publicPart(key), sign: (data) => sign(null, data, key) };
}

function publicPart(key: KeyObject): Uint8Array {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return Uint8Array.from(spki.subarray(-SEED_BYTES));
}
