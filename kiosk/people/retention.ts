import { monthsAfter, RETENTION_MONTHS } from './learner.ts';

/**
 * Cards unused for 24 months are forgotten, but a clock can be wrong: after a dead battery it says
 * 1970, after a slip it says 2099. So no single day is believed. Only when the kiosk has run on
 * several days that follow one another plausibly may anything be deleted, and a day a card was used
 * on counts only if it was believed then. A slip that stays within a plausible pause goes unnoticed
 * and can shift a deletion by as much, never by more.
 */

/** Different running days in a row that make a date believed. */
export const CONFIRMING_DAYS = 7;

/** The longest plausible pause between two running days: a hub that opens once a month. */
export const LONGEST_PAUSE_DAYS = 35;

/**
 * Notes that the kiosk runs today. A day that does not follow plausibly begins a new row.
 *
 * @param row the newest running days that follow one another plausibly, oldest first.
 * @returns the same array when today is noted already, otherwise at most CONFIRMING_DAYS days.
 */
export function noteRunningDay(row: readonly string[], today: string): readonly string[] {
  const last = row.at(-1);
  if (last === today) return row;
  const follows =
    last !== undefined && last < today && daysBetween(last, today) <= LONGEST_PAUSE_DAYS;
  return follows ? [...row, today].slice(-CONFIRMING_DAYS) : [today];
}

/** Whether the newest day of a row may be acted on. */
export function isBelieved(row: readonly string[]): boolean {
  return row.length === CONFIRMING_DAYS;
}

export interface LastUse {
  /** Civil date, `YYYY-MM-DD`. */
  readonly on: string;
  /** Whether that date was believed when it was written. */
  readonly sure: boolean;
}

/**
 * What becomes of a card on a believed day. `restart`: nobody knows when it was last used, so its
 * 24 months begin anew; it is neither deleted for an error of the clock nor kept for ever.
 */
export function fateOf({ on, sure }: LastUse, today: string): 'keep' | 'restart' | 'forget' {
  if (!sure || on > today) return 'restart';
  return monthsAfter(on, RETENTION_MONTHS) <= today ? 'forget' : 'keep';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
