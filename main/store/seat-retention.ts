import type { Database } from 'better-sqlite3';
import { seatsOver } from '../../kiosk/events/seat-retention.ts';

/** Deletes seats, lists and what would help once their events are over. */
export interface SeatRetention {
  /**
   * To be called inside a transaction, once for every running day.
   *
   * @param row the newest running days that follow one another plausibly, oldest first
   * @returns how many rows are gone
   */
  settle(row: readonly string[]): number;
}

export function createSeatRetention({ database }: { readonly database: Database }): SeatRetention {
  const dropBooks = database.prepare<[string]>('delete from seat_book where ends_on <= ?');
  const over = 'select number from seat_book where ends_on <= ?';
  const dropHelp = database.prepare<[string]>(
    `delete from seat_help where code in (select code from seat where book in (${over}))`,
  );
  const dropLists = database.prepare<[string]>(
    `delete from seat where state = 'waiting' and book in (${over})`,
  );
  const nobodyWaits = database.prepare<[string]>(
    'update seat_book set waiting = 0 where waiting > 0 and ends_on <= ?',
  );
  return {
    settle: (row) => {
      const gone = seatsOver(row);
      if (gone === undefined) return 0;
      const { notesUntil, seatsUntil } = gone;
      nobodyWaits.run(notesUntil);
      return (
        dropHelp.run(notesUntil).changes +
        dropLists.run(notesUntil).changes +
        dropBooks.run(seatsUntil).changes
      );
    },
  };
}
