import type { ReadingKind } from './reading-kind.ts';
import { isFresh, type Sample, type SoundSample } from './sample.ts';

/** The newest sample of every sensor. */
export type LatestSamples = ReadonlyMap<string, SoundSample>;

export const NO_SAMPLES: LatestSamples = new Map();

type SensorName = Pick<Sample, 'device' | 'sensor'>;

const nameOf = ({ device, sensor }: SensorName) => `${device}/${sensor}`;

/**
 * The samples with one more. A sensor's line is in order: what is not newer than what was heard
 * before came late or twice, and the very same map comes back.
 */
export function withSample(latest: LatestSamples, sample: SoundSample): LatestSamples {
  const before = latest.get(nameOf(sample));
  if (before !== undefined && sample.atMs <= before.atMs) return latest;
  return new Map(latest).set(nameOf(sample), sample);
}

/** The samples without those of a sensor that has gone silent. */
export function withoutSensor(latest: LatestSamples, sensor: SensorName): LatestSamples {
  const left = new Map(latest);
  left.delete(nameOf(sensor));
  return left;
}

/**
 * Every sensor of a kind that can be believed now, by name. Where one is real, those that a program
 * makes up are left out.
 */
export function freshOf(
  latest: LatestSamples,
  kind: ReadingKind,
  nowMs: number,
): readonly SoundSample[] {
  const fresh = [...latest.values()]
    .filter((sample) => sample.kind === kind && isFresh(sample, nowMs))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const real = fresh.filter(({ simulated }) => !simulated);
  return real.length > 0 ? real : fresh;
}

/**
 * The one sensor that speaks for its kind now: two in different corners would make a trend of their
 * difference.
 */
export function speakerOf(
  latest: LatestSamples,
  kind: ReadingKind,
  nowMs: number,
): SoundSample | undefined {
  return freshOf(latest, kind, nowMs)[0];
}
