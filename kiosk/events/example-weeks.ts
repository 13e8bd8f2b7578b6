import { movedByWeeks } from './example-events.ts';
import type { LearningEvent } from './learning-event.ts';
import { occurrencesBetween } from './recurrence.ts';

const DAY_MS = 86_400_000;

/** A rule that names a month is met again within a year. */
const LONGEST_SEARCH_WEEKS = 53;

/**
 * By how many weeks an example is moved so that it first takes place after a date: the fewest that make
 * its start one of its own dates again. “The first Saturday” stays one that way.
 *
 * @param movedTo civil date, `YYYY-MM-DD`
 */
export function weeksToMove(event: LearningEvent, movedTo: string): number {
  const { start } = event.schedule;
  const days = (Date.parse(movedTo) - Date.parse(start.slice(0, 10))) / DAY_MS;
  const fewest = Math.floor(days / 7) + 1;
  for (let weeks = fewest; weeks < fewest + LONGEST_SEARCH_WEEKS; weeks += 1) {
    const { schedule } = movedByWeeks(event, weeks);
    const at = Date.parse(`${schedule.start}Z`);
    const times = occurrencesBetween(schedule, 'UTC', at, at + 1);
    if (times.some((time) => time.start === schedule.start)) return weeks;
  }
  return fewest;
}
