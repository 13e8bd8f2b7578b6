import { oneDay } from '../../kiosk/events/day-spans.ts';
import { movedByWeeks } from '../../kiosk/events/example-events.ts';
import type {
  BookableTime,
  EventListing,
  EventPage,
  EventTile,
  EventTime,
  Programme,
  ProgrammeFilter,
  SlotTime,
  SuggestedEvent,
} from '../../kiosk/events/programme.ts';
import type { Moment } from '../../kiosk/events/signup-state.ts';
import { bookPlaceOf } from '../../kiosk/events/slots.ts';
import { type Answered, type HubClock, type PortFault, TILES_A_COMMIT } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import { createCivilTime } from '../clock.ts';
import type { DatedEvents, DatedEventsKeeper } from './dated-events.ts';
import { civilText } from './event-dates.ts';
import { type EventFacts, termOf } from './event-facts.ts';
import {
  type FittingEvent,
  fittingEvents,
  type Narrowing,
  type TimeAt,
  timeStarting,
  timesOf,
} from './event-times.ts';
import type { ExampleEvents } from './example-repository.ts';
import { calendarOf, countsOf } from './programme-counts.ts';
import type { ProgrammeRows } from './programme-repository.ts';
import { factsAt, type ProgrammeSeats, slotMs, spanAt } from './programme-seats.ts';
import { attempt } from './store-faults.ts';

/** Next times of one event that its page is handed. */
const MOST_TIMES = 12;
const MOST_SUGGESTED = 2;

