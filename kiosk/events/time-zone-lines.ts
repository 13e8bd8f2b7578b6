import { civilValue } from './calendar-text.ts';
import { type ClockChange, clockChanges, minutesAhead } from './clock-changes.ts';

const YEAR_MS = 366 * 86_400_000;
/** A rule is believed when it gives every change of so many years. */
const YEARS = 12;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * A time zone as calendars describe it (RFC 5545, 3.6.5), from a year before `fromMs` on: by a rule where
 * its clocks follow one, otherwise by the dates of the next years.
 */
export function timeZoneLines(timeZone: string, fromMs: number): readonly string[] {
  const begin = fromMs - YEAR_MS;
  const changes = clockChanges(timeZone, begin, fromMs + YEARS * YEAR_MS);
  const [first] = changes;
  const before = first?.before ?? minutesAhead(begin, timeZone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    // What holds until the clocks are changed first: a time before any change has no offset otherwise.
    ...observance('STANDARD', '1970-01-01T00:00', before, before, []),
    ...[...byKind(changes).values()].flatMap((alike) => observances(alike)),
    'END:VTIMEZONE',
  ];
}

/** Changes that are alike: the same two offsets, and one rule for them if there is one. */
function byKind(changes: readonly ClockChange[]): ReadonlyMap<string, readonly ClockChange[]> {
  const kinds = new Map<string, ClockChange[]>();
  for (const change of changes) {
    const kind = `${change.before} ${change.after}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  return kinds;
}

function observances(alike: readonly ClockChange[]): readonly string[] {
  const [first] = alike;
  if (!first) return [];
  const { before, after } = first;
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const onsets = alike.map((change) => onsetOf(change));
  const rule = alike.length >= YEARS - 1 ? ruleOf(onsets) : undefined;
  const [start = '', ...others] = onsets;
  const more = rule === undefined ? others.map((one) => `RDATE:${civilValue(one)}`) : [rule];
  return observance(kind, start, before, after, more);
}

/** The civil time at which a change is due, by the clocks that are about to be changed. */
function onsetOf({ ms, before }: ClockChange): string {
  return new Date(ms + before * 60_000).toISOString().slice(0, 16);
}

/** Such as the last Sunday in March, where every change is on it at the same time. */
function ruleOf(onsets: readonly string[]): string | undefined {
  const days = onsets.map((onset) => new Date(`${onset}Z`));
  const weekday = WEEKDAYS[days[0]?.getUTCDay() ?? 0];
  const same = (of: (day: Date) => number) => new Set(days.map(of)).size === 1;
  const hour = (day: Date) => day.getUTCHours() * 60 + day.getUTCMinutes();
  const isYearly = same((day) => day.getUTCMonth()) && same((day) => day.getUTCDay()) && same(hour);
  if (!isYearly) return undefined;
  const month = (days[0]?.getUTCMonth() ?? 0) + 1;
  const yearly = (position: number) =>
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${position}${weekday}`;
  if (days.every((day) => isLast(day))) return yearly(-1);
  return same(weekOf) ? yearly(weekOf(days[0] ?? new Date(0))) : undefined;
}

/** Which of its weekdays in the month a day is, from 1. */
const weekOf = (day: Date) => Math.ceil(day.getUTCDate() / 7);

function isLast(day: Date): boolean {
  const later = new Date(day.getTime() + 7 * 86_400_000);
  return later.getUTCMonth() !== day.getUTCMonth();
}

function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  start: string,
  before: number,
  after: number,
  more: readonly string[],
): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${civilValue(start)}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    ...more,
    `END:${kind}`,
  ];
}

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
