import type { LocalText } from '../language.ts';
import type { AgeBand } from '../learning/lesson.ts';
import type { Schedule } from './recurrence.ts';

/** As European statistics tell them apart (CEDEFOP, Terminology of European education and training policy). */
export const LEARNING_TYPES = ['formal', 'nonformal', 'informal'] as const;

export type LearningType = (typeof LEARNING_TYPES)[number];

/**
 * How somebody comes to take part: with a seat, with a time of their own, by coming along, or by
 * coming along unless they took a time.
 */
export const SIGNUPS = ['seat', 'slot', 'dropIn', 'slotOrDropIn'] as const;

export type Signup = (typeof SIGNUPS)[number];

/** Something people learn at together, as its provider announces it. */
export interface LearningEvent {
  readonly id: string;
  /** One of the kinds in `terms.json`. */
  readonly kind: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** Id of a provider. */
  readonly provider: string;
  /** Id of a place. */
  readonly place: string;
  readonly learningType: LearningType;
  /** What a formal offer says besides; no other has it. */
  readonly formal?: FormalOffer;
  readonly environment: string;
  readonly skills: readonly string[];
  readonly ageBand: AgeBand;
  /** Whoever is younger comes with an adult; 0 where nobody has to. */
  readonly adultRequiredUnder: number;
  /** Languages spoken there, as BCP 47 tags; others than those of the screen too. */
  readonly languages: readonly string[];
  /** Languages it is interpreted into, sign languages by their usual letters. */
  readonly interpretation?: readonly string[];
  /** Ids of access features in `terms.json`. */
  readonly access: readonly string[];
  /** Absent where it is free. */
  readonly price?: Price;
  readonly signup: Signup;
  /** How long one person's time is; only where there are such times. */
  readonly slotMinutes?: number;
  /** People that have room each time it takes place, in all slots together. */
  readonly capacity: number;
  /** People that may wait for a seat. */
  readonly waitingList: number;
  /** The most that one code is given for; 1 where nothing is said. */
  readonly largestParty?: number;
  /** Seats nobody has come for are given to others so long after the start; kept where nothing is said. */
  readonly releaseAfterMinutes?: number;
  /** Whose the seats are; this kiosk's where nothing is said. */
  readonly ownership?: SeatOwnership;
  readonly schedule: Schedule;
  /** What may be asked of whoever takes a seat; nothing where nothing is said. */
  readonly contact?: ContactRequest;
  /** The badge that taking part counts for. */
  readonly badge?: string;
  /** Whether it is held in the open, and the weather decides. */
  readonly outdoors?: boolean;
  /** Made up to show how a hub can look. */
  readonly example?: true;
  /** Where it was taken over from; absent where it was written for this hub. */
  readonly source?: EventSource;
}

/** What the calendar an event came from calls it, so that a later file can change it. */
export interface EventSource {
  /** The same in every version (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Rises with every change that matters (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When it was last changed, in UTC, where the calendar says so. */
  readonly modified?: string;
  /** Whether the calendar has it as some dates of another event, and so without a UID of its own. */
  readonly part?: true;
}

export interface FormalOffer {
  readonly institution: LocalText;
  /** What somebody holds in the end. */
  readonly titleObtained: LocalText;
  readonly entryConditions?: LocalText;
  /** The last civil date on which somebody may enrol, `YYYY-MM-DD`. */
  readonly enrolBy?: string;
}

export interface Price {
  /** In whole units of the currency and hundredths. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Who pays less, and what else has to be said. */
  readonly note?: LocalText;
}

/** One kiosk gives the seats out; others only those that were allotted to them. */
export interface SeatOwnership {
  /** Id of a kiosk of this hub. */
  readonly kiosk: string;
  /** Seats that other kiosks give out, by their ids; taken from the capacity. */
  readonly allotments?: Readonly<Record<string, number>>;
}

/** A contact that is asked for, sealed at once, and deleted on a day of its own. */
export interface ContactRequest {
  readonly purpose: LocalText;
  /** Days after the event. */
  readonly deleteAfterDays: number;
}
