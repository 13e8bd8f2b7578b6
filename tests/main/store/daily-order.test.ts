import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dailyOrder, leaderOf } from '../../../main/store/daily-order.ts';

const date = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('on every date every position comes once, as long as there is room', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 40 }),
      (day, count, most) => {
        const order = dailyOrder(day, count, most);
        expect(order).toHaveLength(Math.min(count, most));
        expect(new Set(order).size).toBe(order.length);
        expect(order.every((position) => position >= 0 && position < count)).toBe(true);
        expect(order[0]).toBe(leaderOf(day, count));
      },
    ),
  );
});

test('as many days as lessons bring every lesson to the front once', () => {
  for (const count of [1, 2, 3, 12, 100, 365]) {
    const leaders = Array.from({ length: count }, (_, day) =>
      leaderOf(new Date(day * 86_400_000).toISOString().slice(0, 10), count),
    );
    expect(new Set(leaders).size).toBe(count);
  }
});
