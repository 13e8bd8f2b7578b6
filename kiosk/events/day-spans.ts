import { addDays, weekdayOf } from '../hours/opening-hours.ts';
import type { DaySpan } from './programme.ts';

export function oneDay(date: string): DaySpan {
  return { from: date, to: date };
}

/** Saturday and Sunday of this week; on a Sunday, that day alone. */
export function weekendOf(today: string): DaySpan {
  const untilSunday = DAYS_TO_SUNDAY[weekdayOf(today)];
  return { from: addDays(today, Math.max(0, untilSunday - 1)), to: addDays(today, untilSunday) };
}

/** So many days, today included. */
export function nextDays(today: string, days: number): DaySpan {
  return { from: today, to: addDays(today, days - 1) };
}

const DAYS_TO_SUNDAY = { mon: 6, tue: 5, wed: 4, thu: 3, fri: 2, sat: 1, sun: 0 };
