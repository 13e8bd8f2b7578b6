import type { HubConfig } from '../config.ts';
import type { LanguageCode, LocalText } from '../language.ts';
import type { AgeBand, Lesson, Taster } from '../learning/lesson.ts';
import { hasProgress } from '../learning/lesson-run.ts';
import type { Answer } from '../learning/question.ts';
import type { CardKey } from '../people/card.ts';
import type { Learner, LessonRun } from '../people/learner.ts';
import type { FacetCounts, LessonFilter, LessonSummary, Listing } from '../ports.ts';
import type { Reading } from '../sensing/reading.ts';
import type { Access, CardNotice } from '../view.ts';
import { type BadgeHolding, NO_BADGES } from './badge-holding.ts';
import { type EventHolding, NO_EVENTS } from './event-holding.ts';

/** A card that was put on a reader. */
export interface TappedCard {
  readonly key: CardKey;
  readonly device: string;
  readonly seesLift: boolean;
}

export interface Given {
  readonly answer: Answer;
  readonly right: boolean;
}

/** The lesson that is open, and where in it the visitor stands. */
export interface OpenLesson {
  readonly lesson: Lesson;
  readonly related: readonly LessonSummary[];
  readonly runId: string;
  readonly position: number;
  /** Decides the order answers stand in; another one for every try. */
  readonly seed: number;
  readonly attempt: number;
  readonly given?: Given;
  /** What was measured for the card that is shown, where anything could be. */
  readonly reading?: Reading;
  /** Cards this visit has called unclear. */
  readonly unclear: readonly string[];
}

/** Everything the kiosk holds of the person in front of it. After the visit this is `emptyVisitor`. */
export interface Visitor {
  readonly language: LanguageCode;
  readonly access: Access;
  readonly taster?: { readonly taster: Taster; readonly given?: Given };
  readonly ageBand?: AgeBand;
  readonly facets?: FacetCounts;
  readonly filter: LessonFilter;
  readonly listing?: Listing;
  readonly query: string;
  readonly found?: { readonly query: string; readonly listing: Listing };
  readonly lesson?: OpenLesson;
  readonly badges: BadgeHolding;
  readonly events: EventHolding;

  /** The card this visit is on. */
  readonly card?: TappedCard;
  /** The reader a card of this visit rests on, where the reader would see it lifted. */
  readonly restingOn?: string;
  /** The card a question is being asked about. */
  readonly pending?: TappedCard;
  /** Cards whose owner said *not now*: they are not asked again in this visit. */
  readonly declined: readonly CardKey[];
  readonly cardNotice: CardNotice;
  /** Runs that are filed under the card. */
  readonly kept: readonly LessonRun[];
  /** Runs of this visit that belong to nobody. */
  readonly guest: readonly LessonRun[];
  readonly titles: Readonly<Record<string, LocalText>>;
  readonly learner?: Pick<Learner, 'since' | 'lastSeen'>;
  readonly forgotten: boolean;
  /** What is laid over the place is about this person: shorter clocks. */
  readonly personal: boolean;
  /** The place itself is about this person, or shows what a phone has to be found for. */
  readonly placeClock: 'plain' | 'personal' | 'phone';
}

export function emptyVisitor({ hub, profile }: HubConfig): Visitor {
  return {
    language: hub.language,
    access: {
      textSize: profile.textSize,
      contrast: 'standard',
      lowReach: false,
      moreTime: false,
    },
    filter: {},
    query: '',
    badges: NO_BADGES,
    events: NO_EVENTS,
    declined: [],
    cardNotice: 'cannotReadNow',
    kept: [],
    guest: [],
    titles: {},
    forgotten: false,
    personal: false,
    placeClock: 'plain',
  };
}

export function runOf(visitor: Visitor): LessonRun | undefined {
  const id = visitor.lesson?.runId;
  return [...visitor.kept, ...visitor.guest].find((run) => run.id === id);
}

/** Replaces a run where it stands; a run seen for the first time is filed with the card, if there is one. */
export function withRun(visitor: Visitor, run: LessonRun): Visitor {
  const swap = (runs: readonly LessonRun[]) => runs.map((old) => (old.id === run.id ? run : old));
  const isKnown = [...visitor.kept, ...visitor.guest].some(({ id }) => id === run.id);
  if (isKnown) return { ...visitor, kept: swap(visitor.kept), guest: swap(visitor.guest) };
  return visitor.card === undefined
    ? { ...visitor, guest: [run, ...visitor.guest] }
    : { ...visitor, kept: [run, ...visitor.kept] };
}

/** Ids of the lessons this visitor has finished, as far as this visit knows. */
export function finishedLessons({ kept, guest }: Visitor): ReadonlySet<string> {
  const runs = [...kept, ...guest].filter(({ finished }) => finished);
  return new Set(runs.map(({ lessonId }) => lessonId));
}

export function lessonState(visitor: Visitor, lessonId: string): 'new' | 'started' | 'finished' {
  const runs = [...visitor.kept, ...visitor.guest].filter((run) => run.lessonId === lessonId);
  if (runs.some(({ finished }) => finished)) return 'finished';
  return runs.some(hasProgress) ? 'started' : 'new';
}
