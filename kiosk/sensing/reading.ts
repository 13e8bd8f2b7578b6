import type { Trend } from './trend.ts';

/** What a kind of sensor says now: always fresh and plausible, or it is no reading. */
export interface Reading {
  /** In the unit of its kind. */
  readonly value: number;
  readonly ageMs: number;
  /** A program made it up. */
  readonly simulated: boolean;
  /** The last 24 hours of the same making: what was simulated is never drawn behind a real value. */
  readonly trend: Trend;
}
