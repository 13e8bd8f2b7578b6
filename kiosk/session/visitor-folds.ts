import { say } from '../language.ts';
import type { Taster } from '../learning/lesson.ts';
import { pageAt } from '../learning/lesson.ts';
import {
  beginRun,
  fitted,
  hasProgress,
  isUnderWay,
  moveTo,
  withTry,
} from '../learning/lesson-run.ts';
import { type Answer, isRight, type Question } from '../learning/question.ts';
import type { CardKey } from '../people/card.ts';
import type { LessonRun } from '../people/learner.ts';
import type { Reading } from '../sensing/reading.ts';
import { NO_BADGES } from './badge-holding.ts';
import { withFetchedEvents, withoutSeats } from './event-folds.ts';
import type { Fetched, KnownCard } from './session-actors.ts';
import { type OpenLesson, runOf, type TappedCard, type Visitor, withRun } from './visitor.ts';
import type { VisitorEvent } from './visitor-events.ts';

/** What opening a lesson needs from chance and clock. */
export interface Opening {
  readonly runId: string;
  readonly seed: number;
  readonly on: string;
}

export function answeredTaster(visitor: Visitor, taster: Taster, answer: Answer): Visitor {
  return {
    ...visitor,
    taster: { taster, given: { answer, right: isRight(taster.question, answer) } },
  };
}

/** The setting a visitor chose, laid over the others. */
export function withSetting(visitor: Visitor, event: VisitorEvent): Visitor {
  const { access } = visitor;
  switch (event.type) {
    case 'visitor.choseLanguage':
      return { ...visitor, language: event.language };
    case 'visitor.choseTextSize':
      return { ...visitor, access: { ...access, textSize: event.textSize } };
    case 'visitor.choseContrast':
      return { ...visitor, access: { ...access, contrast: event.contrast } };
    case 'visitor.choseReach':
      return { ...visitor, access: { ...access, lowReach: event.lowReach } };
    case 'visitor.choseTime':
      return { ...visitor, access: { ...access, moreTime: event.moreTime } };
    default:
      return visitor;
  }
}

/** What was fetched, laid where its screen looks for it. */
export function withFetched(visitor: Visitor, fetched: Fetched, opening: Opening): Visitor {
  switch (fetched.kind) {
    case 'facets':
      return { ...visitor, facets: fetched.counts };
    case 'events':
    case 'event':
    case 'slots':
    case 'mySeats':
    case 'seat':
      return withFetchedEvents(visitor, fetched);
    case 'listing':
      return { ...visitor, filter: fetched.filter, listing: fetched.listing };
    case 'lesson': {
      const { lesson, related } = fetched;
      const before = fetched.resume ? underWay(visitor, lesson.id) : undefined;
      const run = before ? fitted(before, lesson) : beginRun(lesson, opening.runId, opening.on);
      const opened: Visitor = {
        ...visitor,
        titles: { ...visitor.titles, [lesson.id]: lesson.title },
        lesson: {
          lesson,
          related,
          runId: run.id,
          position: run.position,
          seed: opening.seed,
          attempt: 1,
          unclear: [],
        },
      };
      return withRun(opened, run);
    }
  }
}

/** The run of a lesson that can be gone on with. */
export function underWay(visitor: Visitor, lessonId?: string): LessonRun | undefined {
  return [...visitor.guest, ...visitor.kept].find(
    (run) =>
      isUnderWay(run) &&
      (lessonId === undefined
        ? visitor.titles[run.lessonId] !== undefined
        : run.lessonId === lessonId),
  );
}

export function turnedPage(
  visitor: Visitor,
  direction: 'next' | 'previous',
  seed: number,
): Visitor {
  const { lesson } = visitor;
  const run = runOf(visitor);
  if (lesson === undefined || run === undefined) return visitor;
  const moved = moveTo(run, lesson.position + (direction === 'next' ? 1 : -1));
  const { given: _, reading: __, ...rest } = lesson;
  return withRun(
    { ...visitor, lesson: { ...rest, position: moved.position, seed, attempt: 1 } },
    moved,
  );
}

export function questionOf(lesson: OpenLesson | undefined): Question | undefined {
  if (lesson === undefined) return undefined;
  const page = pageAt(lesson.lesson, lesson.position);
  return page.kind === 'question' ? lesson.lesson.questions[page.index] : undefined;
}

