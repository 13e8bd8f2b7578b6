import type { SensorSettings } from '../../kiosk/device-settings.ts';
import { SENSOR_KINDS } from './sensor-kinds.ts';

/** A value changes on a screen at most this often; a sensor may be heard ten times as often. */
export const SHORTEST_INTERVAL_MS = 1_000;

/** A value that stays is told again, so that whoever keeps it knows that it is not old. */
export const LONGEST_INTERVAL_MS = 30_000;

/** Ten polls of the slowest part (SCD4x measures every five seconds) are not needed to give it up. */
export const SILENCE_MS = 15_000;

/** What is known of one sensor. */
export interface ReadingState {
  /** What was told last, and when; nothing while the sensor is lost. */
  readonly told: { readonly value: number; readonly atMs: number } | undefined;
  /** When it last gave a value in range. */
  readonly heardAtMs: number;
  readonly lost: boolean;
}

export type ReadingNews =
  | { readonly type: 'taken'; readonly value: number }
  | { readonly type: 'lost' }
  | undefined;

export interface ReadingStep {
  readonly state: ReadingState;
  readonly news: ReadingNews;
}

export const untilFirstReading = (atMs: number): ReadingState => ({
  told: undefined,
  heardAtMs: atMs,
  lost: false,
});

/** Calibrates a raw value and says whether it is worth telling. */
export function takeReading(
  state: ReadingState,
  { raw, atMs }: { readonly raw: number; readonly atMs: number },
  { kind, calibration, range }: SensorSettings,
): ReadingStep {
  const { smallestChange } = SENSOR_KINDS[kind];
  const value = rounded(calibration.offset + calibration.scale * raw, smallestChange);
  if (!(value >= range.min && value <= range.max)) return lose(state);

  const heard = { ...state, heardAtMs: atMs, lost: false };
  const { told } = state;
  const ageMs = told ? atMs - told.atMs : Number.POSITIVE_INFINITY;
  const changed = !told || Math.abs(value - told.value) >= smallestChange;
  const due = ageMs >= (changed ? SHORTEST_INTERVAL_MS : LONGEST_INTERVAL_MS);
  if (!due) return { state: heard, news: undefined };
  return { state: { ...heard, told: { value, atMs } }, news: { type: 'taken', value } };
}

/** Gives up a sensor that has been silent for too long. */
export function ageReading(state: ReadingState, atMs: number): ReadingStep {
  if (atMs - state.heardAtMs < SILENCE_MS) return { state, news: undefined };
  return lose(state);
}

const lose = (state: ReadingState): ReadingStep => ({
  state: { ...state, told: undefined, lost: true },
  news: state.lost ? undefined : { type: 'lost' },
});

/** To the step that matters, without the tail that binary fractions leave. */
const rounded = (value: number, step: number) =>
  Number((Math.round(value / step) * step).toFixed(3));
