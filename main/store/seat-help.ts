import type { Database } from 'better-sqlite3';
import type { SeatFact } from '../../kiosk/events/seat-book.ts';
import type { SeatCode } from '../../kiosk/events/seat-code.ts';

/** What would help whoever holds a seat. To be written inside the transaction of the seat itself. */
export interface SeatHelp {
  note(code: SeatCode, choices: readonly string[]): void;
  /** A seat that is given up needs no help any more. */
  follow(fact: SeatFact): void;
  of(code: SeatCode): readonly string[];
  wanted(event: string, start: string): Readonly<Record<string, number>>;
}

export function createSeatHelp({ database }: { readonly database: Database }): SeatHelp {
  const add = database.prepare('insert or ignore into seat_help values (?, ?)');
  const drop = database.prepare('delete from seat_help where code = ?');
  const ofCode = database
    .prepare<[SeatCode], string>('select choice from seat_help where code = ? order by choice')
    .pluck();
  const wanted = database
    .prepare<[string, string], [string, number]>(
      `select choice, count(*) from seat_book
       join seat on seat.book = seat_book.number
       join seat_help using (code)
       where event_id = ? and occurrence = ? and state in ('taken', 'here')
       group by choice order by choice`,
    )
    .raw();

  return {
    note: (code, choices) => {
      for (const choice of choices) add.run(code, choice);
    },
    follow: (fact) => {
      if (fact.type === 'seats.givenBack' || fact.type === 'waiting.left') drop.run(fact.code);
      if (fact.type === 'seats.released') for (const code of fact.codes) drop.run(code);
    },
    of: (code) => ofCode.all(code),
    wanted: (event, start) => Object.fromEntries(wanted.all(event, start)),
  };
}
