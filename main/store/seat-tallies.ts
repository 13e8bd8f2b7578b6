import type { Database } from 'better-sqlite3';

/** What a book of seats comes to now, without a seat of it being read. */
export interface SeatTally {
  readonly event: string;
  /** Civil start of the occurrence. */
  readonly occurrence: string;
  readonly slot: number;
  /** Seats that are somebody's, with those that are held for whoever confirms now. */
  readonly promised: number;
  /** People on the list. */
  readonly waiting: number;
}

/** Sums over books of seats. They answer as quickly among a million seats as among a few. */
export interface SeatTallies {
  /** The books of an occurrence that were begun, by slot. */
  of(event: string, occurrence: string): readonly SeatTally[];
  /**
   * Every book in which nothing is left as far as it knows its own capacity.
   *
   * @param from civil start of an occurrence, included
   * @param to the same, not included
   */
  full(from: string, to: string): readonly SeatTally[];
}

/** @param nowMs the clock the holds were made by */
export function createSeatTallies({
  database,
  nowMs,
}: {
  readonly database: Database;
  readonly nowMs: () => number;
}): SeatTallies {
  const tally = (held: string) =>
    `event_id as event, occurrence, slot, promised + ${held} as promised, waiting`;
  const held = `(select coalesce(sum(party), 0) from seat_hold
    where book = seat_book.number and until_ms > $nowMs)`;
  const of = database.prepare<[{ event: string; occurrence: string; nowMs: number }], SeatTally>(
    `select ${tally(held)} from seat_book where event_id = $event and occurrence = $occurrence`,
  );
  // Two questions, each with an index: a condition over both would look at every book there is.
  const full = database.prepare<[string, string], SeatTally>(
    `select ${tally('0')} from seat_book indexed by seat_book_full
     where (promised >= capacity or waiting > 0) and occurrence >= ? and occurrence < ?`,
  );
  const fullByHolds = database.prepare<[{ from: string; to: string; nowMs: number }], SeatTally>(
    `select ${tally(held)} from seat_book
     where number in (select book from seat_hold where until_ms > $nowMs)
       and promised + ${held} >= capacity and occurrence >= $from and occurrence < $to`,
  );

  return {
    of: (event, occurrence) => of.all({ event, occurrence, nowMs: nowMs() }),
    full: (from, to) => [...full.all(from, to), ...fullByHolds.all({ from, to, nowMs: nowMs() })],
  };
}
