import { expect, test } from 'vitest';
import { CYCLES_PER_MS } from '../../../hardware/emulator/emulated-time.ts';
import { createPace } from '../../../hardware/emulator/pace.ts';

/** Lets the board run as far as it may, a millisecond of the wall clock at a time. */
function race(speed: number) {
  let nowMs = 7;
  let cycles = 0;
  const pace = createPace({ nowMs: () => nowMs, speed });
  pace.dueCycle(cycles);
  return {
    /** @param mostMs of its own time is what the board manages in a millisecond. */
    pass(ms: number, mostMs = Number.POSITIVE_INFINITY) {
      for (let passed = 0; passed < ms; passed += 1) {
        nowMs += 1;
        cycles = Math.min(pace.dueCycle(cycles), cycles + mostMs * CYCLES_PER_MS);
      }
      return cycles / CYCLES_PER_MS;
    },
  };
}

test('a board runs no faster than the wall clock, and keeps up with it', () => {
  expect(race(1).pass(1_000)).toBe(1_000);
});

test('a board that is asked to be faster is as fast as asked', () => {
  expect(race(4).pass(1_000)).toBe(4_000);
});

test('a machine that is too slow makes the board slow, and what was missed is not made up for', () => {
  const board = race(1);
  const slow = board.pass(1_000, 0.5);
  expect(slow).toBe(500);
  expect(board.pass(1_000) - slow).toBeLessThan(1_100);
});
