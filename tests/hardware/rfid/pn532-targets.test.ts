import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uidsOfTargets } from '../../../hardware/rfid/pn532-targets.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };
const ISO_14443_4 = 0x20;

const aByte = fc.nat(255);
const bytes = (length: number) => fc.array(aByte, { minLength: length, maxLength: length });
const aCard = fc.record({
  selRes: aByte,
  uid: fc.constantFrom(4, 7, 10).chain(bytes),
  /** What follows the UID of a card that says more; its length byte counts itself. */
  ats: fc.nat(20).chain(bytes),
});
type ACard = typeof aCard extends fc.Arbitrary<infer Card> ? Card : never;

/** An answer as the user manual lays it out, target by target. */
const answerOf = (cards: readonly ACard[]) => [
  0x4b,
  cards.length,
  ...cards.flatMap(({ selRes, uid, ats }, index) => [
    index + 1,
    0x00,
    0x44,
    selRes,
    uid.length,
    ...uid,
    ...(selRes & ISO_14443_4 ? [ats.length + 1, ...ats] : []),
  ]),
];

const read = (payload: readonly number[]) =>
  uidsOfTargets(Uint8Array.from(payload))?.map((uid) => [...uid]);

test('the cards in the field are read, whatever they say besides their UID', () => {
  fc.assert(
    fc.property(fc.array(aCard, { maxLength: 2 }), (cards) => {
      expect(read(answerOf(cards))).toEqual(cards.map(({ uid }) => uid));
    }),
    runs,
  );
});

test('an answer that ends inside a UID names no card', () => {
  fc.assert(
    fc.property(aCard, fc.nat(), (card, where) => {
      const whole = answerOf([{ ...card, selRes: 0x08 }]);
      expect(read(whole.slice(0, where % whole.length))).toBeUndefined();
    }),
    runs,
  );
});

test('whatever an answer holds, nothing is thrown and no UID has a length that no card has', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (payload) => {
      for (const uid of uidsOfTargets(payload) ?? []) expect([4, 7, 10]).toContain(uid.length);
    }),
    runs,
  );
});
