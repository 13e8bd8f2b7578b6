import { describe, expect, test } from 'vitest';
import { createStrikeGuard, createThrottle } from '../../renderer/strike-guard.ts';

describe('a double strike', () => {
  test('acts once: its second half falls on a place that has just come', () => {
    const guard = createStrikeGuard({ quietMs: 300 });
    guard.placeShown('home', 0);
    expect(guard.mayAct(1_000)).toBe(true);
    guard.placeShown('learn', 1_020);
    expect(guard.mayAct(1_150)).toBe(false);
    expect(guard.mayAct(1_319)).toBe(false);
  });

  test('is over after 300 ms', () => {
    const guard = createStrikeGuard({ quietMs: 300 });
    guard.placeShown('home', 0);
    guard.placeShown('learn', 1_000);
    expect(guard.mayAct(1_300)).toBe(true);
  });

  test('is no double strike where the place stays: keys may be struck as fast as one likes', () => {
    const guard = createStrikeGuard({ quietMs: 300 });
    guard.placeShown('search', 0);
    guard.placeShown('search', 1_000);
    expect(guard.mayAct(1_001)).toBe(true);
  });

  test('cannot happen on the first place: nothing was there before', () => {
    const guard = createStrikeGuard({ quietMs: 300 });
    guard.placeShown('attract', 5);
    expect(guard.mayAct(6)).toBe(true);
  });
});

test('signs of life are told at most once a second', () => {
  const mayTell = createThrottle({ everyMs: 1_000 });
  expect([0, 10, 999, 1_000, 1_500, 2_000].filter(mayTell)).toEqual([0, 1_000, 2_000]);
});
