import { type Sha2, sha2 } from './sha-2.ts';

/**
 * The libraries that check a proof ask `crypto.subtle` for digests and for nothing else. Where a browser
 * keeps it from a page, the page brings its own.
 */
export function provideDigest(crypto: { readonly subtle?: unknown }): void {
  if (crypto.subtle) return;
  const digest = async (algorithm: Sha2 | { readonly name: Sha2 }, data: BufferSource) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return sha2(typeof algorithm === 'string' ? algorithm : algorithm.name, bytes).buffer;
  };
  Object.defineProperty(crypto, 'subtle', { value: { digest } });
}
