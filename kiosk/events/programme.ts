import type { AgeBand } from '../learning/lesson.ts';
import type { Answered } from '../ports.ts';
import type { EventTerms, LearningTypeTerm, ProviderTypeTerm, Term } from './event-terms.ts';
import type { LearningEvent, LearningType, Signup } from './learning-event.ts';
import type { Place } from './place.ts';
import type { Provider } from './provider.ts';
import type { BookPlace } from './seat-desk.ts';

/** How many days ahead the programme knows, today included. */
export const PROGRAMME_DAYS = 90;

/** Civil dates, `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** What the programme is narrowed by; absent means any. What is over is never shown. */
export interface ProgrammeFilter {
  /** See `day-spans.ts` for today, the weekend and the next days. */
  readonly days?: DaySpan;
  readonly kind?: string;
  readonly learningType?: LearningType;
  readonly skill?: string;
  /** Events fit for this band: those for everybody and those that start at its age or below. */
  readonly ageBand?: AgeBand;
  /** Spoken there, or interpreted into. */
  readonly language?: string;
  /** All of these features. */
  readonly access?: readonly string[];
  readonly free?: true;
  /** A seat can be taken here now, or none is needed. */
  readonly withSeats?: true;
}

/** Whether somebody can sign up for one time of an event, or for one slot of it, at this kiosk. */
export type SignupState =
  /** Nobody signs up: come along. */
  | { readonly is: 'dropIn' }
  /** So many can still come; `orDropIn` where one may also come along without. */
  | { readonly is: 'open'; readonly left: number; readonly orDropIn?: true }
  /** No seat is left, but so many may wait for one. */
  | { readonly is: 'waiting'; readonly left: number; readonly orDropIn?: true }
  | { readonly is: 'full'; readonly orDropIn?: true }
  /** Seats are given out at another kiosk, which is named. */
  | { readonly is: 'elsewhere'; readonly kiosk: string }
  /** It has begun, or its last day to enrol is over. */
  | { readonly is: 'closed' }
  | { readonly is: 'cancelled' };

/** One time an event takes place. */
export interface EventTime {
  /** Civil start, `YYYY-MM-DDTHH:mm`: names the occurrence within its event. */
  readonly start: string;
  /** Civil end, `YYYY-MM-DDTHH:mm`. */
  readonly end: string;
  /** Milliseconds since 1970 UTC. */
  readonly startMs: number;
  readonly endMs: number;
  /** Of all slots together, where there are any. */
  readonly signup: SignupState;
}

/** An event as lists show it, with the first of its times that fits. */
export interface EventTile {
  readonly id: string;
  readonly title: LearningEvent['title'];
  readonly kind: Term;
  readonly learningType: LearningType;
  readonly provider: Pick<Provider, 'id' | 'name' | 'type'>;
  readonly place: Pick<Place, 'id' | 'name' | 'walkingMinutes'>;
  readonly skills: readonly string[];
  readonly ageBand: AgeBand;
  readonly languages: readonly string[];
  readonly interpretation: readonly string[];
  /** Ids of access features. */
  readonly access: readonly string[];
  readonly free: boolean;
  readonly signup: Signup;
  readonly outdoors: boolean;
  readonly example: boolean;
  readonly next: EventTime;
  /** How many of its times fit, this one included. */
  readonly times: number;
}

/** At most 40 tiles from `offset` on, of `total` that match, by their next time. */
export interface EventListing {
  readonly offset: number;
  readonly total: number;
  readonly events: readonly EventTile[];
}

export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Events that take place then, cancelled ones apart. */
  readonly events: number;
}

export interface CalendarMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Every day of it, in order; days that are over, or further ahead than the programme knows, have 0. */
  readonly days: readonly DayCount[];
  /** Months the programme knows something of, so that turning the page can stop. */
  readonly first: string;
  readonly last: string;
}

/** How many upcoming events each way of narrowing would leave, to offer only those that leave any. */
export interface ProgrammeCounts {
  readonly total: number;
  readonly free: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byLearningType: Readonly<Record<string, number>>;
  readonly bySkill: Readonly<Record<string, number>>;
  readonly byAgeBand: Readonly<Record<string, number>>;
  /** Spoken or interpreted. */
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byAccess: Readonly<Record<string, number>>;
}

/** Everything about one event. */
export interface EventPage {
  /** Examples are already moved to the time of this hub. */
  readonly event: LearningEvent;
  readonly kind: Term;
  readonly learningType: LearningTypeTerm;
  readonly provider: Provider;
  readonly providerType: ProviderTypeTerm;
  readonly place: Place;
  readonly access: readonly Term[];
  /** The next times that are not over, at most 12; cancelled ones too, and said so. */
  readonly times: readonly BookableTime[];
}

export interface BookableTime extends EventTime {
  /** What the desk of seats is asked for; none where nobody signs up, or where there are slots. */
  readonly book?: BookPlace;
}

/** One person's time at an event that gives such times. */
export interface SlotTime {
  /** From 0. */
  readonly slot: number;
  /** Civil, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  readonly end: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly signup: SignupState;
  readonly book: BookPlace;
}

export interface SuggestedEvent {
  readonly tile: EventTile;
  /** The skill it shares with what was learned: the reason it is shown. */
  readonly skill: string;
}

/** What takes place around this kiosk in the next 90 days. Reads only. */
export interface Programme {
  terms(): EventTerms;
  /** What takes place today and is not over, cancelled dates too; at most 40. */
  today(): Answered<EventListing>;
  list(filter: ProgrammeFilter, offset: number): Answered<EventListing>;
  /** @param month `YYYY-MM` */
  calendar(month: string, filter: ProgrammeFilter): Answered<CalendarMonth>;
  counts(): Answered<ProgrammeCounts>;
  /** Refuses with `programme.not-found`. */
  event(id: string): Answered<EventPage>;
  /**
   * One time of an event, one that is over today too and however far ahead; none where it does not take
   * place then. What was before today is known no more.
   *
   * @param start civil start of the occurrence
   */
  time(id: string, start: string): Answered<BookableTime | undefined>;
  /**
   * The slots of one time of an event; none where it has no slots or does not take place then.
   *
   * @param start civil start of the occurrence
   */
  slots(id: string, start: string): Answered<readonly SlotTime[]>;
  /** At most two upcoming events that share one of these skills, the soonest first (requirement A-07). */
  afterLesson(skills: readonly string[]): Answered<readonly SuggestedEvent[]>;
}
