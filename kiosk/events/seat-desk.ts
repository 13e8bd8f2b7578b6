import type { CardKey } from '../people/card.ts';
import type { Answered } from '../ports.ts';
import type { Result } from '../result.ts';
import type { SeatBook } from './seat-book.ts';
import type { SeatCode } from './seat-code.ts';
import type { SeatRefusal, SeatStep } from './seat-steps.ts';

/** Which seats are meant, and how many there are by what the event says now. */
export interface BookPlace {
  readonly event: string;
  /** Civil start of the occurrence, `YYYY-MM-DDTHH:mm`. */
  readonly occurrence: string;
  /** Civil date on which the occurrence ends, `YYYY-MM-DD`: what is kept is deleted counting from it. */
  readonly endsOn: string;
  /** From 0; 0 where seats are not given out by slots. */
  readonly slot: number;
  readonly capacity: number;
  readonly waitingRoom: number;
}

type WithoutCode<Step> = Step extends { do: 'confirm' | 'wait' | 'walkIn'; code: SeatCode }
  ? Omit<Step, 'code'>
  : Step;

/** What would help whoever comes, as ids of `terms.json`: kept with the code and with nothing else. */
interface Help {
  readonly help?: readonly string[];
}

type WithHelp<Step> = Step extends { do: 'confirm' | 'wait' } ? Step & Help : Step;

/** A step as it is asked for: codes that are given out are drawn by the desk. */
export type AskedStep = WithHelp<WithoutCode<SeatStep>>;

export interface StepDone {
  /** The code that was given out, where the step gives one. */
  readonly code?: SeatCode;
  readonly book: SeatBook;
}

/** What is known of a code, or of a card's seat. */
export interface KnownSeat {
  readonly code: SeatCode;
  readonly event: string;
  readonly occurrence: string;
  readonly slot: number;
  readonly party: number;
  readonly state: 'taken' | 'here' | 'waiting' | 'givenBack' | 'released';
  /** People who stand before this one on the list. */
  readonly before?: number;
  /** What would help whoever comes, where they said so. */
  readonly help?: readonly string[];
}

/** The seats this kiosk gives out, each step committed before it is answered. */
export interface SeatDesk {
  book(place: BookPlace): Answered<SeatBook>;
  /** @param nonce random, one for each wish of a person: asked again, it is answered and not done again */
  take(place: BookPlace, step: AskedStep, nonce: string): Answered<Result<StepDone, SeatRefusal>>;
  find(code: SeatCode): Answered<KnownSeat | undefined>;
  /** Seats and places on lists that are linked to a card, the newest first. */
  ofCard(card: CardKey): Answered<readonly KnownSeat[]>;
  /**
   * How many seats of an occurrence each kind of help was wished for with, in all slots: what a hub
   * prepares beforehand. Nobody's code is among them.
   *
   * @param start civil start of the occurrence
   */
  helpWanted(event: string, start: string): Answered<Readonly<Record<string, number>>>;
}
