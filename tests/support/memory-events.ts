import { readFileSync } from 'node:fs';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type {
  BookableTime,
  EventListing,
  EventPage,
  EventTile,
  EventTime,
  Programme,
  SignupState,
  SlotTime,
} from '../../kiosk/events/programme.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import { epochMs } from '../../kiosk/events/recurrence.ts';
import {
  afterFact,
  emptyBook,
  openSeats,
  openWaitingPlaces,
  positionOf,
  type SeatBook,
} from '../../kiosk/events/seat-book.ts';
import { type SeatCode, seatCodeFrom } from '../../kiosk/events/seat-code.ts';
import type { BookPlace, KnownSeat, SeatDesk, StepDone } from '../../kiosk/events/seat-desk.ts';
import { type SeatStep, takeStep } from '../../kiosk/events/seat-steps.ts';
import { bookPlaceOf, hasSlots, slotCount } from '../../kiosk/events/slots.ts';
import { type Answered, TILES_A_COMMIT } from '../../kiosk/ports.ts';
import { err, ok } from '../../kiosk/result.ts';

/** How far apart codes are drawn, so that they look drawn. */
export const CODE_STEP = 7_919;

const starter = new URL('../../main/content/starter/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, starter), 'utf8'));

export const EVENTS: readonly LearningEvent[] = read('events.json');
export const EVENT_TERMS: EventTerms = read('terms.json');
const PLACES: readonly Place[] = read('places.json');
const PROVIDERS: readonly Provider[] = read('providers.json');

type InMood = <Value>(answer: () => Value) => Answered<Value>;

/** A desk over plain memory: the same steps over the same books, and nothing on disk. */
export function createMemorySeats(inMood: InMood) {
  const books = new Map<string, { place: BookPlace; book: SeatBook }>();
  const done = new Map<string, StepDone>();
  const help = new Map<SeatCode, readonly string[]>();
  const left = new Map<SeatCode, KnownSeat>();
  const clock = { nowMs: 0, today: '2027-03-01' };
  let codes = 0;

  const keyOf = ({ event, occurrence, slot }: BookPlace) => `${event} ${occurrence} ${slot}`;
  const bookAt = (place: BookPlace) =>
    books.get(keyOf(place))?.book ?? emptyBook(place.capacity, place.waitingRoom);

  function known(): readonly KnownSeat[] {
    const all = [...books.values()].flatMap(({ place, book }) => {
      const { event, occurrence, slot } = place;
      return [
        ...book.seats.map(({ code, party, state }) => ({ code, party, state })),
        ...book.waiting.map(({ code, party }) => {
          const before = positionOf(book, code);
          return {
            code,
            party,
            state: 'waiting' as const,
            ...(before !== undefined && { before }),
          };
        }),
      ].map((seat): KnownSeat => ({ ...seat, event, occurrence, slot }));
    });
    return [...all, ...left.values()];
  }

  const desk: SeatDesk = {
    book: (place) => inMood(() => bookAt(place)),
    take: (place, asked, nonce) =>
      inMood(() => {
        const before = done.get(nonce);
        if (before) return ok(before);
        const gives = asked.do === 'confirm' || asked.do === 'wait' || asked.do === 'walkIn';
        if (gives) codes += 1;
        const code = gives ? seatCodeFrom(codes * CODE_STEP) : undefined;
        const book = bookAt(place);
        const taken = takeStep(book, { ...asked, ...(code && { code }) } as SeatStep, clock.nowMs);
        if (!taken.ok) return taken;
        const gone = known().find((seat) => asked.do === 'cancel' && seat.code === asked.code);
        books.set(keyOf(place), { place, book: taken.value.reduce(afterFact, book) });
        if (gone) left.set(gone.code, { ...gone, state: 'givenBack' });
        if (code && 'help' in asked) help.set(code, asked.help ?? []);
        const answer = { book: bookAt(place), ...(code && { code }) };
        done.set(nonce, answer);
        return ok(answer);
      }),
    find: (code) => inMood(() => known().find((seat) => seat.code === code)),
    ofCard: (card) =>
      inMood(() => {
        const codesOf = [...books.values()].flatMap(({ book }) =>
          [...book.seats, ...book.waiting].flatMap((one) => (one.card === card ? one.code : [])),
        );
        return known().filter(({ code }) => codesOf.includes(code));
      }),
    helpWanted: () => inMood(() => ({})),
  };
  /** Every seat of one time of an event is somebody's. */
  async function fill(id: string, start: string): Promise<void> {
    const event = EVENTS.find((one) => one.id === id);
    if (event === undefined) throw new Error(`There is no ${id}.`);
    const place = bookPlaceOf(event, start, 0, undefined);
    const hold = `everybody at ${start}`;
    await desk.take(place, { do: 'hold', hold, party: place.capacity }, hold);
    await desk.take(place, { do: 'confirm', hold }, `${hold} come`);
  }
  return { desk, clock, help, bookAt, fill };
}

export type MemorySeats = ReturnType<typeof createMemorySeats>;

/** The starter events, each at its first time and a week later. */
export function createMemoryProgramme(inMood: InMood, seats: MemorySeats): Programme {
  const byId = <Entry extends { id: string }>(all: readonly Entry[], id: string): Entry => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };

  function signupOf(event: LearningEvent, places: readonly BookPlace[]): SignupState {
    if (event.signup === 'dropIn') return { is: 'dropIn' };
    const books = places.map((place) => seats.bookAt(place));
    const open = books.reduce((sum, book) => sum + openSeats(book), 0);
    const waiting = books.reduce((sum, book) => sum + openWaitingPlaces(book), 0);
    if (open > 0) return { is: 'open', left: open };
    return waiting > 0 ? { is: 'waiting', left: waiting } : { is: 'full' };
  }

  function timesOf(event: LearningEvent): readonly BookableTime[] {
    const { start, minutes, rule } = event.schedule;
    const starts = rule === undefined ? [start] : [start, moved(start, 7 * 24 * 60)];
    return starts.map((from) => {
      const slots = Array.from({ length: slotCount(event) }, (_, slot) => slot);
      const books = slots.map((slot) => bookPlaceOf(event, from, slot, undefined));
      const [book] = books;
      return {
        ...spanOf(from, minutes),
        signup: signupOf(event, books),
        ...(event.signup === 'seat' && book && { book }),
      };
    });
  }

  function tileOf(event: LearningEvent): EventTile {
    const { id, title, learningType, skills, ageBand, languages, access, signup } = event;
    const times = timesOf(event);
    const [next] = times;
    if (next === undefined) throw new Error(`${id} never takes place.`);
    return {
      id,
      title,
      learningType,
      skills,
      ageBand,
      languages,
      access,
      signup,
      next,
      kind: byId(EVENT_TERMS.kinds, event.kind),
      provider: byId(PROVIDERS, event.provider),
      place: byId(PLACES, event.place),
      interpretation: event.interpretation ?? [],
      free: event.price === undefined,
      outdoors: event.outdoors ?? false,
      example: event.example ?? false,
      times: times.length,
    };
  }

  function pageOf(event: LearningEvent): EventPage {
    const provider = byId(PROVIDERS, event.provider);
    return {
      event,
      provider,
      kind: byId(EVENT_TERMS.kinds, event.kind),
      learningType: byId(EVENT_TERMS.learningTypes, event.learningType),
      providerType: byId(EVENT_TERMS.providerTypes, provider.type),
      place: byId(PLACES, event.place),
      access: event.access.map((id) => byId(EVENT_TERMS.access, id)),
      times: timesOf(event),
    };
  }

  const listing = (events: readonly LearningEvent[], offset: number): EventListing => ({
    offset,
    total: events.length,
    events: events.slice(offset, offset + TILES_A_COMMIT).map(tileOf),
  });
  const counts = (keys: readonly string[]) =>
    Object.fromEntries(
      [...new Set(keys)].map((one) => [one, keys.filter((k) => k === one).length]),
    );

  return {
    terms: () => EVENT_TERMS,
    today: () =>
      inMood(() => {
        const today = EVENTS.filter(({ schedule }) => schedule.start.startsWith(seats.clock.today));
        return listing(today, 0);
      }),
    list: ({ kind, language, free }, offset) =>
      inMood(() =>
        listing(
          EVENTS.filter(
            (event) =>
              (kind === undefined || event.kind === kind) &&
              (language === undefined || event.languages.includes(language)) &&
              (free === undefined || event.price === undefined),
          ),
          offset,
        ),
      ),
    calendar: (month) => inMood(() => ({ month, days: [], first: month, last: month })),
    counts: () =>
      inMood(() => ({
        total: EVENTS.length,
        free: EVENTS.length,
        byKind: counts(EVENTS.map(({ kind }) => kind)),
        byLearningType: counts(EVENTS.map(({ learningType }) => learningType)),
        bySkill: counts(EVENTS.flatMap(({ skills }) => skills)),
        byAgeBand: counts(EVENTS.map(({ ageBand }) => ageBand)),
        byLanguage: counts(EVENTS.flatMap(({ languages }) => languages)),
        byAccess: counts(EVENTS.flatMap(({ access }) => access)),
      })),
    event: async (id) => {
      const event = EVENTS.find((one) => one.id === id);
      return event === undefined
        ? err({ code: 'programme.not-found' })
        : inMood(() => pageOf(event));
    },
    time: (id, start) =>
      inMood(() => timesOf(byId(EVENTS, id)).find((time) => time.start === start)),
    slots: (id, start) =>
      inMood(() => {
        const event = byId(EVENTS, id);
        const { slotMinutes = 0 } = event;
        if (!hasSlots(event)) return [];
        return Array.from({ length: slotCount(event) }, (_, slot): SlotTime => {
          const book = bookPlaceOf(event, start, slot, undefined);
          const from = moved(start, slot * slotMinutes);
          return { slot, book, ...spanOf(from, slotMinutes), signup: signupOf(event, [book]) };
        });
      }),
    afterLesson: (skills) =>
      inMood(() =>
        EVENTS.flatMap((event) => {
          const skill = event.skills.find((one) => skills.includes(one));
          return skill === undefined ? [] : [{ tile: tileOf(event), skill }];
        }).slice(0, 2),
      ),
  };
}

function spanOf(start: string, minutes: number): Omit<EventTime, 'signup'> {
  const startMs = epochMs(start, 'Europe/Rome');
  return { start, end: moved(start, minutes), startMs, endMs: startMs + minutes * 60_000 };
}

/** A civil time some minutes later, where no clock changes in between. */
function moved(civil: string, minutes: number): string {
  return new Date(Date.parse(`${civil}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
