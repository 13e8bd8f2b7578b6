import { utcValue } from '../../kiosk/events/calendar-text.ts';
import { isRule } from '../../kiosk/events/recurrence.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { CalendarLine } from './calendar-lines.ts';
import { type CalendarTime, clockTime, momentOf } from './calendar-time.ts';
import type { Refusal } from './refusal.ts';

/** What nobody announces, and what takes long to follow. */
const TOO_OFTEN = /(^|;)(FREQ=(HOURLY|MINUTELY|SECONDLY)|BYMINUTE=|BYSECOND=)/;

/** A counted rule is followed from its very first date, each time again. */
const MOST_TIMES = 1_000;

/** The rule of an event that repeats, its end in UTC as the standard wants it (RFC 5545, 3.3.10). */
export function readRule(
  lines: readonly CalendarLine[],
  start: CalendarTime,
): Result<string | undefined, Refusal> {
  const [line, second] = lines;
  if (!line) return ok(undefined);
  const refuse = (why: string, at = line) => err({ line: at.number, why });
  if (second) return refuse('It repeats by two rules: leave one RRULE.', second);
  const rule = line.value.trim().replace(/;+$/, '').replace(/\s/g, '').toUpperCase();
  const shown = rule.slice(0, 100);
  if (TOO_OFTEN.test(rule)) {
    return refuse(`It repeats too often: ${shown}. Once a day is the most.`);
  }
  if (Number(/(?:^|;)COUNT=(\d+)/.exec(rule)?.[1] ?? 0) > MOST_TIMES) {
    return refuse(`It repeats more than ${MOST_TIMES} times: ${shown}. End it with UNTIL.`);
  }
  const withEnd = rule.replace(/(?<=UNTIL=)\d{8}T\d{6}(?=;|$)/, (end) => inUtc(end, start.zone));
  return isRule(withEnd) ? ok(withEnd) : refuse(`The rule ${shown} cannot be followed.`);
}

/** Many calendars write the end in the time of the event. What is no time stays, and is refused. */
function inUtc(end: string, zone: string): string {
  const time = clockTime(end);
  return time ? utcValue(momentOf({ ...time, zone })) : end;
}
