import { isRule, occurrencesBetween, type Schedule } from '../events/recurrence.ts';

/** More than this is an event with slots, or a slip of the hand. */
const MOST_TIMES_A_DAY = 4;

const DAY_MS = 86_400_000;
const LOOKED_AT_DAYS = 8;
/** The longest pause a sound rule makes: from one 29 February over a century to the next. */
const LONGEST_PAUSE_DAYS = 8 * 366;

/** What cannot be followed in a schedule, in words for its author. Civil time only: no zone changes it. */
export function scheduleComplaints(schedule: Schedule): string[] {
  const { rule } = schedule;
  if (rule !== undefined && (!isRule(rule) || isTooFrequent(rule))) {
    return [
      `its rule ${rule} cannot be followed: write one such as FREQ=WEEKLY;BYDAY=SA, daily at the most`,
    ];
  }
  const first = timesWithin(schedule, LOOKED_AT_DAYS);
  if (first > LOOKED_AT_DAYS * MOST_TIMES_A_DAY) {
    return [`it takes place ${first} times in its first week: make it one event with slots`];
  }
  return [
    ...(first === 0 && timesWithin(schedule, LONGEST_PAUSE_DAYS) === 0
      ? ['it never takes place: mend its start, its rule or its exceptions']
      : []),
    ...schedule.cancelled
      .filter((start) => !takesPlaceAt(schedule, start))
      .map((start) => `${start} is cancelled, but it would not take place then: mend that date`),
  ];
}

/** Hours, minutes and seconds: nobody announces such an event, and following them takes long. */
function isTooFrequent(rule: string): boolean {
  return !/(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/.test(rule);
}

function timesWithin(schedule: Schedule, days: number): number {
  const from = Date.parse(`${schedule.start}Z`);
  return occurrencesBetween(schedule, 'UTC', from, from + days * DAY_MS).length;
}

function takesPlaceAt(schedule: Schedule, start: string): boolean {
  const at = Date.parse(`${start}Z`);
  return occurrencesBetween(schedule, 'UTC', at, at + 1).some((one) => one.start === start);
}
