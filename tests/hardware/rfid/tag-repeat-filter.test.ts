import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  forgetQuietTags,
  MOST_TAGS_AT_ONCE,
  QUIET_GAP_MS,
  type Sighting,
  seeTag,
  type TagsAtReader,
} from '../../../hardware/rfid/tag-repeat-filter.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const REPEAT_MS = 65;

function tapsIn(sightings: readonly Sighting[]): Sighting[] {
  let tags: TagsAtReader = [];
  return sightings.filter((sighting) => {
    const seen = seeTag(tags, sighting);
    tags = seen.tags;
    return seen.isNewTap;
  });
}

const held = (tag: number, fromMs: number, forMs: number) =>
  Array.from({ length: Math.ceil(forMs / REPEAT_MS) }, (_, index) => ({
    tag,
    atMs: fromMs + index * REPEAT_MS,
  }));

describe('one physical tap is one tap', () => {
  test('a card held for ten seconds is one tap', () => {
    const sightings = held(7, 0, 10_000);
    expect(sightings).toHaveLength(154);
    expect(tapsIn(sightings)).toHaveLength(1);
  });

  test('two missed repeats do not make it two', () => {
    const sightings = held(7, 0, 10_000).filter((_, index) => index % 5 < 3);
    expect(tapsIn(sightings)).toHaveLength(1);
  });

  test('however many repeats are missed, only a quiet gap ends a tap', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 3 * QUIET_GAP_MS }), { maxLength: 50 });
    fc.assert(
      fc.property(pauses, (pausesMs) => {
        let atMs = 0;
        const sightings = [0, ...pausesMs].map((pauseMs) => {
          atMs += pauseMs;
          return { tag: 7, atMs };
        });
        const gaps = pausesMs.filter((pauseMs) => pauseMs >= QUIET_GAP_MS).length;
        expect(tapsIn(sightings)).toHaveLength(1 + gaps);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe('the next tap is a new one', () => {
  test('the same card after a quiet gap taps again', () => {
    const taps = tapsIn([...held(7, 0, 650), ...held(7, 585 + QUIET_GAP_MS, 650)]);
    expect(taps.map(({ atMs }) => atMs)).toEqual([0, 585 + QUIET_GAP_MS]);
  });

  test('another card taps at once', () => {
    expect(tapsIn([...held(7, 0, 650), ...held(8, 650, 650)]).map(({ tag }) => tag)).toEqual([
      7, 8,
    ]);
  });

  test('two cards in one wallet that take turns are two taps, not a hundred', () => {
    const turns = Array.from({ length: 100 }, (_, turn) => ({
      tag: turn % 2,
      atMs: turn * REPEAT_MS,
    }));
    expect(tapsIn(turns)).toHaveLength(2);
  });
});

describe('what is remembered', () => {
  test('a tag is forgotten once it has been quiet for the gap', () => {
    const { tags } = seeTag([], { tag: 7, atMs: 100 });
    expect(forgetQuietTags(tags, 99 + QUIET_GAP_MS)).toHaveLength(1);
    expect(forgetQuietTags(tags, 100 + QUIET_GAP_MS)).toEqual([]);
  });

  test('a reader gone mad does not fill the memory', () => {
    let tags: TagsAtReader = [];
    for (let tag = 0; tag < 1_000; tag += 1) tags = seeTag(tags, { tag, atMs: 0 }).tags;
    expect(tags).toHaveLength(MOST_TAGS_AT_ONCE);
    expect(tags.at(-1)?.tag).toBe(999);
  });
});
