import type { EventAct, EventSpan, SeatState } from '../event-view.ts';
import { nextDays, oneDay, weekendOf } from '../events/day-spans.ts';
import {
  type BookableTime,
  type EventListing,
  type EventPage,
  type EventTime,
  PROGRAMME_DAYS,
  type ProgrammeFilter,
  type SlotTime,
} from '../events/programme.ts';
import type { SeatCode } from '../events/seat-code.ts';
import type { AskedStep, BookPlace } from '../events/seat-desk.ts';
import type { LocalText } from '../language.ts';

/** What this visit knows of events and seats. */
export interface EventHolding {
  readonly span: EventSpan;
  readonly filter: ProgrammeFilter;
  readonly listing?: EventListing;
  /** The event that is looked at. */
  readonly page?: EventPage;
  /** The times of one's own that are offered, and of which time of the event. */
  readonly slots?: { readonly start: string; readonly slots: readonly SlotTime[] };
  /** The seats somebody is about to take. */
  readonly wish?: SeatWish;
  readonly seat?: ShownSeat;
  /** The seats of the card of this visit. */
  readonly mine?: readonly ShownSeat[];
  /** A code that was typed and that no seat here has. */
  readonly unknown?: string;
}

export const NO_EVENTS: EventHolding = { span: 'all', filter: {} };

/** Seats somebody is about to take, or a place on the list. */
export interface SeatWish {
  readonly time: EventTime;
  readonly book: BookPlace;
  readonly party: number;
  /** What keeps the seats meanwhile: drawn anew each time they are kept. */
  readonly hold: string;
  /** What kept them before, to be let go. */
  readonly heldBefore?: string;
  /** No seat for so many: what there is instead. */
  readonly full?: { readonly open: number; readonly waiting: number };
  /** People there is room for, those of this wish included. */
  readonly room: number;
  readonly help: readonly string[];
  /** What was asked of the desk; asked once more, it is the same wish. */
  readonly asked?: AskedSeat;
}

export interface AskedSeat {
  readonly step: AskedStep;
  readonly nonce: string;
}

/** A seat on the screen. */
export interface ShownSeat {
  readonly code: SeatCode;
  readonly state: SeatState;
  readonly party: number;
  readonly before?: number;
  readonly isNew: boolean;
  readonly onCard: boolean;
  /** What it is a seat at; absent where the programme does not know any more. */
  readonly at?: SeatedAt;
  /** When it was looked up, in milliseconds since 1970 UTC. */
  readonly madeMs: number;
}

export interface SeatedAt {
  readonly title: LocalText;
  readonly place: { readonly name: LocalText; readonly walkingMinutes: number };
  readonly time: Pick<EventTime, 'start' | 'end' | 'startMs' | 'endMs'>;
  /** What the desk is told when the seat is given back; absent once it cannot be. */
  readonly book?: BookPlace;
}

/** The days a span stands for. */
export function daysOf(span: EventSpan, today: string): Pick<ProgrammeFilter, 'days'> {
  switch (span) {
    case 'today':
      return { days: oneDay(today) };
    case 'weekend':
      return { days: weekendOf(today) };
    case 'all':
      return { days: nextDays(today, PROGRAMME_DAYS) };
  }
}

/** The time an event is shown with: the first that somebody can sign up for, else the first of all. */
export function offeredTime({ times }: EventPage): BookableTime | undefined {
  const first = (is: EventTime['signup']['is']) => times.find(({ signup }) => signup.is === is);
  return first('open') ?? first('dropIn') ?? first('waiting') ?? times[0];
}

export function actOf(page: EventPage): EventAct {
  const time = offeredTime(page);
  if (time === undefined) return { does: 'nothing' };
  return actAt(time, hasSlots(page));
}

/** What can be done about one time. */
export function actAt({ start, signup }: EventTime, slotted: boolean): EventAct {
  const signsUp = signup.is === 'open' || signup.is === 'waiting';
  if (!signsUp) return { does: 'nothing' };
  if (slotted) return { does: 'choose', start };
  return { does: signup.is === 'open' ? 'take' : 'wait', start };
}

export function hasSlots({ event: { signup } }: EventPage): boolean {
  return signup === 'slot' || signup === 'slotOrDropIn';
}

/** The most that one code is given for here. */
export function mostPeople({ page, wish }: EventHolding): number {
  return Math.max(1, Math.min(page?.event.largestParty ?? 1, wish?.room ?? 1));
}