/** The programme over the catalogue, the dates of its events and the seats of this kiosk. */
export function createProgramme({
  rows,
  dated: keeper,
  seats,
  examples,
  clock,
  nowMs,
  timeZone,
  kiosk,
}: {
  readonly rows: ProgrammeRows;
  readonly dated: DatedEventsKeeper;
  readonly seats: ProgrammeSeats;
  readonly examples: Pick<ExampleEvents, 'areRemoved'>;
  readonly clock: HubClock;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: () => number;
  /** IANA name. */
  readonly timeZone: string;
  /** This kiosk's id, where the hub gave it one. */
  readonly kiosk: string | undefined;
}): Programme {
  const civil = createCivilTime(timeZone);
  const civilAt = (ms: number) => {
    const { date, time } = civil(ms);
    return `${date}T${time}`;
  };
  const positions = new Map(rows.facts.map(({ id }, position) => [id, position]));
  const isThere = (facts: EventFacts) => !facts.example || !examples.areRemoved();

  /** Does something with the dates of today, at one moment. */
  async function withDates<Value>(
    work: (dated: DatedEvents, moment: Moment) => Result<Value, PortFault>,
  ): Answered<Value> {
    const dated = await keeper.now();
    if (!dated.ok) return dated;
    const moment = { nowMs: nowMs(), today: clock.today() };
    const done = attempt(() => work(dated.value, moment));
    return done.ok ? done.value : done;
  }

  function narrowing(dated: DatedEvents, filter: ProgrammeFilter, moment: Moment): Narrowing {
    const takes = filter.withSeats ? seats.offers(dated, moment) : () => true;
    return { filter, nowMs: moment.nowMs, isThere, takes };
  }

  function fitting(dated: DatedEvents, filter: ProgrammeFilter, moment: Moment): FittingEvent[] {
    return fittingEvents(dated, narrowing(dated, filter, moment));
  }

  function timeAt(dated: DatedEvents, time: TimeAt, moment: Moment): EventTime {
    const { startMs, endMs } = spanAt(dated, time);
    return {
      start: civilText(dated.dates.civil[time.index] ?? 0),
      end: civilAt(endMs),
      startMs,
      endMs,
      signup: seats.stateAt(dated, time, moment),
    };
  }

  function tileAt(dated: DatedEvents, { times, ...time }: FittingEvent, moment: Moment): EventTile {
    return { ...rows.tile(time.position), next: timeAt(dated, time, moment), times };
  }

  function list(filter: ProgrammeFilter, offset: number): Answered<EventListing> {
    return withDates((dated, moment) => {
      const all = fitting(dated, filter, moment);
      const page = all.slice(offset, offset + TILES_A_COMMIT);
      const events = page.map((one) => tileAt(dated, one, moment));
      return ok({ offset, total: all.length, events });
    });
  }

  function withEvent<Value>(
    id: string,
    work: (dated: DatedEvents, position: number, moment: Moment) => Value,
  ): Answered<Value> {
    return withDates((dated, moment) => {
      const position = positions.get(id) ?? -1;
      const facts = dated.facts[position];
      return facts && isThere(facts)
        ? ok(work(dated, position, moment))
        : err({ code: 'programme.not-found' });
    });
  }

  function pageAt(dated: DatedEvents, position: number, moment: Moment): EventPage {
    const event = movedByWeeks(rows.event(position), dated.dates.weeks[position] ?? 0);
    const provider = rows.provider(event.provider);
    const { terms } = rows;
    const times = timesOf(dated, position, undefined, moment.nowMs).slice(0, MOST_TIMES);
    return {
      event,
      kind: termOf(terms.kinds, event.kind),
      learningType: termOf(terms.learningTypes, event.learningType),
      provider,
      providerType: termOf(terms.providerTypes, provider.type),
      place: rows.place(event.place),
      access: event.access.map((id) => termOf(terms.access, id)),
      times: times.map((index) => bookableAt(dated, { position, index }, moment)),
    };
  }

  function bookableAt(dated: DatedEvents, at: TimeAt, moment: Moment): BookableTime {
    const facts = factsAt(dated, at.position);
    const time = timeAt(dated, at, moment);
    const book = bookPlaceOf(facts, time.start, 0, kiosk);
    return { ...time, ...(facts.signup === 'seat' && { book }) };
  }

  function slotsAt(dated: DatedEvents, time: TimeAt, moment: Moment): readonly SlotTime[] {
    const facts = factsAt(dated, time.position);
    const { startMs } = spanAt(dated, time);
    const start = civilText(dated.dates.civil[time.index] ?? 0);
    return seats.statesOfSlots(dated, time, moment).map((signup, slot) => {
      const from = startMs + slot * slotMs(facts);
      const to = from + slotMs(facts);
      return {
        slot,
        start: civilAt(from),
        end: civilAt(to),
        startMs: from,
        endMs: to,
        signup,
        book: bookPlaceOf(facts, start, slot, kiosk),
      };
    });
  }

  return {
    terms: () => rows.terms,
    list,
    today: () => list({ days: oneDay(clock.today()) }, 0),
    calendar: (month, filter) =>
      withDates((dated, moment) => ok(calendarOf(dated, month, narrowing(dated, filter, moment)))),
    counts: () => withDates((dated, moment) => ok(countsOf(dated, fitting(dated, {}, moment)))),
    event: (id) => withEvent(id, (dated, position, moment) => pageAt(dated, position, moment)),
    time: (id, start) =>
      withEvent(id, (dated, position, moment) => {
        const time = timeStarting(dated, position, start);
        return time && bookableAt(dated, time, moment);
      }),
    slots: (id, start) =>
      withEvent(id, (dated, position, moment) => {
        const time = timeStarting(dated, position, start);
        const gives = factsAt(dated, position).slotMinutes !== undefined;
        return time && gives ? slotsAt(dated, time, moment) : [];
      }),
    afterLesson: (skills) =>
      withDates((dated, moment) => {
        const found: SuggestedEvent[] = [];
        for (const one of fitting(dated, { withSeats: true }, moment)) {
          const own = factsAt(dated, one.position).skills;
          const skill = skills.find((id) => own.includes(id));
          if (skill !== undefined) found.push({ tile: tileAt(dated, one, moment), skill });
          if (found.length === MOST_SUGGESTED) break;
        }
        return ok(found);
      }),
  };
}
