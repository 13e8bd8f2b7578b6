import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase58, multikeyOf, publicKeyIn, toBase58 } from '../../../main/badges/multikey.ts';

test('a key is written and read as in the examples of the standard', () => {
  // W3C Controlled Identifiers 1.0, 2.2.2, example of an Ed25519 Multikey.
  const multikey = 'z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5cxu';
  const key = publicKeyIn(multikey);
  expect(key).toHaveLength(32);
  expect(multikeyOf(key ?? new Uint8Array())).toBe(multikey);
});

test('base 58 is written as in the examples of its draft', () => {
  // draft-msporny-base58-03, section 5.
  const text = (words: string) => toBase58(Buffer.from(words));
  expect(text('Hello World!')).toBe('2NEpo7TZRRrLZSi2U');
  expect(text('The quick brown fox jumps over the lazy dog.')).toBe(
    'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
  );
  expect(toBase58(Buffer.from('0000287fb4cd', 'hex'))).toBe('11233QC4');
});

test('whatever is written in base 58 is read again as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(fromBase58(toBase58(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

test.each([
  ['another kind of key', 'zDnaeTHfhmSaQKBc7CmdL3K7oYg3D6SC7yowe2eBeVd2DH32r'],
  ['another way of writing', 'u7QFvb'],
  ['a letter that is none', 'z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5cx0'],
  ['a key cut short', 'z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5'],
  ['nothing', ''],
])('%s is no key', (_, text) => {
  expect(publicKeyIn(text)).toBeUndefined();
});
