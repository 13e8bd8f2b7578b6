import type { Database } from 'better-sqlite3';
import { afterFact, emptyBook, positionOf, type SeatBook } from '../../kiosk/events/seat-book.ts';
import { SEAT_CODES, type SeatCode, seatCodeFrom } from '../../kiosk/events/seat-code.ts';
import type {
  AskedStep,
  BookPlace,
  KnownSeat,
  SeatDesk,
  StepDone,
} from '../../kiosk/events/seat-desk.ts';
import { type SeatRefusal, type SeatStep, takeStep } from '../../kiosk/events/seat-steps.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Chance } from '../../kiosk/ports.ts';
import { ok, type Result } from '../../kiosk/result.ts';
import { createSeatHelp } from './seat-help.ts';
import { createSeatRows } from './seat-rows.ts';
import { answer } from './store-faults.ts';

interface FoundRow extends Omit<KnownSeat, 'before' | 'help'> {
  readonly book: number;
}

/** The seats of this kiosk in the hub's database. */
export function createSeatDesk({
  database,
  chance,
  nowMs,
}: {
  readonly database: Database;
  readonly chance: Chance;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): SeatDesk {
  const run = chance.id();
  // Whoever looked at a confirmation when the kiosk stopped does not look at it any more.
  database.prepare('delete from seat_hold').run();

  const rows = createSeatRows({ database, run });
  const help = createSeatHelp({ database });
  const doneBefore = database.prepare<[string], { book: number; code: SeatCode | null }>(
    'select book, code from seat_step where nonce = ?',
  );
  const noteDone = database.prepare('insert into seat_step values (?, ?, ?)');
  const codeExists = database
    .prepare<[string], number>('select exists (select 1 from seat where code = ?)')
    .pluck();
  const known = `
    select seat.code, event_id as event, occurrence, slot, party, state, book
    from seat join seat_book on seat_book.number = seat.book`;
  const byCode = database.prepare<[SeatCode], FoundRow>(`${known} where seat.code = ?`);
  const byCard = database.prepare<[CardKey], FoundRow>(
    `${known} where card_key = ? order by seat.number desc`,
  );

  const take = database.transaction(
    (place: BookPlace, step: AskedStep, nonce: string): Result<StepDone, SeatRefusal> => {
      const before = doneBefore.get(nonce);
      if (before) return ok(doneWith(before.code, rows.read(before.book)));
      const number = rows.open(place);
      const code = givesCode(step) ? freshCode() : null;
      const whole = (code === null ? step : { ...step, code }) as SeatStep;
      const found = rows.read(number);
      const taken = takeStep(found, whole, nowMs());
      if (!taken.ok) return taken;
      for (const fact of taken.value) {
        rows.write(number, fact);
        help.follow(fact);
      }
      if (code !== null && 'help' in step) help.note(code, step.help ?? []);
      noteDone.run(nonce, number, code);
      const book = taken.value.reduce(afterFact, found);
      rows.sum(number, found, book);
      return ok(doneWith(code, book));
    },
  );

  /** Looked at, not written: a list of events must not cost a commit for each. */
  function read(place: BookPlace): SeatBook {
    const number = rows.find(place);
    const { capacity, waitingRoom } = place;
    const found = number === undefined ? emptyBook(capacity, waitingRoom) : rows.read(number);
    const book = { ...found, capacity, waitingRoom };
    const tidied = takeStep(book, { do: 'tidy' }, nowMs());
    return tidied.ok ? tidied.value.reduce(afterFact, book) : book;
  }

  function freshCode(): SeatCode {
    for (;;) {
      const code = seatCodeFrom(chance.seed() % SEAT_CODES);
      if (codeExists.get(code) === 0) return code;
    }
  }

  function knownFrom({ book, ...seat }: FoundRow): KnownSeat {
    const before = seat.state === 'waiting' ? positionOf(rows.read(book), seat.code) : undefined;
    const wanted = help.of(seat.code);
    return {
      ...seat,
      ...(before !== undefined && { before }),
      ...(wanted.length > 0 && { help: wanted }),
    };
  }

  return {
    book: (place) => answer(() => read(place)),
    take: (place, step, nonce) => answer(() => take.immediate(place, step, nonce)),
    find: (code) =>
      answer(() => {
        const row = byCode.get(code);
        return row && knownFrom(row);
      }),
    ofCard: (card) => answer(() => byCard.all(card).map(knownFrom)),
    helpWanted: (event, start) => answer(() => help.wanted(event, start)),
  };
}

function givesCode({ do: what }: AskedStep): boolean {
  return what === 'confirm' || what === 'wait' || what === 'walkIn';
}

function doneWith(code: SeatCode | null, book: SeatBook): StepDone {
  return { book, ...(code !== null && { code }) };
}
