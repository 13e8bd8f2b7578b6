import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NO_SAMPLES,
  speakerOf,
  withoutSensor,
  withSample,
} from '../../../kiosk/sensing/latest-samples.ts';
import { READING_KIND_FACTS, READING_KINDS } from '../../../kiosk/sensing/reading-kind.ts';
import {
  hourOf,
  meanOf,
  merged,
  minuteOf,
  type RollUp,
  rollUpOf,
} from '../../../kiosk/sensing/roll-up.ts';
import { isFresh, isSound, type Sample, type SoundSample } from '../../../kiosk/sensing/sample.ts';
import { TREND_POINTS, trendBegin, trendOf } from '../../../kiosk/sensing/trend.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };
const NOW_MS = 1_000_000;

const sample = (changes: Partial<SoundSample> = {}): SoundSample => ({
  device: 'board',
  sensor: 'air',
  kind: 'co2',
  value: 612,
  unit: 'ppm',
  atMs: NOW_MS,
  simulated: false,
  ...changes,
});

describe('a value is not believed', () => {
  test.each<[string, Partial<Sample>]>([
    ['below what can be', { value: 349 }],
    ['above what can be', { value: 10_001 }],
    ['when it is no number', { value: Number.NaN }],
    ['when it is endless', { value: Number.POSITIVE_INFINITY }],
    ['in a unit of its own', { unit: '%' }],
    ['when it comes from the future', { atMs: NOW_MS + 1 }],
    ['when nobody knows when it was', { atMs: Number.NaN }],
    ['when it says that somebody stands there', { kind: 'presence', unit: 'present', value: 1 }],
  ])('%s', (_, changes) => {
    expect(isSound(sample(), NOW_MS)).toBe(true);
    expect(isSound({ ...sample(), ...changes }, NOW_MS)).toBe(false);
  });
});

test('every kind calls a value old at some age, and never before', () => {
  for (const kind of READING_KINDS) {
    const { maxAgeMs } = READING_KIND_FACTS[kind];
    expect(isFresh(sample({ kind }), NOW_MS + maxAgeMs), kind).toBe(true);
    expect(isFresh(sample({ kind }), NOW_MS + maxAgeMs + 1), kind).toBe(false);
  }
});

describe('which sensor speaks for its kind', () => {
  const speaker = (...samples: readonly SoundSample[]) =>
    speakerOf(samples.reduce(withSample, NO_SAMPLES), 'co2', NOW_MS)?.sensor;

  test('the first by name, whoever was heard first', () => {
    const [a, b] = [sample({ sensor: 'a', atMs: 0 }), sample({ sensor: 'b' })];
    expect(speaker({ ...a, atMs: NOW_MS - 9 }, b)).toBe('a');
    expect(speaker(b, { ...a, atMs: NOW_MS })).toBe('a');
  });

  test('a real one before one that a program makes up', () => {
    expect(speaker(sample({ sensor: 'a', simulated: true }), sample({ sensor: 'b' }))).toBe('b');
  });

  test('another one once it is silent', () => {
    const old = NOW_MS - READING_KIND_FACTS.co2.maxAgeMs - 1;
    expect(speaker(sample({ sensor: 'a', atMs: old }), sample({ sensor: 'b' }))).toBe('b');
    const latest = [sample({ sensor: 'a' }), sample({ sensor: 'b' })].reduce(
      withSample,
      NO_SAMPLES,
    );
    const left = withoutSensor(latest, { device: 'board', sensor: 'a' });
    expect(speakerOf(left, 'co2', NOW_MS)?.sensor).toBe('b');
  });

  test('none of another kind, and none at all when all are old', () => {
    expect(speaker(sample({ kind: 'noise' }))).toBeUndefined();
    expect(speaker(sample({ atMs: 0 }))).toBeUndefined();
  });
});

