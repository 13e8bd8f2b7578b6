import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONFIRMING_DAYS,
  fateOf,
  isBelieved,
  LONGEST_PAUSE_DAYS,
  noteRunningDay,
} from '../../../kiosk/people/retention.ts';

const day = (offset: number) =>
  new Date(Date.UTC(2027, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const ran = (offsets: readonly number[], from: readonly string[] = []) =>
  offsets.map(day).reduce(noteRunningDay, from);
const week = [0, 1, 2, 3, 4, 5, 6];

describe('a date is believed', () => {
  test('on the seventh running day, not before', () => {
    expect(isBelieved(ran(week.slice(0, 6)))).toBe(false);
    expect(isBelieved(ran(week))).toBe(true);
  });

  test('however often the kiosk starts on one day', () => {
    expect(isBelieved(ran([0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(false);
  });

  test('when the hub opens once a month', () => {
    expect(isBelieved(ran(week.map((month) => month * LONGEST_PAUSE_DAYS)))).toBe(true);
  });

  test('no longer after a jump forward, a long pause or a step back', () => {
    for (const next of [6 + LONGEST_PAUSE_DAYS + 1, 20_000, 5, -9_000]) {
      const jumped = ran([next], ran(week));
      expect(isBelieved(jumped)).toBe(false);
    }
  });

  test('again after seven more days, even when the clock really had run ahead', () => {
    const later = (days: number) => week.map((offset) => offset + days);
    const ahead = ran(later(9_000), ran(week));
    expect(isBelieved(ahead)).toBe(true);
    expect(isBelieved(ran(later(20).slice(0, 6), ahead))).toBe(false);
    expect(isBelieved(ran(later(20), ahead))).toBe(true);
  });

  test('never through fewer than seven wrong days, whatever the clock says', () => {
    const farAhead = fc.integer({ min: 2_000, max: 20_000 });
    fc.assert(
      fc.property(farAhead, fc.integer({ min: 1, max: CONFIRMING_DAYS - 1 }), (jump, length) => {
        const wrong = Array.from({ length }, (_, index) => jump + index);
        let days = ran(week);
        for (const offset of wrong) {
          days = ran([offset], days);
          expect(isBelieved(days)).toBe(false);
        }
      }),
    );
  });
});

describe('what becomes of a card', () => {
  test.each([
    ['2026-03-15', '2028-03-14', 'keep'],
    ['2026-03-15', '2028-03-15', 'forget'],
    ['2026-03-15', '2026-03-15', 'keep'],
    ['2028-02-29', '2030-02-27', 'keep'],
    ['2028-02-29', '2030-02-28', 'forget'],
    ['2099-01-01', '2028-03-15', 'restart'],
  ] as const)('last used %s, on %s: %s', (on, today, fate) => {
    expect(fateOf({ on, sure: true }, today)).toBe(fate);
  });

  test('nobody loses a card over a date that was never believed', () => {
    for (const on of ['1970-01-01', '2026-03-15', '2099-01-01']) {
      expect(fateOf({ on, sure: false }, '2028-03-15')).toBe('restart');
    }
  });
});
