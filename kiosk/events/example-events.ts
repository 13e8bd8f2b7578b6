import type { LearningEvent } from './learning-event.ts';

/**
 * Example events were written for some spring; a hub moves them by whole weeks to the day it began, so
 * that weekdays stay what they are. The day is decided once. A clock may be wrong on that day of all
 * days, before it was ever set: until the date is believed, one that does not go on from day to day is
 * taken for a correction and decides anew.
 */
export interface ExampleAnchor {
  /** Civil date, `YYYY-MM-DD`, that all of them come after. */
  readonly movedTo: string;
  /** The last civil date this was looked at, while it is not sure. */
  readonly seenOn: string;
  readonly sure: boolean;
}

/** A longer pause before anybody could get used to the examples changes nothing for anybody. */
const USUAL_PAUSE_DAYS = 3;

/** @param isBelieved whether today's date is (see `people/retention.ts`) */
export function anchorOn(
  before: ExampleAnchor | undefined,
  today: string,
  isBelieved: boolean,
): ExampleAnchor {
  if (before?.sure) return before;
  if (before === undefined || !goesOn(before.seenOn, today)) {
    return { movedTo: today, seenOn: today, sure: isBelieved };
  }
  return { movedTo: before.movedTo, seenOn: today, sure: isBelieved };
}

function goesOn(from: string, to: string): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return days >= 0 && days <= USUAL_PAUSE_DAYS;
}

/** An event as if it had been announced so many weeks later, or earlier where they are negative. */
export function movedByWeeks(event: LearningEvent, weeks: number): LearningEvent {
  if (weeks === 0) return event;
  const { schedule, formal } = event;
  const { start, rule, except, cancelled } = schedule;
  const move = (civil: string) => movedCivil(civil, weeks);
  return {
    ...event,
    schedule: {
      ...schedule,
      start: move(start),
      ...(rule !== undefined && { rule: movedEnd(rule, weeks) }),
      except: except.map(move),
      cancelled: cancelled.map(move),
    },
    ...(formal && {
      formal: { ...formal, ...(formal.enrolBy !== undefined && { enrolBy: move(formal.enrolBy) }) },
    }),
  };
}

/** @param civil `YYYY-MM-DD`, with or without a time */
export function movedCivil(civil: string, weeks: number): string {
  const date = new Date(Date.parse(civil.slice(0, 10)) + weeks * 7 * DAY_MS);
  return `${date.toISOString().slice(0, 10)}${civil.slice(10)}`;
}

function movedEnd(rule: string, weeks: number): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)/, (_, year, month, day) => {
    const moved = movedCivil(`${year}-${month}-${day}`, weeks);
    return `UNTIL=${moved.replaceAll('-', '')}`;
  });
}

const DAY_MS = 86_400_000;
