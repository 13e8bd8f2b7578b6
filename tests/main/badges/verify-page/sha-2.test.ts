import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provideDigest } from '../../../../main/badges/verify-page/digest-everywhere.ts';
import { sha2 } from '../../../../main/badges/verify-page/sha-2.ts';
import { PROPERTY_RUNS } from '../../../support/property-runs.ts';

const ALGORITHMS = [
  ['SHA-256', 'sha256'],
  ['SHA-512', 'sha512'],
] as const;

const ours = (algorithm: 'SHA-256' | 'SHA-512', data: Uint8Array) =>
  Buffer.from(sha2(algorithm, data)).toString('hex');
const theirs = (algorithm: string, data: Uint8Array) =>
  createHash(algorithm).update(data).digest('hex');

describe.each(ALGORITHMS)('%s of the page’s own', (algorithm, name) => {
  it('is that of OpenSSL at every length around its blocks', () => {
    for (let length = 0; length <= 300; length += 1) {
      const data = new Uint8Array(length).fill(length);
      expect(ours(algorithm, data)).toBe(theirs(name, data));
    }
  });

  it('is that of OpenSSL for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000, size: 'max' }), (data) => {
        expect(ours(algorithm, data)).toBe(theirs(name, data));
      }),
      { numRuns: PROPERTY_RUNS / 40 },
    );
  });
});

describe('a browser that hides its own digests', () => {
  it('is given these, for bytes however they come', async () => {
    const crypto: { subtle?: Pick<SubtleCrypto, 'digest'> } = {};
    provideDigest(crypto);
    const bytes = Uint8Array.of(9, 1, 2, 3, 9);
    const inside = new DataView(bytes.buffer, 1, 3);
    const wanted = theirs('sha256', Uint8Array.of(1, 2, 3));
    const given: readonly BufferSource[] = [inside, bytes.slice(1, 4).buffer];
    for (const data of given) {
      for (const algorithm of ['SHA-256', { name: 'SHA-256' }]) {
        const digest = await crypto.subtle?.digest(algorithm, data);
        expect(Buffer.from(digest ?? new ArrayBuffer()).toString('hex')).toBe(wanted);
      }
    }
  });

  it('keeps its own where it shows them', () => {
    const subtle = {};
    const crypto = { subtle };
    provideDigest(crypto);
    expect(crypto.subtle).toBe(subtle);
  });
});
