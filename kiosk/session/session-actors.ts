import { fromPromise } from 'xstate';
import type { Term } from '../events/event-terms.ts';
import type { EventListing } from '../events/programme.ts';
import type { LanguageCode, LocalText } from '../language.ts';
import type { AgeBand, Lesson, Taster } from '../learning/lesson.ts';
import type { CardKey } from '../people/card.ts';
import type { Learner } from '../people/learner.ts';
import type {
  BadgeClaim,
  BadgeHandout,
  BadgeShelf,
  FacetCounts,
  LessonFilter,
  LessonSummary,
  Listing,
  PortFault,
  SessionPorts,
} from '../ports.ts';
import { err, ok, type Result } from '../result.ts';
import type { Reading } from '../sensing/reading.ts';
import type { ReadingKind } from '../sensing/reading-kind.ts';
import {
  createEventQuestions,
  type FetchedEvents,
  type Kept,
  type Seated,
  type WantedEvents,
} from './event-actors.ts';
import type { SeatedAt, SeatWish, ShownSeat } from './event-holding.ts';

/** What the attract loop and the home screen show today. */
export interface OpeningMaterial {
  readonly date: string;
  readonly tasters: readonly Taster[];
  readonly lesson?: LessonSummary;
  /** Absent when it could not be read. */
  readonly shelf?: BadgeShelf;
  /** What may be said to help whoever comes. */
  readonly help: readonly Term[];
}

/** A screen that must be fetched before it can be shown. */
export type Wanted =
  | { readonly kind: 'facets'; readonly screen: FacetScreen }
  | { readonly kind: 'listing'; readonly filter: LessonFilter; readonly offset: number }
  | { readonly kind: 'lesson'; readonly id: string; readonly resume: boolean }
  | WantedEvents;

export type FacetScreen = 'learn' | 'skills' | 'environments' | 'times' | 'ages';

export type Fetched =
  | { readonly kind: 'facets'; readonly screen: FacetScreen; readonly counts: FacetCounts }
  | { readonly kind: 'listing'; readonly filter: LessonFilter; readonly listing: Listing }
  | {
      readonly kind: 'lesson';
      readonly lesson: Lesson;
      readonly related: readonly LessonSummary[];
      readonly resume: boolean;
    }
  | FetchedEvents;

export interface KnownCard {
  readonly learner: Learner;
  /** Titles of the lessons that are still installed. */
  readonly titles: Readonly<Record<string, LocalText>>;
}

export interface HandedOut {
  /** Which award the code is of. */
  readonly award: string;
  readonly handout: BadgeHandout;
}

export interface SearchInput {
  readonly query: string;
  readonly language: LanguageCode;
  readonly ageBand: AgeBand | undefined;
}

type Answer<Value> = Result<Value, PortFault>;

/**
 * The session's questions to the outside, one promise each. Expected trouble comes back as a
 * `Result`; a rejection is a bug, and the chart still has an answer to it.
 */
