import type { SignupState } from '../../kiosk/events/programme.ts';
import {
  canCome,
  type Moment,
  mayEnrol,
  type SeatsLeft,
  seatsLeftIn,
  seatsLeftInAll,
  signupStateOf,
} from '../../kiosk/events/signup-state.ts';
import { bookPlaceOf, slotCount } from '../../kiosk/events/slots.ts';
import type { DatedEvents } from './dated-events.ts';
import { civilNumber, civilText } from './event-dates.ts';
import type { EventFacts } from './event-facts.ts';
import type { TimeAt } from './event-times.ts';
import type { SeatTallies, SeatTally } from './seat-tallies.ts';

const MINUTE_MS = 60_000;

/** What the seats of this kiosk say about the times of events. */
export interface ProgrammeSeats {
  /** Whether somebody can come to a time, for as many times as are asked about at one moment. */
  offers(dated: DatedEvents, moment: Moment): (time: TimeAt) => boolean;
  stateAt(dated: DatedEvents, time: TimeAt, moment: Moment): SignupState;
  /** One for each slot. */
  statesOfSlots(dated: DatedEvents, time: TimeAt, moment: Moment): readonly SignupState[];
}

export function createProgrammeSeats({
  tallies,
  kiosk,
}: {
  readonly tallies: SeatTallies;
  readonly kiosk: string | undefined;
}): ProgrammeSeats {
  /** The slots of a time that are still to come. */
  function left(
    facts: EventFacts,
    startMs: number,
    start: string,
    books: readonly SeatTally[],
    { nowMs }: Moment,
  ): SeatsLeft {
    const slots = [...Array(slotCount(facts)).keys()].filter(
      (slot) => startMs + slot * slotMs(facts) > nowMs,
    );
    return seatsLeftInAll(
      slots.map((slot) =>
        seatsLeftIn(
          bookPlaceOf(facts, start, slot, kiosk),
          books.find((book) => book.slot === slot),
        ),
      ),
    );
  }

  function stateWith(
    dated: DatedEvents,
    { position, index }: TimeAt,
    booksAt: (event: string, start: string) => readonly SeatTally[],
    moment: Moment,
  ): SignupState {
    const facts = factsAt(dated, position);
    const { startMs, endMs, cancelled } = spanAt(dated, { position, index });
    const start = civilText(dated.dates.civil[index] ?? 0);
    // Nobody signs up: there is nothing to be looked up.
    const books = facts.signup === 'dropIn' ? [] : booksAt(facts.id, start);
    const lastStart = startMs + lastSlot(facts) * slotMs(facts);
    const time = { startMs: lastStart, endMs, cancelled };
    return signupStateOf(facts, time, left(facts, startMs, start, books, moment), moment, kiosk);
  }

  /** Whether any seat of an event is this kiosk's to give. */
  function gives(facts: EventFacts): boolean {
    if (facts.ownership === undefined) return true;
    const slots = [...Array(slotCount(facts)).keys()];
    return slots.some((slot) => bookPlaceOf(facts, '1970-01-01', slot, kiosk).capacity > 0);
  }

  return {
    offers: (dated, moment) => {
      const full = fullBooks(tallies.full(moment.today, FOR_EVER));
      return (time) => {
        const facts = factsAt(dated, time.position);
        // Whoever takes no seat needs none, and a book nobody filled need not be opened.
        if (facts.signup === 'dropIn' || facts.signup === 'slotOrDropIn') return true;
        const books = full.get(facts.id)?.get(dated.dates.civil[time.index] ?? 0);
        if (books !== undefined) {
          return canCome(stateWith(dated, time, () => books, moment));
        }
        const lastStart = spanAt(dated, time).startMs + lastSlot(facts) * slotMs(facts);
        return moment.nowMs < lastStart && mayEnrol(facts, moment.today) && gives(facts);
      };
    },
    stateAt: (dated, time, moment) => stateWith(dated, time, tallies.of, moment),
    statesOfSlots: (dated, time, moment) => {
      const facts = factsAt(dated, time.position);
      const { startMs, cancelled } = spanAt(dated, time);
      const start = civilText(dated.dates.civil[time.index] ?? 0);
      const books = tallies.of(facts.id, start);
      return [...Array(slotCount(facts)).keys()].map((slot) => {
        const from = startMs + slot * slotMs(facts);
        const seats = seatsLeftIn(
          bookPlaceOf(facts, start, slot, kiosk),
          books.find((book) => book.slot === slot),
        );
        const span = { startMs: from, endMs: from + slotMs(facts), cancelled };
        return signupStateOf(facts, span, seats, moment, kiosk);
      });
    },
  };
}

type Books = Map<number, SeatTally[]>;

/** By event, and by civil start as a number. */
function fullBooks(tallies: readonly SeatTally[]): ReadonlyMap<string, Books> {
  const full = new Map<string, Books>();
  for (const tally of tallies) {
    const ofEvent = full.get(tally.event) ?? new Map<number, SeatTally[]>();
    const at = civilNumber(tally.occurrence);
    full.set(tally.event, ofEvent.set(at, [...(ofEvent.get(at) ?? []), tally]));
  }
  return full;
}

function lastSlot(facts: EventFacts): number {
  return slotCount(facts) - 1;
}

/** Greater than any civil start. */
const FOR_EVER = '9999';

export function factsAt({ facts }: DatedEvents, position: number): EventFacts {
  const found = facts[position];
  if (found === undefined) throw new RangeError(`There is no event at ${position}.`);
  return found;
}

/** When a time begins and ends, in milliseconds since 1970 UTC, and whether it is cancelled. */
export function spanAt(dated: DatedEvents, { position, index }: TimeAt) {
  const { startMs, cancelled } = dated.dates;
  const begins = startMs[index] ?? 0;
  return {
    startMs: begins,
    endMs: begins + factsAt(dated, position).schedule.minutes * MINUTE_MS,
    cancelled: cancelled[index] === 1,
  };
}

export function slotMs({ slotMinutes = 0 }: Pick<EventFacts, 'slotMinutes'>): number {
  return slotMinutes * MINUTE_MS;
}
