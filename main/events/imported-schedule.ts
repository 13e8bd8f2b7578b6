import { showTheSame } from '../../kiosk/events/clock-changes.ts';
import {
  civilAt,
  epochMs,
  occurrencesBetween,
  type Schedule,
} from '../../kiosk/events/recurrence.ts';
import { type CalendarTime, momentOf } from './calendar-time.ts';

/** The dates of an event, in civil time of the hub but for its rule. */
export interface Dates {
  /** At least one. */
  readonly starts: readonly string[];
  readonly rule?: string;
  /** The zone in which the rule is meant. */
  readonly ruleZone?: string;
  readonly except?: readonly string[];
  readonly cancelled?: readonly string[];
}

interface Clock {
  readonly hubZone: string;
  readonly nowMs: number;
}

const DAY_MS = 86_400_000;
/** How far ahead a rule is written out as dates, where it cannot stay a rule. */
const WRITTEN_OUT_MS = 366 * DAY_MS;
/** How far ahead is looked for a next time: seldom far, and no rule pauses for longer than the last. */
const LOOKED_AHEAD_MS = [40 * DAY_MS, WRITTEN_OUT_MS, 8 * 366 * DAY_MS];
/** As many dates as a schedule may have beside its rule. */
const MOST_DATES = 366;

/**
 * What of an event is still to come, as a schedule of this hub; nothing where it is over. A rule that
 * was made for other clocks than the hub's becomes the dates it gives in the next year.
 */
export function upcoming(
  {
    start,
    minutes,
    dates,
  }: { readonly start: CalendarTime; readonly minutes: number; readonly dates: Dates },
  clock: Clock,
): Schedule | undefined {
  const { hubZone, nowMs } = clock;
  const { rule, ruleZone = hubZone, except = [], cancelled = [], starts } = dates;
  if (rule === undefined) return withoutRule({ starts, minutes, except, cancelled }, clock);
  const from = Math.max(nowMs, momentOf(start));
  const clocksAgree = start.isDate || showTheSame(ruleZone, hubZone, from, from + WRITTEN_OUT_MS);
  if (!clocksAgree) {
    const own = { start: start.civil, minutes, rule, except: [], cancelled: [] };
    const given = occurrencesBetween(own, ruleZone, nowMs, nowMs + WRITTEN_OUT_MS);
    const written = given.map(({ startMs }) => civilAt(startMs, hubZone));
    return withoutRule({ starts: [...written, ...starts], minutes, except, cancelled }, clock);
  }
  const [first = '', ...also] = starts;
  const recent = civilAt(nowMs - minutes * 60_000, hubZone);
  const ahead = (list: readonly string[]) => unique(list.filter((one) => one >= recent));
  const schedule = {
    start: first,
    minutes,
    rule,
    ...(ahead(also).length > 0 && { also: ahead(also).slice(0, MOST_DATES) }),
    except: ahead(except),
    cancelled: [],
  };
  if (!takesPlaceAfter(from, schedule, hubZone) && !takesPlaceAfter(nowMs, schedule, hubZone)) {
    return undefined;
  }
  const takesPlace = (one: string) => takesPlaceAt(one, schedule, hubZone);
  return { ...schedule, cancelled: unique(ahead(cancelled)).filter(takesPlace) };
}

function takesPlaceAfter(ms: number, schedule: Schedule, zone: string): boolean {
  return LOOKED_AHEAD_MS.some(
    (span) => occurrencesBetween(schedule, zone, ms, ms + span).length > 0,
  );
}

function takesPlaceAt(start: string, schedule: Schedule, zone: string): boolean {
  const ms = epochMs(start, zone);
  return occurrencesBetween(schedule, zone, ms, ms + 1).some((one) => one.start === start);
}

/** An event that is cancelled altogether, on every date that people may still count on. */
export function cancelledSchedule(schedule: Schedule, { hubZone, nowMs }: Clock): Schedule {
  const times = occurrencesBetween(schedule, hubZone, nowMs, nowMs + WRITTEN_OUT_MS);
  return { ...schedule, cancelled: times.map(({ start }) => start) };
}

/** The same schedule without what is over, so that two files that were read at two times compare. */
export function withoutThePast(schedule: Schedule, clock: Clock): Schedule | undefined {
  const { start: civil, minutes, rule, also = [], except, cancelled } = schedule;
  const start = { civil, seconds: 0, zone: clock.hubZone, isDate: false };
  const starts = [civil, ...also];
  const dates = { starts, ...(rule !== undefined && { rule }), except, cancelled };
  return upcoming({ start, minutes, dates }, clock);
}

function withoutRule(
  {
    starts,
    minutes,
    except,
    cancelled,
  }: Required<Pick<Dates, 'starts' | 'except' | 'cancelled'>> & { readonly minutes: number },
  { hubZone, nowMs }: Clock,
): Schedule | undefined {
  const recent = civilAt(nowMs - minutes * 60_000, hubZone);
  const [start, ...also] = unique(starts)
    .filter((one) => !except.includes(one) && one > recent)
    .sort()
    .slice(0, MOST_DATES);
  if (start === undefined) return undefined;
  const there = new Set([start, ...also]);
  return {
    start,
    minutes,
    ...(also.length > 0 && { also }),
    except: [],
    cancelled: unique(cancelled).filter((one) => there.has(one)),
  };
}

const unique = (list: readonly string[]) => [...new Set(list)];
