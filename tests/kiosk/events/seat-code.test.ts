import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readSeatCode,
  SEAT_CODES,
  seatCodeFrom,
  spelled,
} from '../../../kiosk/events/seat-code.ts';

const numbers = fc.integer({ min: 0, max: SEAT_CODES - 1 });

describe('a seat code', () => {
  test('is read back however it was written', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const code = seatCodeFrom(number);
        expect(readSeatCode(code)).toBe(code);
        expect(readSeatCode(` ${spelled(code).toLowerCase()} `)).toBe(code);
      }),
    );
  });

  test('stands for one number alone', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(seatCodeFrom(one) === seatCodeFrom(other)).toBe(one === other);
      }),
    );
  });

  test('holds no character that looks like another', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(seatCodeFrom(number)).toMatch(/^[3479ACDEFGHJKMNPQRTVWXY]{7}$/);
      }),
    );
  });

  test('is refused with one character wrong', () => {
    const letters = '3479ACDEFGHJKMNPQRTVWXY';
    fc.assert(
      fc.property(numbers, fc.nat(6), fc.nat(22), (number, place, other) => {
        const code = seatCodeFrom(number);
        const wrong = code.slice(0, place) + letters[other] + code.slice(place + 1);
        fc.pre(wrong !== code);
        expect(readSeatCode(wrong)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('is refused with two neighbours exchanged', () => {
    fc.assert(
      fc.property(numbers, fc.nat(5), (number, place) => {
        const code = seatCodeFrom(number);
        const [one = '', two = ''] = code.slice(place, place + 2);
        fc.pre(one !== two);
        const swapped = code.slice(0, place) + two + one + code.slice(place + 2);
        expect(readSeatCode(swapped)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['', '3', 'A7K3MX', '0000000', 'A7K-3MX-R-R', '🙂🙂🙂🙂🙂🙂🙂', 'x'.repeat(10_000)])(
    'is not found in %j',
    (given) => {
      expect(readSeatCode(given)).toBeUndefined();
    },
  );
});
