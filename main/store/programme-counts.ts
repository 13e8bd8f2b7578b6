import {
  type CalendarMonth,
  PROGRAMME_DAYS,
  type ProgrammeCounts,
} from '../../kiosk/events/programme.ts';
import { addDays } from '../../kiosk/hours/opening-hours.ts';
import { AGE_BANDS } from '../../kiosk/learning/lesson.ts';
import { ageRank } from './age-rank.ts';
import type { DatedEvents } from './dated-events.ts';
import { civilText } from './event-dates.ts';
import type { EventFacts } from './event-facts.ts';
import { type FittingEvent, fittingTimes, type Narrowing } from './event-times.ts';
import { factsAt } from './programme-seats.ts';

/** How many events each day of a month has; an event counts once a day. */
export function calendarOf(dated: DatedEvents, month: string, narrowing: Narrowing): CalendarMonth {
  const { from, civil, lastDay } = dated.dates;
  const dates = datesOf(month);
  const days = { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
  const filter = { ...narrowing.filter, days };
  const counts = new Map<string, number>();
  for (const { held } of fittingTimes(dated, { ...narrowing, filter })) {
    const touched = held.flatMap((index) => daysFrom(civil[index] ?? 0, lastDay[index] ?? 0));
    for (const day of new Set(touched)) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return {
    month,
    days: dates.map((date) => ({ date, events: date < from ? 0 : (counts.get(date) ?? 0) })),
    first: from.slice(0, 7),
    last: addDays(from, PROGRAMME_DAYS - 1).slice(0, 7),
  };
}

/** Every civil date of a month, `YYYY-MM`. */
function datesOf(month: string): readonly string[] {
  const dates: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The civil dates from a start, as a number, to the day it ends. */
function daysFrom(civil: number, lastDay: number): readonly string[] {
  const first = civilText(civil).slice(0, 10);
  const days = [first];
  const last = civilText(lastDay * 10_000).slice(0, 10);
  for (let date = addDays(first, 1); first < last && date <= last; date = addDays(date, 1)) {
    days.push(date);
  }
  return days;
}

/** How many of these events each way of narrowing would leave. */
export function countsOf(dated: DatedEvents, events: readonly FittingEvent[]): ProgrammeCounts {
  const all = events.map(({ position }) => factsAt(dated, position));
  const by = (idsOf: (facts: EventFacts) => readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const facts of all) {
      for (const id of new Set(idsOf(facts))) counts[id] = (counts[id] ?? 0) + 1;
    }
    return counts;
  };
  return {
    total: all.length,
    free: all.filter(({ free }) => free).length,
    byKind: by(({ kind }) => [kind]),
    byLearningType: by(({ learningType }) => [learningType]),
    bySkill: by(({ skills }) => skills),
    byAgeBand: by((facts) => AGE_BANDS.filter((band) => facts.ageRank <= ageRank(band))),
    byLanguage: by(({ languages }) => languages),
    byAccess: by(({ access }) => access),
  };
}
