import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOLD_MS, senseKey, UNKNOWN_KEY } from '../../../hardware/board/key-debounce.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

/** Follows a contact: `[at, closed]`, and what was told of it. */
function follow(levels: readonly (readonly [atMs: number, closed: boolean])[]): string[] {
  const told: string[] = [];
  let state = UNKNOWN_KEY;
  for (const [atMs, closed] of levels) {
    const step = senseKey(state, closed, atMs);
    state = step.state;
    if (step.news) told.push(`${step.news} ${atMs}`);
  }
  return told;
}

describe('a key', () => {
  test('is pressed at its first touch and released when it has rested', () => {
    expect(
      follow([
        [0, false],
        [100, true],
        [300, false],
      ]),
    ).toEqual(['pressed 100', 'released 300']);
  });

  test('that bounces is pressed once', () => {
    const bounces = [0, 1, 2, 3, 5, 8].map((at, index) => [100 + at, index % 2 === 0] as const);
    expect(follow([[0, false], ...bounces, [100 + HOLD_MS, true]])).toEqual(['pressed 100']);
  });

  test('that was tapped more quickly than it may bounce is released at the end of the hold', () => {
    const end = 100 + HOLD_MS + 1;
    expect(
      follow([
        [0, false],
        [100, true],
        [104, false],
        [end, false],
      ]),
    ).toEqual(['pressed 100', `released ${end}`]);
  });

  test('that is held down when somebody begins to look was not pressed', () => {
    expect(
      follow([
        [0, true],
        [50, true],
        [90, false],
        [200, true],
      ]),
    ).toEqual(['pressed 200']);
  });

  test('that a firmware has debounced is believed at once', () => {
    const quick = senseKey({ pressed: true, holdUntilMs: 0 }, false, 5, 0);
    expect(quick.news).toBe('released');
    expect(senseKey(quick.state, true, 6, 0).news).toBe('pressed');
  });

  test('is pressed and released in turn, whatever its contact does', () => {
    const contact = fc.array(fc.tuple(fc.nat(2 * HOLD_MS), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(contact, (moves) => {
        let atMs = 0;
        const told = follow(
          moves.map(([waitMs, closed]) => {
            atMs += waitMs;
            return [atMs, closed] as const;
          }),
        );
        told.forEach((news, index) => {
          expect(news.startsWith(index % 2 === 0 ? 'pressed' : 'released')).toBe(true);
        });
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
