import type { Weekday } from '../config.ts';
import { WEEKDAYS } from '../config.ts';

/** One time a hub is open: civil times `HH:MM`; an end at or before the start is on the next day. */
export interface OpenSpan {
  readonly from: string;
  readonly until: string;
}

/** When a hub is open. A date named among the exceptions follows those and not its weekday. */
export interface OpeningHours {
  readonly weekly: Readonly<Partial<Record<Weekday, readonly OpenSpan[]>>>;
  readonly exceptions: readonly { readonly date: string; readonly spans: readonly OpenSpan[] }[];
}

/** A moment at the hub, as its wall clock shows it. */
export interface CivilMoment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

export type Opening =
  | { readonly state: 'open' }
  /** `next` is missing where the hours name no opening within a year. */
  | { readonly state: 'closed'; readonly next?: CivilMoment };

const DAYS_AHEAD = 366;

/** Whether the hub is open at a moment, and when it opens next. No hours at all mean always open. */
export function openingAt(hours: OpeningHours | undefined, now: CivilMoment): Opening {
  if (hours === undefined) return { state: 'open' };
  const yesterday = spansOf(hours, addDays(now.date, -1)).filter(isOverMidnight);
  const today = spansOf(hours, now.date);
  const isOpen =
    yesterday.some(({ until }) => now.time < until) ||
    today.some((span) => now.time >= span.from && (isOverMidnight(span) || now.time < span.until));
  return isOpen ? { state: 'open' } : closed(hours, now);
}

function closed(hours: OpeningHours, now: CivilMoment): Opening {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = addDays(now.date, ahead);
    const starts = spansOf(hours, date)
      .map(({ from }) => from)
      .filter((from) => ahead > 0 || from > now.time)
      .sort();
    const [time] = starts;
    if (time !== undefined) return { state: 'closed', next: { date, time } };
  }
  return { state: 'closed' };
}

function spansOf({ weekly, exceptions }: OpeningHours, date: string): readonly OpenSpan[] {
  const exception = exceptions.find((one) => one.date === date);
  return exception?.spans ?? weekly[weekdayOf(date)] ?? [];
}

function isOverMidnight({ from, until }: OpenSpan): boolean {
  return until <= from;
}

/** @param date `YYYY-MM-DD` */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'mon';
}

/** Civil dates have no hours to lose: daylight saving does not touch them. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
