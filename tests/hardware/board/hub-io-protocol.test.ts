import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CARD_WORDS,
  type CardWord,
  crc8,
  decodeCardMessage,
  decodeHubReport,
  unpackSevenBit,
} from '../../../hardware/board/hub-io-protocol.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };

/** The other direction, written from the meaning of the format. */
function pack(bytes: readonly number[]): number[] {
  const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1));
  return Array.from({ length: Math.ceil(bits.length / 7) }, (_, index) =>
    bits.slice(index * 7, index * 7 + 7).reduce((packed, bit, at) => packed | (bit << at), 0),
  );
}

const checked = (body: readonly number[]) => pack([...body, crc8(body)]);

const aByte = fc.integer({ min: 0, max: 255 });
const aUid = fc
  .constantFrom(4, 7, 10)
  .chain((length) => fc.array(aByte, { minLength: length, maxLength: length }));
const aCard = fc.record({
  sequence: aByte,
  reader: fc.constantFrom(0, 1),
  word: fc.constantFrom<CardWord>('arrived', 'left'),
  sak: aByte,
  uid: aUid,
});
type ACard = typeof aCard extends fc.Arbitrary<infer T> ? T : never;

const bodyOf = ({ sequence, reader, word, sak, uid }: ACard) => [
  sequence,
  reader,
  CARD_WORDS[word],
  sak,
  ...uid,
];

test('the checksum of nine digits is the one in the catalogue', () => {
  expect(crc8(Buffer.from('123456789'))).toBe(0xf4);
});

test('any bytes come out of seven bits as they went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(unpackSevenBit(pack([...bytes]))).toEqual(bytes);
    }),
    runs,
  );
});

describe('a card message', () => {
  test('of any card says which reader, which word and which UID', () => {
    fc.assert(
      fc.property(aCard, (card) => {
        expect(decodeCardMessage(checked(bodyOf(card)))).toEqual({
          ...card,
          uid: Uint8Array.from(card.uid),
        });
      }),
      runs,
    );
  });

  test.each(['absent', 'empty', 'several'] as const)('that says "%s" names no card', (word) => {
    const body = [7, 1, CARD_WORDS[word], 0];
    expect(decodeCardMessage(checked(body))).toMatchObject({ word, uid: new Uint8Array() });
    expect(decodeCardMessage(checked([...body, 1, 2, 3, 4]))).toBeUndefined();
  });

  test('with any one bit turned over says nothing', () => {
    fc.assert(
      fc.property(aCard, fc.nat(), (card, where) => {
        const data = checked(bodyOf(card));
        const wholeBits = (bodyOf(card).length + 1) * 8;
        const bit = where % wholeBits;
        const at = Math.floor(bit / 7);
        data[at] = (data[at] as number) ^ (1 << (bit % 7));
        expect(decodeCardMessage(data)).toBeUndefined();
      }),
      runs,
    );
  });

  test('cut short anywhere says nothing, but for one byte in 256 that happens to fit', () => {
    fc.assert(
      fc.property(aCard, fc.nat(), (card, where) => {
        const data = checked(bodyOf(card));
        const short = decodeCardMessage(data.slice(0, where % data.length));
        // Only another whole message may be heard, never a UID of a wrong length.
        if (short) expect([0, 4, 7, 10]).toContain(short.uid.length);
      }),
      runs,
    );
  });

  test.each([
    ['of a third reader', [0, 2, 2, 8, 1, 2, 3, 4]],
    ['with a word nobody knows', [0, 0, 5, 8, 1, 2, 3, 4]],
    ['with a UID of five bytes', [0, 0, 2, 8, 1, 2, 3, 4, 5]],
    ['without a UID where one belongs', [0, 0, 2, 8]],
    ['without its head', [0, 0]],
  ])('%s says nothing', (_, body) => {
    expect(decodeCardMessage(checked(body))).toBeUndefined();
  });
});

describe('a hub report', () => {
  test('says version, readers, distance pin and why the board started', () => {
    expect(decodeHubReport(checked([1, 4, 0x92, 0, 2, 1]))).toEqual({
      version: { major: 1, minor: 4 },
      readerChips: [0x92, 0],
      distancePin: 2,
      restartedByWatchdog: true,
    });
    expect(decodeHubReport(checked([1, 0, 0x92, 0x92, 0x7f, 0]))).toMatchObject({
      distancePin: undefined,
      restartedByWatchdog: false,
    });
  });

  test('of a later firmware may say more', () => {
    expect(decodeHubReport(checked([1, 9, 0x92, 0, 2, 0, 77]))).toMatchObject({
      version: { major: 1, minor: 9 },
    });
  });
});

test('whatever comes, the decoders never throw and never make up a card', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (data) => {
      const message = decodeCardMessage(data);
      if (message) expect(Object.keys(CARD_WORDS)).toContain(message.word);
      decodeHubReport(data);
    }),
    runs,
  );
});