export function answeredQuestion(visitor: Visitor, answer: Answer): Visitor {
  const { lesson } = visitor;
  const question = questionOf(lesson);
  const run = runOf(visitor);
  if (lesson === undefined || question === undefined || run === undefined) return visitor;
  const right = isRight(question, answer);
  return withRun(
    { ...visitor, lesson: { ...lesson, given: { answer, right } } },
    withTry(run, question.id, right),
  );
}

export function triedAgain(visitor: Visitor, seed: number): Visitor {
  const { lesson } = visitor;
  if (lesson === undefined) return visitor;
  const { given: _, ...rest } = lesson;
  return { ...visitor, lesson: { ...rest, seed, attempt: lesson.attempt + 1 } };
}

/** What was measured stands in the place of what was measured before, and so does nothing. */
export function measured(visitor: Visitor, reading: Reading | undefined): Visitor {
  const { lesson } = visitor;
  if (lesson === undefined) return visitor;
  const { reading: _, ...rest } = lesson;
  return { ...visitor, lesson: { ...rest, ...(reading && { reading }) } };
}

export function foundUnclear(visitor: Visitor, cardId: string): Visitor {
  const { lesson } = visitor;
  if (lesson === undefined || lesson.unclear.includes(cardId)) return visitor;
  return { ...visitor, lesson: { ...lesson, unclear: [...lesson.unclear, cardId] } };
}

/**
 * The card whose question is answered becomes the card of this visit. A lesson that was only opened
 * holds nothing to ask about and goes on under the card.
 */
export function joined(visitor: Visitor, { learner, titles }: KnownCard): Visitor {
  const { pending, ...rest } = visitor;
  if (pending === undefined) return visitor;
  const { attended, awards } = learner;
  return {
    ...rest,
    card: pending,
    badges: { ...visitor.badges, attended, filed: awards },
    learner: { since: learner.since, lastSeen: learner.lastSeen },
    kept: [...visitor.guest.filter((run) => !hasProgress(run)), ...learner.runs],
    guest: guestProgress(visitor),
    titles: { ...visitor.titles, ...titles },
    forgotten: false,
  };
}

/** The guest's runs become the card's, and what they earned is awarded anew on it. */
export function keptGuestRuns(visitor: Visitor): Visitor {
  return {
    ...visitor,
    kept: [...visitor.guest, ...visitor.kept],
    guest: [],
    badges: { ...visitor.badges, loose: [] },
  };
}

export function guestProgress(visitor: Visitor): readonly LessonRun[] {
  return visitor.guest.filter(hasProgress);
}

export function declinedCard(visitor: Visitor): Visitor {
  const { pending, ...rest } = visitor;
  const key: CardKey | undefined = pending?.key;
  return key === undefined ? visitor : { ...rest, declined: [...visitor.declined, key] };
}

/**
 * Everything that was filed under the card is gone; what goes on from here belongs to nobody. The
 * lesson that is open goes on as a guest's.
 */
export function forgotten(visitor: Visitor): Visitor {
  const { card: _card, learner: _learner, ...rest } = visitor;
  const open = runOf(visitor);
  const { chosen, offset } = visitor.badges;
  return {
    ...rest,
    badges: { ...NO_BADGES, offset, ...(chosen && { chosen }) },
    events: withoutSeats(visitor),
    kept: [],
    guest: open === undefined ? [] : [open],
    forgotten: true,
  };
}

export function tapped(visitor: Visitor, card: TappedCard): Visitor {
  const { restingOn: _, ...rest } = visitor;
  return card.seesLift ? { ...rest, restingOn: card.device } : rest;
}

/** The card was lifted, or its reader lost: nothing rests there any more. */
export function lifted(visitor: Visitor, device: string): Visitor {
  if (visitor.restingOn !== device) return visitor;
  const { restingOn: _, ...rest } = visitor;
  return rest;
}

/** The title of a run's lesson, or nothing said when the lesson is no longer installed. */
export function titleOf(visitor: Visitor, lessonId: string, hub: Visitor['language']) {
  return say(visitor.titles[lessonId] ?? {}, visitor.language, hub);
}

export function cardOnShow({ lesson }: Visitor) {
  if (lesson === undefined) return undefined;
  const page = pageAt(lesson.lesson, lesson.position);
  return page.kind === 'card' ? lesson.lesson.cards[page.index] : undefined;
}
