import type { TrustLevel } from './badge.ts';

/**
 * Something that was done, and how that is known: a lesson by this kiosk's own count, taking part by
 * the word of somebody of the staff. Never who.
 */
export type Evidence =
  | {
      readonly kind: 'lesson';
      readonly lesson: string;
      /** Answers right at the first try, in this one run. */
      readonly right: number;
      readonly of: number;
      /** Civil date, `YYYY-MM-DD`. */
      readonly on: string;
    }
  | {
      readonly kind: 'attended';
      readonly event: string;
      /** Civil date, `YYYY-MM-DD`. */
      readonly on: string;
    };

/** A badge that was earned, as it is kept on a card. */
export interface Award {
  readonly badge: string;
  readonly level: TrustLevel;
  /** Civil date it was earned; nothing while the kiosk cannot be sure of its clock. */
  readonly on?: string;
}
