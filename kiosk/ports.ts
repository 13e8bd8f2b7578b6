import type { Badge, TrustLevel } from './badges/badge.ts';
import type { Award, Evidence } from './badges/evidence.ts';
import type { Programme } from './events/programme.ts';
import type { SeatDesk } from './events/seat-desk.ts';
import type { FaultCode } from './faults.ts';
import type { CivilMoment } from './hours/opening-hours.ts';
import type { LanguageCode, LocalText } from './language.ts';
import type { AgeBand, Lesson, Taster } from './learning/lesson.ts';
import type { SkillFramework } from './learning/skill.ts';
import type { CardKey } from './people/card.ts';
import type { Learner, LessonRun } from './people/learner.ts';
import type { Result } from './result.ts';
import type { Reading } from './sensing/reading.ts';
import type { ReadingKind } from './sensing/reading-kind.ts';

/** How a port says no: one of the declared fault codes. */
export interface PortFault {
  readonly code: FaultCode;
}

export type Answered<Value> = Promise<Result<Value, PortFault>>;

/** What a list of lessons is narrowed by; absent means any. */
export interface LessonFilter {
  readonly skill?: string;
  readonly environment?: string;
  /** Lessons that take at most so long, in seconds. */
  readonly maxSeconds?: number;
  /** Lessons fit for this band: those for everybody and those that start at its age or below. */
  readonly ageBand?: AgeBand;
}

/** A lesson as lists need it: everything but its pages. */
export interface LessonSummary {
  readonly id: string;
  readonly title: Lesson['title'];
  readonly goal: Lesson['goal'];
  readonly skills: readonly string[];
  readonly environments: readonly string[];
  readonly ageBand: AgeBand;
  readonly seconds: number;
}

/** At most 40 summaries from `offset` on, of `total` that match. */
export interface Listing {
  readonly offset: number;
  readonly total: number;
  readonly lessons: readonly LessonSummary[];
}

/** The most a page is ever handed at once: tile count, not framework, decides paint time. */
export const TILES_A_COMMIT = 40;

/** How many lessons each way of narrowing leaves, within an age band when one is chosen. */
export interface FacetCounts {
  readonly total: number;
  readonly bySkill: Readonly<Record<string, number>>;
  readonly byEnvironment: Readonly<Record<string, number>>;
  /** Minutes of `TIME_CHOICES_MINUTES` → lessons that end within them. */
  readonly byMinutes: Readonly<Record<number, number>>;
  readonly byAgeBand: Readonly<Record<string, number>>;
}

/** The lessons installed on this kiosk. Reads only. */
export interface Catalogue {
  framework(): SkillFramework;
  /** Tasters for the attract loop, in an order that changes from day to day; at most 40. */
  tasters(date: string): Answered<readonly Taster[]>;
  facets(ageBand: AgeBand | undefined): Answered<FacetCounts>;
  list(filter: LessonFilter, offset: number): Answered<Listing>;
  /** Title first, then body; never blocks the thread the machine runs on. */
  search(query: string, language: LanguageCode, ageBand: AgeBand | undefined): Answered<Listing>;
  lesson(id: string): Answered<Lesson>;
  /** Lessons that share a skill or an environment with this one, nearest first; at most 40. */
  related(id: string): Answered<readonly LessonSummary[]>;
  /** The lesson of a civil date, the same all day. */
  lessonOfTheDay(date: string): Answered<LessonSummary | undefined>;
  /** Every badge there is to earn here. */
  shelf(): Answered<BadgeShelf>;
}

