import type { TrustLevel } from '../badges/badge.ts';
import type { LocalText } from '../language.ts';

/** What somebody of the staff reads at the desk: what a card holds, never whose it is. */
export type DeskState =
  /** No card lies on the reader. */
  | { readonly card: 'none' }
  /** Its owner has not said yes to keeping anything: nothing can be confirmed on it. */
  | { readonly card: 'unknown' }
  | {
      readonly card: 'known';
      readonly events: readonly DeskEvent[];
      readonly badges: readonly DeskBadge[];
    };

/** An event that taking part in counts for a badge. */
export interface DeskEvent {
  readonly id: string;
  readonly title: LocalText;
  /** Names of the badges it counts for. */
  readonly badges: readonly LocalText[];
  readonly confirmedToday: boolean;
  /** Different days so far, today included. */
  readonly days: number;
}

/** A badge this card holds; for *may this person use the machine*, the desk looks here. */
export interface DeskBadge {
  readonly id: string;
  readonly name: LocalText;
  readonly level: TrustLevel;
  /** Civil date it was earned; nothing while the kiosk is not sure of its clock. */
  readonly on?: string;
  /** The first civil date it no longer holds. */
  readonly until?: string;
}

/** Why a staff request was not answered. */
export type StaffRefusal =
  /** The staff screens were closed meanwhile. */
  | { readonly why: 'locked' }
  | { readonly why: 'noCard' }
  | { readonly why: 'noSuchEvent' }
  | { readonly why: 'notKept' }
  /** The kiosk is not sure what day it is; to be confirmed once it is. */
  | { readonly why: 'dateUnsure' };
