import type { Database } from 'better-sqlite3';
import {
  emptyBook,
  promisedSeats,
  type Seat,
  type SeatBook,
  type SeatFact,
  type Waiter,
  waitingPeople,
} from '../../kiosk/events/seat-book.ts';
import type { SeatCode } from '../../kiosk/events/seat-code.ts';
import type { BookPlace } from '../../kiosk/events/seat-desk.ts';
import type { CardKey } from '../../kiosk/people/card.ts';

/** Books of seats as rows: read whole, written fact by fact. To be used inside a transaction. */
export interface SeatRows {
  /** The number of a book that was begun. */
  find(place: BookPlace): number | undefined;
  /** The number of a book, which is begun or brought to what the event says now. */
  open(place: BookPlace): number;
  read(number: number): SeatBook;
  write(number: number, fact: SeatFact): void;
  /** Notes what a book comes to after a step, for those who read sums and not seats. */
  sum(number: number, before: SeatBook, after: SeatBook): void;
}

interface FoundBook {
  readonly number: number;
  readonly capacity: number;
  readonly waitingRoom: number;
  readonly endsOn: string;
}

interface BookRow {
  readonly capacity: number;
  readonly waiting_room: number;
  readonly released: number;
}

type SeatRow = readonly [
  code: SeatCode,
  party: number,
  state: 'taken' | 'here' | 'waiting',
  card: CardKey | null,
];

/** @param run names this run of the kiosk: what another run held is free */
export function createSeatRows({
  database,
  run,
}: {
  readonly database: Database;
  readonly run: string;
}): SeatRows {
  const find = database.prepare<[string, string, number], FoundBook>(
    `select number, capacity, waiting_room as waitingRoom, ends_on as endsOn from seat_book
     where event_id = ? and occurrence = ? and slot = ?`,
  );
  const begin = database.prepare(
    `insert into seat_book (event_id, occurrence, ends_on, slot, capacity, waiting_room)
     values ($event, $occurrence, $endsOn, $slot, $capacity, $waitingRoom)`,
  );
  const resize = database.prepare(
    `update seat_book set capacity = $capacity, waiting_room = $waitingRoom, ends_on = $endsOn
     where number = $number`,
  );
  const book = database.prepare<[number], BookRow>(
    'select capacity, waiting_room, released from seat_book where number = ?',
  );
  const seats = database
    .prepare<[number], SeatRow>(
      `select code, party, state, card_key from seat
       where book = ? and state in ('taken', 'here', 'waiting') order by number`,
    )
    .raw();
  const holds = database.prepare<[number, string], { id: string; party: number; untilMs: number }>(
    'select id, party, until_ms as untilMs from seat_hold where book = ? and run = ?',
  );
  const allotments = database
    .prepare<[number], [string, number]>('select kiosk, seats from seat_allotment where book = ?')
    .raw();
  const addHold = database.prepare('insert into seat_hold values (?, ?, ?, ?, ?)');
  const endHold = database.prepare('delete from seat_hold where id = ?');
  const addSeat = database.prepare(
    'insert into seat (code, book, party, state, card_key) values (?, ?, ?, ?, ?)',
  );
  const setState = database.prepare('update seat set state = ? where code = ?');
  const release = database.prepare('update seat_book set released = 1 where number = ?');
  const sum = database.prepare<[number, number, number]>(
    'update seat_book set promised = ?, waiting = ? where number = ?',
  );
  const allot = database.prepare(
    'insert into seat_allotment values (?, ?, ?) on conflict do update set seats = excluded.seats',
  );

  return {
    find: ({ event, occurrence, slot }) => find.get(event, occurrence, slot)?.number,
    open: (place) => {
      const found = find.get(place.event, place.occurrence, place.slot);
      if (found === undefined) return Number(begin.run(place).lastInsertRowid);
      const { number } = found;
      const { capacity, waitingRoom, endsOn } = place;
      const isSame =
        found.capacity === capacity && found.waitingRoom === waitingRoom && found.endsOn === endsOn;
      if (!isSame) resize.run({ number, capacity, waitingRoom, endsOn });
      return number;
    },
    read: (number) => {
      const row = book.get(number);
      if (row === undefined) return emptyBook(0, 0);
      const people = seats.all(number);
      return {
        capacity: row.capacity,
        waitingRoom: row.waiting_room,
        released: row.released === 1,
        allotments: Object.fromEntries(allotments.all(number)),
        holds: holds.all(number, run),
        seats: people.flatMap(seatFrom),
        waiting: people.filter(([, , state]) => state === 'waiting').map(waiterFrom),
      };
    },
    sum: (number, before, after) => {
      const [promised, waiting] = [promisedSeats(after), waitingPeople(after)];
      if (promised === promisedSeats(before) && waiting === waitingPeople(before)) return;
      sum.run(promised, waiting, number);
    },
    write: (number, fact) => {
      switch (fact.type) {
        case 'seats.held':
          return void addHold.run(fact.hold.id, number, fact.hold.party, fact.hold.untilMs, run);
        case 'hold.ended':
          return void endHold.run(fact.hold);
        case 'seats.taken': {
          const { code, party, state, card = null } = fact.seat;
          return void addSeat.run(code, number, party, state, card);
        }
        case 'waiting.joined': {
          const { code, party, card = null } = fact.waiter;
          return void addSeat.run(code, number, party, 'waiting', card);
        }
        case 'seats.givenBack':
        case 'waiting.left':
          return void setState.run('givenBack', fact.code);
        case 'seats.released':
          release.run(number);
          for (const code of fact.codes) setState.run('released', code);
          return;
        case 'seats.allotted':
          return void allot.run(number, fact.kiosk, fact.seats);
        case 'waiting.seated':
        case 'holder.notHere':
          return void setState.run('taken', fact.code);
        case 'holder.arrived':
          return void setState.run('here', fact.code);
      }
    },
  };
}

function seatFrom(row: SeatRow): readonly Seat[] {
  const [, , state] = row;
  return state === 'waiting' ? [] : [{ ...waiterFrom(row), state }];
}

function waiterFrom([code, party, , card]: SeatRow): Waiter {
  return { code, party, ...(card !== null && { card }) };
}
