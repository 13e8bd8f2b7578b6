import type { SensorKind } from '../device-settings.ts';

/**
 * What is measured and shown. Presence is not among them: that somebody stands there wakes the
 * screen and holds its clock, and is kept nowhere.
 */
export type ReadingKind = Exclude<SensorKind, 'presence'>;

export interface ReadingKindFacts {
  /** The unit every value of this kind is in, here and on the disk. */
  readonly unit: string;
  /** What can be true where people are, in `unit`; anything beyond is a broken sensor. */
  readonly plausible: { readonly min: number; readonly max: number };
  /** How old a value may be and still be called *now*, in milliseconds; air changes slower than sound. */
  readonly maxAgeMs: number;
  /** Digits after the decimal point that mean something. */
  readonly decimals: number;
  /** The least a trend spans from bottom to top, in `unit`, so that noise does not look like a change. */
  readonly leastSpan: number;
}

const MINUTE_MS = 60_000;

export const READING_KIND_FACTS: Readonly<Record<ReadingKind, ReadingKindFacts>> = {
  temperature: {
    unit: '°C',
    plausible: { min: -40, max: 60 },
    maxAgeMs: 5 * MINUTE_MS,
    decimals: 1,
    leastSpan: 2,
  },
  humidity: {
    unit: '%',
    plausible: { min: 0, max: 100 },
    maxAgeMs: 5 * MINUTE_MS,
    decimals: 0,
    leastSpan: 10,
  },
  // Below the air outdoors there is no fresh air to find, only a sensor that wants calibrating.
  co2: {
    unit: 'ppm',
    plausible: { min: 350, max: 10_000 },
    maxAgeMs: 2 * MINUTE_MS,
    decimals: 0,
    leastSpan: 200,
  },
  light: {
    unit: 'lx',
    plausible: { min: 0, max: 120_000 },
    maxAgeMs: MINUTE_MS,
    decimals: 0,
    leastSpan: 50,
  },
  noise: {
    unit: 'dB',
    plausible: { min: 20, max: 130 },
    maxAgeMs: MINUTE_MS,
    decimals: 0,
    leastSpan: 10,
  },
  'soil-moisture': {
    unit: '%',
    plausible: { min: 0, max: 100 },
    maxAgeMs: 30 * MINUTE_MS,
    decimals: 0,
    leastSpan: 10,
  },
  distance: {
    unit: 'mm',
    plausible: { min: 20, max: 4_000 },
    maxAgeMs: MINUTE_MS,
    decimals: 0,
    leastSpan: 100,
  },
};

export const READING_KINDS = Object.keys(READING_KIND_FACTS) as readonly ReadingKind[];

export function isReadingKind(kind: string): kind is ReadingKind {
  return Object.hasOwn(READING_KIND_FACTS, kind);
}
