import { epochMs } from '../../kiosk/events/recurrence.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { CalendarLine } from './calendar-lines.ts';
import type { Refusal } from './refusal.ts';
import type { ZoneNames } from './zone-names.ts';

/** A time as a calendar writes it (RFC 5545, 3.3.4 and 3.3.5). */
export interface CalendarTime {
  /** `YYYY-MM-DDTHH:mm`; a bare date begins when days do. */
  readonly civil: string;
  readonly seconds: number;
  /** IANA name or offset. */
  readonly zone: string;
  /** Whether only a day is meant. */
  readonly isDate: boolean;
}

export interface TimeGround {
  readonly zones: ZoneNames;
  /** The zone of times that name none. */
  readonly floatingZone: string;
  /** The zone of days. */
  readonly hubZone: string;
  /** When whatever is told by the day begins, `HH:mm`, and how many minutes it takes on each. */
  readonly day: { readonly from: string; readonly minutes: number };
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** @returns milliseconds since 1970 UTC */
export function momentOf({ civil, seconds, zone }: CalendarTime): number {
  return epochMs(civil, zone) + seconds * 1_000;
}

/** The time in a property that holds one. */
export function timeIn(line: CalendarLine, ground: TimeGround): Result<CalendarTime, Refusal> {
  const times = timesIn(line, ground);
  if (!times.ok) return times;
  const [time] = times.value;
  return time ? ok(time) : err({ line: line.number, why: `${line.name} is empty.` });
}

/** Every time in a property that holds a list, such as EXDATE; of periods the starts. */
export function timesIn(
  line: CalendarLine,
  ground: TimeGround,
): Result<readonly CalendarTime[], Refusal> {
  const { tzid, value } = withUnquotedZone(line);
  const times: CalendarTime[] = [];
  for (const text of value.split(',')) {
    const bare = text.trim().replace(/\/.*$/s, '');
    if (bare === '') continue;
    const time = timeFrom(bare, tzid, ground);
    if (typeof time === 'string') return err({ line: line.number, why: `${line.name}: ${time}` });
    times.push(time);
  }
  return ok(times);
}

/** Outlook writes `TZID=(UTC+01:00) Rome:2027…` without the quotes its colon needs. */
function withUnquotedZone({ parameters, value }: CalendarLine): {
  readonly tzid: string | undefined;
  readonly value: string;
} {
  const tzid = parameters.get('TZID');
  const tail = /^(.{1,200}):(\d{8}(?:T\d{6}Z?)?)$/.exec(value);
  return tzid === undefined || !tail
    ? { tzid, value }
    : { tzid: `${tzid}:${tail[1]}`, value: tail[2] ?? '' };
}

/** The time, or what is wrong with it. */
function timeFrom(
  text: string,
  tzid: string | undefined,
  { zones, floatingZone, hubZone, day }: TimeGround,
): CalendarTime | string {
  const read = clockTime(text);
  if (read === undefined) return `“${text.slice(0, 40)}” is no time such as 20270306T100000.`;
  const year = Number(read.civil.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return `the year ${year} is too far away.`;
  const { isDate, isUtc, ...time } = read;
  if (isDate) {
    return { civil: `${time.civil.slice(0, 11)}${day.from}`, seconds: 0, isDate, zone: hubZone };
  }
  const zone = isUtc ? 'UTC' : tzid ? zones.zoneOf(tzid) : floatingZone;
  if (zone === undefined) return `nobody knows the time zone “${tzid?.slice(0, 80)}”.`;
  return { ...time, isDate, zone };
}

/** Date and time as digits, wherever the clock hangs; nothing when there is no such time. */
export function clockTime(text: string):
  | {
      /** `YYYY-MM-DDTHH:mm` */
      readonly civil: string;
      readonly seconds: number;
      readonly isDate: boolean;
      readonly isUtc: boolean;
    }
  | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '0', utc] = parts;
  const civil = `${year}-${month}-${day}T${hour}:${minute}`;
  const ms = Date.parse(`${civil}Z`);
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(civil)) return undefined;
  // A leap second is written as 60.
  const seconds = Math.min(59, Number(second));
  return { civil, seconds, isDate: parts[4] === undefined, isUtc: utc !== undefined && utc !== '' };
}
