import type { Attendance, Award } from '../badges/evidence.ts';

/** How one question went within one run of a lesson. */
export interface QuestionTry {
  readonly questionId: string;
  /** Answers given, from 1. */
  readonly tries: number;
  readonly rightAtFirst: boolean;
  readonly right: boolean;
}

/** One time through a lesson, as far as it went. */
export interface LessonRun {
  /** Random, made when the lesson is opened; writing the same run again changes nothing. */
  readonly id: string;
  readonly lessonId: string;
  /** Civil date it was begun, `YYYY-MM-DD`. */
  readonly on: string;
  /** The page to go on from, from 0. */
  readonly position: number;
  readonly pages: number;
  readonly finished: boolean;
  readonly tries: readonly QuestionTry[];
}

/**
 * What a card is known by: days it was used, lessons, events and badges. No name, no number, no times
 * of day.
 */
export interface Learner {
  /** Civil dates, `YYYY-MM-DD`. */
  readonly since: string;
  readonly lastSeen: string;
  /** Newest first. */
  readonly runs: readonly LessonRun[];
  /** Newest first. */
  readonly attended: readonly Attendance[];
  /** Newest first; a badge that was raised or earned again is there more than once. */
  readonly awards: readonly Award[];
}

/** Months without a tap after which a card is forgotten. */
export const RETENTION_MONTHS = 24;

/**
 * The civil date `months` after another, clamped to the month's last day.
 *
 * @param date `YYYY-MM-DD`
 */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0));
  target.setUTCDate(Math.min(day, last.getUTCDate()));
  return target.toISOString().slice(0, 10);
}
