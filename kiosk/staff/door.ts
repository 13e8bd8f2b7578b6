import type { SeatRefusal } from '../events/seat-steps.ts';
import type { LocalText } from '../language.ts';

/** One time something takes place today, or one slot of it, with who is expected and who has come. */
export interface DoorTime {
  readonly event: string;
  readonly title: LocalText;
  /** Civil, `YYYY-MM-DDTHH:mm`: names the occurrence. */
  readonly start: string;
  /** From 0; 0 where there are no slots. */
  readonly slot: number;
  /** Civil, of the slot where there are slots. */
  readonly from: string;
  readonly to: string;
  /** Nothing where everybody just comes along. */
  readonly seats?: {
    readonly capacity: number;
    /** People, not parties. */
    readonly expected: number;
    readonly here: number;
    readonly waiting: number;
    /** Unclaimed seats are for those who stand at the door. */
    readonly released: boolean;
  };
}

/** What the last thing at the door came to, in one line. */
export type DoorNews =
  | {
      readonly what: 'here' | 'wasHere' | 'takenBack';
      readonly code: string;
      readonly party: number;
    }
  | { readonly what: 'walkedIn'; readonly code: string; readonly party: number }
  | { readonly what: 'released' }
  /** The card's owner takes part without a seat: it counts for badges all the same. */
  | { readonly what: 'noSeat' }
  | { readonly what: 'refused'; readonly why: DoorRefusal };

export type DoorRefusal =
  | SeatRefusal['why']
  /** What was typed is no code at all. */
  | 'notACode'
  /** The code is for another day. */
  | 'notToday'
  /** Its seat was given back, or released to others. */
  | 'givenUp';

export interface DoorState {
  readonly times: readonly DoorTime[];
  readonly news?: DoorNews;
}

/** Which time at the door is meant. */
export interface DoorPlace {
  readonly event: string;
  readonly start: string;
  readonly slot: number;
}