test('whatever the order, and however often it is said again, the newest value stays', () => {
  const times = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(times, (told) => {
      const latest = told.map((atMs) => sample({ atMs })).reduce(withSample, NO_SAMPLES);
      expect(speakerOf(latest, 'co2', 100)?.atMs).toBe(Math.max(...told));
    }),
    runs,
  );
});

test('what is heard late or twice changes nothing at all', () => {
  const latest = withSample(NO_SAMPLES, sample());
  expect(withSample(latest, sample())).toBe(latest);
  expect(withSample(latest, sample({ atMs: NOW_MS - 1 }))).toBe(latest);
});

const values = fc.array(fc.integer({ min: -40, max: 10_000 }), { minLength: 1, maxLength: 60 });
const rolled = (all: readonly number[]) =>
  all.map(rollUpOf).reduce<RollUp | undefined>(merged, undefined) as RollUp;

test('a stretch of time holds its least, most, mean and count in any order and any grouping', () => {
  fc.assert(
    fc.property(values, fc.nat(60), (all, cut) => {
      const whole = rolled(all);
      expect(whole).toEqual({
        least: Math.min(...all),
        most: Math.max(...all),
        total: all.reduce((sum, value) => sum + value, 0),
        count: all.length,
      });
      expect(rolled([...all].reverse())).toEqual(whole);
      const [head, tail] = [all.slice(0, cut), all.slice(cut)];
      if (head.length > 0 && tail.length > 0) {
        expect(merged(rolled(head), rolled(tail))).toEqual(whole);
      }
      expect(meanOf(whole)).toBeGreaterThanOrEqual(whole.least);
      expect(meanOf(whole)).toBeLessThanOrEqual(whole.most);
    }),
    runs,
  );
});

test('a minute lies in one hour, on this side of 1970 and on the other', () => {
  expect([minuteOf(59_999), minuteOf(60_000), minuteOf(-1)]).toEqual([0, 1, -1]);
  expect([hourOf(59), hourOf(60), hourOf(-1)]).toEqual([0, 1, -1]);
});

describe('the trend of the last day', () => {
  const NOW = 29_000_010;
  const at = (minute: number, value: number) => ({ minute, ...rollUpOf(value) });

  test('ends in the half hour that is now, and keeps a gap a gap', () => {
    const trend = trendOf([at(NOW, 500), at(NOW - 60, 700)], NOW);
    expect(trend).toHaveLength(TREND_POINTS);
    expect(trend.slice(-4)).toEqual([null, 700, null, 500]);
  });

  test('weighs minutes by how much was heard in them', () => {
    const busy = { minute: NOW + 1, least: 400, most: 400, total: 1_200, count: 3 };
    expect(trendOf([busy, at(NOW, 800)], NOW + 1).at(-1)).toBe(500);
  });

  test('holds only means of what was heard in that day, wherever the clock has jumped to', () => {
    const minute = fc.integer({ min: NOW - 3_000, max: NOW + 3_000 });
    const heard = fc.array(fc.tuple(minute, fc.integer({ min: 400, max: 5_000 })), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(heard, (minutes) => {
        const trend = trendOf(
          minutes.map(([minute, value]) => at(minute, value)),
          NOW,
        );
        const inside = minutes.filter(([m]) => m >= trendBegin(NOW) && m <= NOW);
        const points = trend.filter((point) => point !== null);
        expect(trend).toHaveLength(TREND_POINTS);
        expect(points.length).toBe(new Set(inside.map(([m]) => Math.floor(m / 30))).size);
        for (const point of points) {
          expect(point).toBeGreaterThanOrEqual(Math.min(...inside.map(([, value]) => value)));
          expect(point).toBeLessThanOrEqual(Math.max(...inside.map(([, value]) => value)));
        }
      }),
      runs,
    );
  });

  test('stands still while the half hour lasts', () => {
    const minutes = [at(NOW - 300, 600), at(NOW - 40, 900)];
    expect(trendOf(minutes, NOW + 10)).toEqual(trendOf(minutes, NOW));
  });
});