/** What is kept on cards. Everything here is keyed by card, and nothing else is. */
export interface LearnerRecords {
  /** The learner this card is filed under, or none when the card is unknown. */
  find(card: CardKey): Answered<Learner | undefined>;
  /** Notes the day a known card was last used; retention counts from it. Unknown cards are left unknown. */
  seen(card: CardKey, on: string): Answered<void>;
  /** Files a card after its owner said yes; known cards stay as they are. */
  enrol(card: CardKey, on: string): Answered<Learner>;
  /** Writes where a run stands; idempotent by the run's id. Unknown cards are left unknown. */
  keep(card: CardKey, run: LessonRun, on: string): Answered<void>;
  /**
   * Keeps a badge; one that waited for its date gets it. The same badge at the same level is kept once
   * a day. Unknown cards are left unknown.
   *
   * @param on civil date of writing; the award has its own
   */
  award(card: CardKey, award: Award, on: string): Answered<void>;
  /**
   * Notes that the owner of a card takes part in an event today; once a day is enough.
   *
   * @returns the learner as they are now, or none when the card is unknown.
   */
  attend(card: CardKey, event: string, on: string): Answered<Learner | undefined>;
  /** Takes back what `attend` noted on a day; badges that were awarded meanwhile stay. */
  unattend(card: CardKey, event: string, on: string): Answered<Learner | undefined>;
  /** Deletes everything that is filed under this card. */
  forget(card: CardKey): Answered<void>;
}

/** The badges this hub offers, with what has to be done for them: only the lessons and events they name. */
export interface BadgeShelf {
  readonly badges: readonly Badge[];
  readonly lessonTitles: Readonly<Record<string, LocalText>>;
  readonly eventTitles: Readonly<Record<string, LocalText>>;
  /** How many questions each of these lessons asks. */
  readonly lessonQuestions: Readonly<Record<string, number>>;
}

/** A badge somebody has earned and would like to hold in their hand. */
export interface BadgeClaim {
  /** Random, one for each badge earned: claiming again gives the same credential. */
  readonly id: string;
  readonly badge: Badge;
  readonly level: TrustLevel;
  /** What speaks for it; the credential says so in words, with no reference to anybody. */
  readonly evidence: readonly Evidence[];
  readonly language: LanguageCode;
  /** Civil date it was earned, `YYYY-MM-DD`; nothing where the clock could not be believed then. */
  readonly earnedOn?: string;
  /** The card it is kept on; without one the credential is for whoever takes it. */
  readonly card?: CardKey;
}

/** A QR code as it is drawn: rows of `1` (dark) and `0` (light), without the quiet zone. */
export interface QrCode {
  readonly rows: readonly string[];
}

export type BadgeHandout =
  /** One code holds the whole signed credential; a long one comes as a short series. */
  | { readonly state: 'ready'; readonly codes: readonly QrCode[] }
  /** The kiosk is not sure of its clock; it will sign when it is, and never with a false date. */
  | { readonly state: 'proofSoon' }
  /** Nobody has said where a credential could be opened. */
  | { readonly state: 'noVerifyPage' };

/** Signs what was earned, and makes it something a phone can take away. */
export interface BadgeOffice {
  handOut(claim: BadgeClaim): Answered<BadgeHandout>;
}

/** Counts with no reference to anybody, kept for ever. */
export interface Counters {
  count(what: CountedFact, subject: string, on: string): Answered<void>;
}

export type CountedFact =
  | 'visit.ended'
  | 'taster.answered'
  | 'card.read'
  | 'card.unclear'
  | 'question.answered'
  | 'lesson.finished';

/** What the hub's sensors say. */
export interface Readings {
  /** What a kind says now with its last day; nothing when no sensor of that kind can be believed. */
  latest(kind: ReadingKind): Answered<Reading | undefined>;
}

/** The hub's civil time. */
export interface HubClock {
  /** Today in the hub's time zone, `YYYY-MM-DD`. */
  today(): string;
}

/** The hub's civil time of day, to the minute. */
export interface HubWallClock extends HubClock {
  now(): CivilMoment;
  /** Whether today can be believed; absent where nobody can tell, and then it is. */
  isSure?(): boolean;
}

/** Chance, so that tests can hold it still. */
export interface Chance {
  /** A whole number from 0 to 2³²−1. */
  seed(): number;
  /** An id nobody has had before (RFC 9562, version 4). */
  id(): string;
}

/** Everything the session needs from outside. Writes are not here: the machine emits them as facts. */
export interface SessionPorts {
  readonly catalogue: Catalogue;
  readonly records: LearnerRecords;
  readonly readings: Readings;
  readonly badges: BadgeOffice;
  readonly programme: Programme;
  readonly seats: SeatDesk;
  readonly clock: HubWallClock;
  readonly chance: Chance;
}
