import { describe, expect, test } from 'vitest';
import { median, medianInterval, percentile, verdictOf } from './statistics.ts';

describe('a median', () => {
  test('is the middle one of an odd number, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('lies between the two middle ones of an even number', () => {
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  test('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])('at %d of one to a hundred is %d', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  test('of one value is that value', () => {
    expect(percentile([7], 0.01)).toBe(7);
  });
});

describe('the interval of a median', () => {
  const rounds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  // Ranks from tables of the sign test: 2·P(Bin(n, ½) < low rank) is at most 0.05.
  test.each([
    [6, 1, 6],
    [9, 2, 8],
    [11, 2, 10],
    [15, 4, 12],
    [25, 8, 18],
  ])('of %d rounds runs from the %dth to the %dth', (count, low, high) => {
    expect(medianInterval(rounds(count))).toEqual({ low, median: (count + 1) / 2, high });
  });

  test('is not moved by one round that went wrong', () => {
    expect(medianInterval([1, 1, 1, 1, 1, 1, 1, 1, 900])).toEqual({ low: 1, median: 1, high: 1 });
  });

  test('is refused when there are too few rounds to be sure', () => {
    expect(() => medianInterval(rounds(5))).toThrow(RangeError);
  });
});

describe('a verdict', () => {
  const interval = { low: 0.8, median: 0.9, high: 1 };

  test.each([
    ['met', { atMost: 1 }],
    ['open', { atMost: 0.85 }],
    ['missed', { atMost: 0.79 }],
    ['met', { atLeast: 0.8 }],
    ['open', { atLeast: 0.95 }],
    ['missed', { atLeast: 1.01 }],
  ] as const)('is %s for %o', (verdict, target) => {
    expect(verdictOf(interval, target)).toBe(verdict);
  });
});
