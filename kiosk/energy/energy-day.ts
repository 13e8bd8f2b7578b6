import type { Answered } from '../ports.ts';
import { type PowerDraw, wattsAt } from './power-draw.ts';

/** What a kiosk did on one civil day, and the energy that is estimated of it. */
export interface EnergyDay {
  /** Civil date at the hub, `YYYY-MM-DD`. */
  readonly day: string;
  readonly onSeconds: number;
  /** Seconds at full brightness that would have given as much light. */
  readonly fullSeconds: number;
  readonly wattHours: number;
}

/** The estimates that are kept, for whoever looks after the kiosk. */
export interface EnergyDays {
  /** The days from the first to the last of these dates, both included; those without any are left out. */
  between(first: string, last: string): Answered<readonly EnergyDay[]>;
}

/** What has been counted since it was last written down. */
export interface EnergyMeter {
  /** Monotonic milliseconds of the last look. */
  readonly atMs: number;
  /** As it was at the last look. */
  readonly brightness: number;
  /** One for each day that was counted on, the one counted last at the end. */
  readonly unwritten: readonly EnergyDay[];
}

export interface EnergyLook {
  /** Monotonic milliseconds. */
  readonly atMs: number;
  /** Civil date at the hub. */
  readonly day: string;
  /** The share of the backlight that is shown, from 0 to 1. */
  readonly brightness: number;
}

/** Somebody looks every second: a longer silence is a kiosk that was asleep, which counts as off. */
const LONGEST_LOOK_MS = 60_000;

/** A month that could not be written; then the days go that were counted first. */
const MOST_UNWRITTEN = 31;

export function startMeter({ atMs, brightness }: Omit<EnergyLook, 'day'>): EnergyMeter {
  return { atMs, brightness, unwritten: [] };
}

/**
 * Counts the time since the last look. How long it was is told by a clock that never jumps; only which
 * day it is counted on is asked of the calendar.
 */
export function meterAfter(meter: EnergyMeter, look: EnergyLook, draw: PowerDraw): EnergyMeter {
  const { atMs, day, brightness } = look;
  const elapsedMs = atMs - meter.atMs;
  if (elapsedMs <= 0 || elapsedMs > LONGEST_LOOK_MS) return { ...meter, atMs, brightness };
  const onSeconds = elapsedMs / 1_000;
  const counted: EnergyDay = {
    day,
    onSeconds,
    fullSeconds: onSeconds * meter.brightness,
    wattHours: (wattsAt(meter.brightness, draw) * onSeconds) / 3_600,
  };
  return { atMs, brightness, unwritten: withDay(meter.unwritten, counted) };
}

function withDay(days: readonly EnergyDay[], more: EnergyDay): readonly EnergyDay[] {
  const before = days.find(({ day }) => day === more.day);
  const others = days.filter((one) => one !== before);
  return [...others, before ? sumOf(before, more) : more].slice(-MOST_UNWRITTEN);
}

function sumOf(a: EnergyDay, b: EnergyDay): EnergyDay {
  return {
    day: a.day,
    onSeconds: a.onSeconds + b.onSeconds,
    fullSeconds: a.fullSeconds + b.fullSeconds,
    wattHours: a.wattHours + b.wattHours,
  };
}