export function createSessionActors(ports: SessionPorts, timeZone: string) {
  const { catalogue, records, readings, badges, programme, clock } = ports;
  const events = createEventQuestions(ports, timeZone);

  async function openingMaterial(): Promise<Answer<OpeningMaterial>> {
    const date = clock.today();
    const [tasters, lesson, shelf] = await Promise.all([
      catalogue.tasters(date),
      catalogue.lessonOfTheDay(date),
      catalogue.shelf(),
    ]);
    if (!tasters.ok) return tasters;
    if (!lesson.ok) return lesson;
    if (tasters.value.length === 0) return err({ code: 'catalogue.empty' });
    return ok({
      date,
      tasters: tasters.value,
      ...(lesson.value !== undefined && { lesson: lesson.value }),
      ...(shelf.ok && { shelf: shelf.value }),
      help: programme.terms().help,
    });
  }

  async function fetchWanted(
    wanted: Wanted,
    ageBand: AgeBand | undefined,
    card: CardKey | undefined,
  ): Promise<Answer<Fetched>> {
    switch (wanted.kind) {
      case 'facets': {
        const counts = await catalogue.facets(ageBand);
        return counts.ok
          ? ok({ kind: 'facets', screen: wanted.screen, counts: counts.value })
          : counts;
      }
      case 'listing': {
        const filter = ageBand === undefined ? wanted.filter : { ...wanted.filter, ageBand };
        const listing = await catalogue.list(filter, wanted.offset);
        return listing.ok ? ok({ kind: 'listing', filter, listing: listing.value }) : listing;
      }
      case 'lesson': {
        const [lesson, related] = await Promise.all([
          catalogue.lesson(wanted.id),
          catalogue.related(wanted.id),
        ]);
        if (!lesson.ok) return lesson;
        return ok({
          kind: 'lesson',
          lesson: lesson.value,
          related: related.ok ? related.value : [],
          resume: wanted.resume,
        });
      }
      default:
        return events.fetch(wanted, card);
    }
  }

  async function search(input: SearchInput): Promise<Answer<{ query: string; listing: Listing }>> {
    const listing = await catalogue.search(input.query, input.language, input.ageBand);
    return listing.ok ? ok({ query: input.query, listing: listing.value }) : listing;
  }

  async function withTitles(learner: Learner): Promise<Answer<KnownCard>> {
    const ids = [...new Set(learner.runs.map(({ lessonId }) => lessonId))];
    const titles: Record<string, LocalText> = {};
    for (const id of ids) {
      const lesson = await catalogue.lesson(id);
      if (lesson.ok) titles[id] = lesson.value.title;
    }
    return ok({ learner, titles });
  }

  /** No card at all is as unknown as any. */
  async function findCard(card: CardKey | undefined): Promise<Answer<KnownCard | undefined>> {
    if (card === undefined) return ok(undefined);
    const found = await records.find(card);
    if (!found.ok) return found;
    return found.value === undefined ? ok(undefined) : withTitles(found.value);
  }

  async function enrolCard(card: CardKey | undefined): Promise<Answer<KnownCard>> {
    if (card === undefined) return err({ code: 'store.failed' });
    const learner = await records.enrol(card, clock.today());
    return learner.ok ? withTitles(learner.value) : learner;
  }

  /** What is not earned is not claimed; to ask all the same is as good as a refusal. */
  async function handOut(claim: BadgeClaim | undefined): Promise<Answer<HandedOut>> {
    if (claim === undefined) return err({ code: 'store.failed' });
    const handout = await badges.handOut(claim);
    return handout.ok ? ok({ award: claim.id, handout: handout.value }) : handout;
  }

  return {
    openHub: fromPromise(() => openingMaterial()),
    /** What takes place today; asked apart, because dates are worked out elsewhere and may take a while. */
    seeToday: fromPromise<Answer<EventListing>>(() => programme.today()),
    fetchScreen: fromPromise<
      Answer<Fetched>,
      {
        readonly wanted: Wanted;
        readonly ageBand: AgeBand | undefined;
        readonly card: CardKey | undefined;
      }
    >(({ input }) => fetchWanted(input.wanted, input.ageBand, input.card)),
    searchLessons: fromPromise<Answer<{ query: string; listing: Listing }>, SearchInput>(
      ({ input }) => search(input),
    ),
    /** A refusal is as good as no reading: what cannot be known now is not available. */
    takeReading: fromPromise<Reading | undefined, ReadingKind | undefined>(async ({ input }) => {
      const reading = input && (await readings.latest(input));
      return reading?.ok ? reading.value : undefined;
    }),
    handOutBadge: fromPromise<Answer<HandedOut>, BadgeClaim | undefined>(({ input }) =>
      handOut(input),
    ),
    keepSeats: fromPromise<Answer<Kept>, SeatWish | undefined>(({ input }) => events.keep(input)),
    giveSeat: fromPromise<
      Answer<Seated>,
      {
        readonly wish: SeatWish | undefined;
        readonly at: SeatedAt | undefined;
        readonly onCard: boolean;
      }
    >(({ input }) => events.give(input.wish, input.at, input.onCard)),
    cancelSeat: fromPromise<Answer<ShownSeat>, ShownSeat | undefined>(({ input }) =>
      events.cancel(input),
    ),
    findCard: fromPromise<Answer<KnownCard | undefined>, CardKey | undefined>(({ input }) =>
      findCard(input),
    ),
    enrolCard: fromPromise<Answer<KnownCard>, CardKey | undefined>(({ input }) => enrolCard(input)),
    forgetCard: fromPromise<Answer<void>, CardKey | undefined>(async ({ input }) =>
      input === undefined ? ok(undefined) : records.forget(input),
    ),
  };
}
