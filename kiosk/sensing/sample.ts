import type { SensorKind } from '../device-settings.ts';
import { isReadingKind, READING_KIND_FACTS, type ReadingKind } from './reading-kind.ts';

/** One value from one sensor, as its device tells it. */
export interface Sample {
  readonly device: string;
  /** The sensor's name on its device. */
  readonly sensor: string;
  readonly kind: SensorKind;
  readonly value: number;
  readonly unit: string;
  /** Monotonic milliseconds, when it was heard. */
  readonly atMs: number;
  /** A program made it up: the board is emulated or played back. */
  readonly simulated: boolean;
}

export interface SoundSample extends Sample {
  readonly kind: ReadingKind;
}

/** Whether a sample may be believed at all: a kind and unit that are known, in range, not from the future. */
export function isSound(sample: Sample, nowMs: number): sample is SoundSample {
  if (!isReadingKind(sample.kind)) return false;
  const { unit, plausible } = READING_KIND_FACTS[sample.kind];
  return (
    sample.unit === unit &&
    sample.value >= plausible.min &&
    sample.value <= plausible.max &&
    sample.atMs <= nowMs
  );
}

export function isFresh({ kind, atMs }: SoundSample, nowMs: number): boolean {
  return nowMs - atMs <= READING_KIND_FACTS[kind].maxAgeMs;
}
