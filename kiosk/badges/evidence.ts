import type { TrustLevel } from './badge.ts';

/** A finished lesson, as this kiosk counted it. */
export interface LessonEvidence {
  readonly kind: 'lesson';
  readonly lesson: string;
  /** Answers right at the first try, in this one run. */
  readonly right: number;
  readonly of: number;
  /** Civil date, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Having taken part, by the word of somebody of the staff. */
export interface Attendance {
  readonly event: string;
  /** Civil date, `YYYY-MM-DD`. */
  readonly on: string;
}

export interface AttendedEvidence extends Attendance {
  readonly kind: 'attended';
}

/** Something that was done, and how that is known. Never who. */
export type Evidence = LessonEvidence | AttendedEvidence;

/** A badge that was earned, as it is kept on a card. */
export interface Award {
  /** Random, made when the badge is earned; whoever claims it again gets the same credential. */
  readonly id: string;
  readonly badge: string;
  readonly level: TrustLevel;
  /** Civil date it was earned; nothing while the kiosk cannot be sure of its clock. */
  readonly on?: string;
}
