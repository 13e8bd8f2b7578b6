import { monthsAfter, RETENTION_MONTHS } from './learner.ts';

/**
 * Cards unused for 24 months are forgotten, but a clock can be wrong: after a dead battery it says
 * 1970, after a slip it says 2099. So no single day is believed. Only when the kiosk has run on
 * several days that follow one another plausibly may anything be deleted.
 */

/** Different running days in a row that make a date believed. */
export const CONFIRMING_DAYS = 7;

/** The longest plausible pause between two running days: a hub that opens once a month. */
export const LONGEST_PAUSE_DAYS = 35;

/** No card was kept before this day, so an earlier one comes from a clock that had lost its time. */
export const EARLIEST_DAY = '2026-01-01';

export interface RunningDays {
  /** The newest running days in a plausible row, oldest first; at most CONFIRMING_DAYS. */
  readonly row: readonly string[];
  /** The newest day that was ever believed. */
  readonly confirmed?: string;
}

/** Notes that the kiosk runs today. A day that does not follow plausibly begins a new row. */
export function noteRunningDay(days: RunningDays, today: string): RunningDays {
  const last = days.row.at(-1);
  if (last === today) return days;
  const follows =
    last !== undefined && last < today && daysBetween(last, today) <= LONGEST_PAUSE_DAYS;
  const row = follows ? [...days.row, today].slice(-CONFIRMING_DAYS) : [today];
  return row.length === CONFIRMING_DAYS ? { row, confirmed: today } : { ...days, row };
}

/** Whether today's date may be acted on. */
export function isBelieved({ row }: RunningDays): boolean {
  return row.length === CONFIRMING_DAYS;
}

/**
 * What becomes of a card on a believed day. `restart`: the day it was last used cannot be true, so
 * its 24 months begin anew; it is neither deleted for an error nor kept for ever.
 */
export function fateOf(lastSeen: string, today: string): 'keep' | 'restart' | 'forget' {
  if (lastSeen > today || lastSeen < EARLIEST_DAY) return 'restart';
  return monthsAfter(lastSeen, RETENTION_MONTHS) <= today ? 'forget' : 'keep';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
