import type { BookableTime, EventTile, Programme } from '../../kiosk/events/programme.ts';
import { readSeatCode, type SeatCode } from '../../kiosk/events/seat-code.ts';
import type {
  AskedStep,
  BookPlace,
  KnownSeat,
  SeatDesk,
  StepDone,
} from '../../kiosk/events/seat-desk.ts';
import type { DoorAnswer } from '../../kiosk/ipc/contract.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Chance, HubClock, LearnerRecords } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { DoorNews, DoorPlace, DoorTime } from '../../kiosk/staff/door.ts';
import type { StaffSession } from './staff-session.ts';

/** Who has come to what takes place today: by code, by card, or by walking in. */
export interface Door {
  read(): Promise<DoorAnswer>;
  /** @param code as it was typed, scanned or read out; twice is once */
  checkIn(code: string): Promise<DoorAnswer>;
  /** Everything the card on the reader has a seat for today. */
  checkInCard(): Promise<DoorAnswer>;
  takeBack(code: string): Promise<DoorAnswer>;
  walkIn(place: DoorPlace): Promise<DoorAnswer>;
  /** Gives the seats nobody has come for to those who are at the door. */
  release(place: DoorPlace): Promise<DoorAnswer>;
}

interface Today {
  readonly place?: BookPlace;
  readonly time: Omit<DoorTime, 'seats'>;
}

export function createDoor({
  staff,
  programme,
  seats,
  records,
  clock,
  chance,
}: {
  readonly staff: Pick<StaffSession, 'isOpen' | 'card'>;
  readonly programme: Pick<Programme, 'today' | 'event' | 'slots'>;
  readonly seats: SeatDesk;
  readonly records: Pick<LearnerRecords, 'attend' | 'unattend'>;
  readonly clock: HubClock;
  readonly chance: Pick<Chance, 'id'>;
}): Door {
  /** The door as it is, after something was done at it. */
  async function atTheDoor(work: () => Promise<DoorNews | undefined>): Promise<DoorAnswer> {
    if (!staff.isOpen()) return err({ why: 'locked' });
    try {
      const news = await work();
      const times = await Promise.all((await today()).map(withSeats));
      return ok({ times, ...(news && { news }) });
    } catch (trouble) {
      if (trouble instanceof NotKept) return err({ why: 'notKept' });
      throw trouble;
    }
  }

  async function today(): Promise<readonly Today[]> {
    const listing = kept(await programme.today());
    const all = await Promise.all(listing.events.map(timesOf));
    return all.flat();
  }

  async function timesOf(tile: EventTile): Promise<readonly Today[]> {
    const { start, end } = tile.next;
    const time = { event: tile.id, title: tile.title, start, slot: 0, from: start, to: end };
    const slots = kept(await programme.slots(tile.id, start));
    if (slots.length > 0) {
      return slots.map(({ slot, book, ...its }) => ({
        place: book,
        time: { ...time, slot, from: its.start, to: its.end },
      }));
    }
    const page = kept(await programme.event(tile.id));
    const its = page.times.find((one: BookableTime) => one.start === start);
    return [{ time, ...(its?.book && { place: its.book }) }];
  }

  async function withSeats({ time, place }: Today): Promise<DoorTime> {
    if (place === undefined) return time;
    const book = kept(await seats.book(place));
    const people = (all: readonly { readonly party: number }[]) =>
      all.reduce((sum, { party }) => sum + party, 0);
    return {
      ...time,
      seats: {
        capacity: place.capacity,
        expected: people(book.seats),
        here: people(book.seats.filter(({ state }) => state === 'here')),
        waiting: people(book.waiting),
        released: book.released,
      },
    };
  }

  async function step(place: BookPlace, asked: AskedStep) {
    return kept(await seats.take(place, asked, chance.id()));
  }

  /** Whether a seat is for something that takes place today, and for which of it. */
  async function placeToday({
    event,
    occurrence,
    slot,
  }: KnownSeat): Promise<BookPlace | undefined> {
    const isIts = ({ place }: Today) =>
      place?.event === event && place.occurrence === occurrence && place.slot === slot;
    return (await today()).find(isIts)?.place;
  }

  async function checkIn(code: SeatCode): Promise<DoorNews> {
    const seat = kept(await seats.find(code));
    if (seat === undefined) return refused('noSuchCode');
    if (seat.state === 'givenBack' || seat.state === 'released') return refused('givenUp');
    const place = await placeToday(seat);
    if (place === undefined) return refused('notToday');
    const done = await step(place, { do: 'checkIn', code });
    if (!done.ok) return refused(done.error.why);
    const card = cardOf(done.value, code);
    if (card !== undefined) await attended(card, seat.event);
    return { what: seat.state === 'here' ? 'wasHere' : 'here', code, party: seat.party };
  }

  /** Taking part is what badges count; whose seat it was is forgotten with the seat. */
  async function attended(card: CardKey, event: string): Promise<void> {
    kept(await records.attend(card, event, clock.today()));
  }

  async function readCode(given: string, work: (code: SeatCode) => Promise<DoorNews>) {
    const code = readSeatCode(given);
    return code === undefined ? refused('notACode') : work(code);
  }

  async function withPlace(
    { event, start, slot }: DoorPlace,
    work: (place: BookPlace) => Promise<DoorNews>,
  ): Promise<DoorNews> {
    const isIts = ({ time }: Today) =>
      time.event === event && time.start === start && time.slot === slot;
    const place = (await today()).find(isIts)?.place;
    return place === undefined ? refused('notToday') : work(place);
  }

  return {
    read: () => atTheDoor(async () => undefined),
    checkIn: (given) => atTheDoor(() => readCode(given, checkIn)),
    checkInCard: () =>
      atTheDoor(async () => {
        const card = staff.card();
        if (card === undefined) return refused('noSuchCode');
        let news: DoorNews = { what: 'noSeat' };
        for (const seat of kept(await seats.ofCard(card))) {
          const isGone = seat.state === 'givenBack' || seat.state === 'released';
          if (!isGone && (await placeToday(seat)) !== undefined) news = await checkIn(seat.code);
        }
        return news;
      }),
    takeBack: (given) =>
      atTheDoor(() =>
        readCode(given, async (code) => {
          const seat = kept(await seats.find(code));
          const place = seat && (await placeToday(seat));
          if (seat === undefined || place === undefined) return refused('noSuchCode');
          const done = await step(place, { do: 'undoCheckIn', code });
          if (!done.ok) return refused(done.error.why);
          const card = cardOf(done.value, code);
          if (card !== undefined) kept(await records.unattend(card, seat.event, clock.today()));
          return { what: 'takenBack', code, party: seat.party };
        }),
      ),
    walkIn: (asked) =>
      atTheDoor(() =>
        withPlace(asked, async (place) => {
          const done = await step(place, { do: 'walkIn', party: 1 });
          if (!done.ok) return refused(done.error.why);
          return { what: 'walkedIn', code: done.value.code ?? '', party: 1 };
        }),
      ),
    release: (asked) =>
      atTheDoor(() =>
        withPlace(asked, async (place) => {
          const done = await step(place, { do: 'release' });
          return done.ok ? { what: 'released' } : refused(done.error.why);
        }),
      ),
  };
}

const refused = (why: Extract<DoorNews, { what: 'refused' }>['why']): DoorNews => ({
  what: 'refused',
  why,
});

const cardOf = ({ book }: StepDone, wanted: SeatCode): CardKey | undefined =>
  book.seats.find(({ code }) => code === wanted)?.card;

/** The store could not answer; nothing was half done. */
class NotKept extends Error {}

function kept<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new NotKept();
  return answer.value;
}
