import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** When an event takes place, in the civil time of its hub. */
export interface Schedule {
  /** Civil start of the first occurrence, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  readonly minutes: number;
  /** Recurrence rule (RFC 5545, 3.3.10), such as `FREQ=WEEKLY;BYDAY=SU`; absent for a single event. */
  readonly rule?: string;
  /** Civil starts beside the first one and those of the rule, `YYYY-MM-DDTHH:mm` (RDATE). */
  readonly also?: readonly string[];
  /** Civil starts that the rule would give but that never were, `YYYY-MM-DDTHH:mm` (EXDATE). */
  readonly except: readonly string[];
  /** Civil starts that were announced and do not take place. */
  readonly cancelled: readonly string[];
}

/** One time an event takes place. */
export interface Occurrence {
  /** Civil start, `YYYY-MM-DDTHH:mm`: names the occurrence within its event (RECURRENCE-ID). */
  readonly start: string;
  /** Milliseconds since 1970 UTC. */
  readonly startMs: number;
  readonly endMs: number;
  readonly cancelled: boolean;
}

/** A rule that goes on for ever is looked at this far; nobody takes a seat later than that. */
const MOST_OCCURRENCES = 1_000;

/**
 * What takes place, in part at least, from `fromMs` up to `toMs`, in order. A civil time that a change
 * of clocks skips is moved on by what was skipped, one that comes twice is the first (RFC 5545, 3.3.5).
 *
 * @param timeZone IANA name
 * @throws {RangeError} when the rule cannot be read; `isRule` tells beforehand
 */
export function occurrencesBetween(
  schedule: Schedule,
  timeZone: string,
  fromMs: number,
  toMs: number,
): readonly Occurrence[] {
  const lengthMs = schedule.minutes * 60_000;
  const except = new Set(schedule.except);
  const cancelled = new Set(schedule.cancelled);
  return civilStarts(schedule, timeZone, fromMs - lengthMs, toMs)
    .filter((start) => !except.has(start))
    .map((start) => {
      const startMs = epochMs(start, timeZone);
      return { start, startMs, endMs: startMs + lengthMs, cancelled: cancelled.has(start) };
    })
    .filter(({ startMs, endMs }) => endMs > fromMs && startMs < toMs);
}

/** Whether a text is one rule that can be followed, and nothing beside it. */
export function isRule(rule: string): boolean {
  if (!/^[A-Z0-9=;,+-]+$/.test(rule)) return false;
  try {
    ruleFrom(civilRule(rule, 'UTC'), '2027-01-04T10:00');
    return true;
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}

/** @returns milliseconds since 1970 UTC at which a civil time begins in a time zone */
export function epochMs(civil: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(civil).toZonedDateTime(timeZone).epochMilliseconds;
}

/** @returns the civil time of a moment, `YYYY-MM-DDTHH:mm` */
export function civilAt(ms: number, timeZone: string): string {
  return civilAsUtc(ms, timeZone).toISOString().slice(0, 16);
}

function civilStarts(
  { start, rule, also = [] }: Schedule,
  timeZone: string,
  fromMs: number,
  toMs: number,
): readonly string[] {
  const ruled = rule === undefined ? [start] : ruledStarts(rule, start, timeZone, fromMs, toMs);
  return also.length === 0 ? ruled : [...new Set([...ruled, ...also])].sort();
}

/**
 * Rules are walked on a clock without time zones: a weekly event at ten is at ten in summer too, and
 * no change of clocks can make one of its dates disappear.
 */
function ruledStarts(
  rule: string,
  start: string,
  timeZone: string,
  fromMs: number,
  toMs: number,
): readonly string[] {
  const from = civilAsUtc(fromMs, timeZone);
  const to = civilAsUtc(toMs, timeZone);
  return ruleFrom(civilRule(rule, timeZone), start)
    .between(from, to, true)
    .slice(0, MOST_OCCURRENCES)
    .map((moment) => moment.toString().slice(0, 16));
}

/**
 * The end of a rule is told in UTC (RFC 5545, 3.3.10), its starts in civil time: both are made civil.
 * A bare date, as many calendars write it, includes its day.
 */
function civilRule(rule: string, timeZone: string): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?/,
    (_, year, month, day, hour, minute, second) => {
      if (hour === undefined) return `UNTIL=${year}${month}${day}T235959Z`;
      const utc = Date.UTC(year, month - 1, day, hour, minute, second);
      const civil = civilAsUtc(utc, timeZone).toISOString();
      return `UNTIL=${civil.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    },
  );
}

function ruleFrom(rule: string, start: string): RRuleTemporal {
  const digits = start.replaceAll(/[-:]/g, '');
  return new RRuleTemporal({
    rruleString: `DTSTART:${digits}00Z\nRRULE:${rule}`,
    strict: true,
  });
}

/** The civil time of a moment, written as if it were UTC. */
function civilAsUtc(ms: number, timeZone: string): Date {
  const civil = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return new Date(`${civil.toPlainDateTime().toString({ smallestUnit: 'millisecond' })}Z`);
}
