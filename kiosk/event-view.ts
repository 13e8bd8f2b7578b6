import type { SignupState } from './events/programme.ts';
import type { ProviderType } from './events/provider.ts';
import type { SeatCode } from './events/seat-code.ts';
import type { Said } from './language.ts';
import type { AgeBand } from './learning/lesson.ts';
import type { QrCode } from './ports.ts';

/** What the programme is looked at for, reached by one key each. */
export const EVENT_SPANS = ['all', 'today', 'weekend'] as const;

export type EventSpan = (typeof EVENT_SPANS)[number];

/** When something takes place, in the hub's civil time. */
export interface EventWhen {
  /** `YYYY-MM-DDTHH:mm` */
  readonly start: string;
  /** `YYYY-MM-DDTHH:mm` */
  readonly end: string;
}

export interface EventPlaceView {
  readonly name: Said;
  /** 0 for a room of this house. */
  readonly walkingMinutes: number;
  /** As it stands on an envelope; on the event's own page. */
  readonly address?: string;
}

/** An event as it stands in a list. */
export interface EventTileView {
  readonly id: string;
  readonly title: Said;
  readonly kind: Said;
  readonly when: EventWhen;
  readonly place: EventPlaceView;
  readonly free: boolean;
  readonly signup: SignupState;
  readonly isExample: boolean;
}

/** What takes place, by its next time. */
export interface EventsView {
  readonly screen: 'events';
  readonly span: EventSpan;
  /** One day that was chosen from the calendar, `YYYY-MM-DD`. */
  readonly day?: string;
  /** In how many other ways the list is narrowed. */
  readonly narrowed: number;
  /** Civil date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Position of the first tile among all that match. */
  readonly offset: number;
  readonly total: number;
  /** At most 40; the page shows as many as fit and asks for the next from there. */
  readonly tiles: readonly EventTileView[];
}

export interface FormalView {
  readonly institution: Said;
  readonly titleObtained: Said;
  readonly entryConditions?: Said;
  /** The last civil date to enrol, `YYYY-MM-DD`. */
  readonly enrolBy?: string;
}

export interface PriceView {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly note?: Said;
}

/** One time of an event, and whether somebody can sign up for it. */
export interface EventTimeView extends EventWhen {
  readonly signup: SignupState;
}

/** A time that can be chosen from a list. */
export interface EventTimeChoice extends EventTimeView {
  /** Whether choosing it leads on. */
  readonly leads: boolean;
}

/**
 * The one thing to do about an event: take a seat or a place on the list for a time, or choose a time
 * of one's own first. Where nobody signs up, or nobody can, there is nothing to do but to read.
 */
export type EventAct =
  | { readonly does: 'take' | 'wait' | 'choose'; readonly start: string }
  | { readonly does: 'nothing' };

/** Everything about one event. */
export interface EventView {
  readonly screen: 'event';
  readonly id: string;
  readonly title: Said;
  readonly summary: Said;
  readonly kind: Said;
  readonly isExample: boolean;
  readonly outdoors: boolean;
  readonly today: string;
  /** The time the act is about; none where nothing of it is still to come. */
  readonly next?: EventTimeView;
  /** Other times that are still to come. */
  readonly others: number;
  readonly where: EventPlaceView;
  readonly provider: { readonly name: Said; readonly type: ProviderType; readonly typeName: Said };
  readonly learningType: { readonly name: Said; readonly plain: Said };
  readonly formal?: FormalView;
  readonly ageBand: AgeBand;
  /** Whoever is younger comes with an adult; 0 where nobody has to. */
  readonly adultUnder: number;
  /** BCP 47 tags. */
  readonly spoken: readonly string[];
  readonly interpretation: readonly string[];
  /** What makes it easier to come. */
  readonly features: readonly Said[];
  readonly skills: readonly Said[];
  readonly price?: PriceView;
  readonly act: EventAct;
}

/** The times of an event. */
export interface EventTimesView {
  readonly screen: 'eventTimes';
  readonly title: Said;
  readonly today: string;
  readonly times: readonly EventTimeChoice[];
}

/** Times of one's own within one time of an event. */
export interface EventSlotsView {
  readonly screen: 'eventSlots';
  readonly title: Said;
  readonly today: string;
  /** The time of the event that was chosen. */
  readonly start: string;
  readonly slots: readonly (EventTimeChoice & { readonly slot: number })[];
}

/** What seats are asked for. */
export interface SeatAboutView extends EventWhen {
  readonly title: Said;
  readonly place: EventPlaceView;
}

/** One neutral way to help whoever comes. */
export interface HelpView {
  readonly id: string;
  readonly name: Said;
  readonly chosen: boolean;
}

/** Before a seat is taken, or a place on the waiting list. */
export interface SeatConfirmView {
  readonly screen: 'seatConfirm';
  readonly about: SeatAboutView;
  readonly today: string;
  readonly asks: /** Seats are kept so long for whoever reads this, to half a minute. */
    | { readonly for: 'seat'; readonly keptSeconds: number }
    /** Nobody confirmed in time: the seats are free again, and may be asked for once more. */
    | { readonly for: 'again' }
    /** No seat for so many; `open` for fewer people, `waiting` may wait. */
    | { readonly for: 'waiting'; readonly open: number; readonly waiting: number }
    /** It could not be written this time; asking again takes no second seat. */
    | { readonly for: 'retry' };
  readonly party: number;
  /** People that one code may be given for, as far as there is room. */
  readonly mostPeople: number;
  /** Whoever is younger comes with an adult; 0 where nothing has to be asked. */
  readonly adultUnder: number;
  readonly help: readonly HelpView[];
  /** It will be linked to the card of this visit. */
  readonly onCard: boolean;
}

export type SeatState = 'taken' | 'here' | 'waiting' | 'givenBack' | 'released';

/** A seat, or a place on the list: of this minute, or one that was asked for by its code or card. */
export interface SeatView {
  readonly screen: 'seat';
  readonly code: SeatCode;
  readonly state: SeatState;
  readonly isNew: boolean;
  readonly party: number;
  /** People who stand before this one on the list. */
  readonly before?: number;
  /** Absent where the event is not in the programme any more. */
  readonly about?: SeatAboutView;
  readonly today: string;
  readonly onCard: boolean;
  /** For a phone's camera: a calendar entry. Absent where there is nothing to remember any more. */
  readonly entry?: QrCode;
  /** The code alone, for the scanner at the door. */
  readonly door?: QrCode;
  readonly mayCancel: boolean;
}

/** Before a seat is given back. */
export interface SeatCancelView {
  readonly screen: 'seatCancel';
  readonly code: SeatCode;
  readonly state: SeatState;
  readonly about?: SeatAboutView;
  readonly today: string;
}

export interface SeatTileView {
  readonly code: SeatCode;
  readonly state: SeatState;
  readonly before?: number;
  readonly about?: SeatAboutView;
}

/** The seats of a card. */
export interface MySeatsView {
  readonly screen: 'mySeats';
  readonly today: string;
  readonly seats: readonly SeatTileView[];
}

/** A seat code is asked for. */
export interface SeatCodeView {
  readonly screen: 'seatCode';
  /** The code that was typed and that no seat of this kiosk has. */
  readonly unknown?: string;
}

export type EventScreenView =
  | EventsView
  | EventView
  | EventTimesView
  | EventSlotsView
  | SeatConfirmView
  | SeatView
  | SeatCancelView
  | MySeatsView
  | SeatCodeView;
