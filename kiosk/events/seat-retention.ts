import { isBelieved } from '../people/retention.ts';

/**
 * Seats are kept for seven days after their event, lists and what would help for one (requirements,
 * B.6). The day of an event is written in the programme, so only the clock that says it is over can be
 * wrong. It is not asked: an event counts as over once the kiosk has run on later days. How many of
 * them are needed is how many days of a false date do no harm.
 */

/** A pause that every week has: closed over a weekend with a holiday. */
const USUAL_PAUSE_DAYS = 3;

/** What may go: everything of events that ended on these civil dates or before. */
export interface SeatsOver {
  readonly seatsUntil: string;
  readonly notesUntil: string;
}

/**
 * @param row the newest running days that follow one another plausibly, oldest first
 * @returns nothing while the date is not believed
 */
export function seatsOver(row: readonly string[]): SeatsOver | undefined {
  const [oldest] = row;
  if (oldest === undefined || !isBelieved(row)) return undefined;
  return { seatsUntil: dayBefore(oldest), notesUntil: lastDayOver(row) };
}

/**
 * The newest day but the last, as long as the date went on from day to day. A leap is a long closure or
 * a clock that slipped, and which of them it was shows only when it has left the row: until then
 * nothing is over that was not before it.
 */
function lastDayOver(row: readonly string[]): string {
  const leap = row.findIndex((day, index) => isLeap(row[index - 1], day));
  const newest = row.at(leap < 0 ? -2 : leap - 1) ?? '';
  return leap < 0 ? newest : dayBefore(newest);
}

function isLeap(before: string | undefined, day: string): boolean {
  return before !== undefined && daysBetween(before, day) > USUAL_PAUSE_DAYS;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;
