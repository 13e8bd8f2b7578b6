import { openSeats, type SeatBook } from '../../kiosk/events/seat-book.ts';
import { spelled } from '../../kiosk/events/seat-code.ts';
import { csvOf } from './csv.ts';

/** Who was there, by slots where there are any: codes and how many came with each, and nobody's card. */
export interface AttendanceSlot {
  /** From 0. */
  readonly slot: number;
  readonly book: SeatBook;
}

const HEADER = ['event', 'start', 'slot', 'place in list', 'seat code', 'people', 'state'];

/**
 * A table for whoever has to show how many came (RFC 4180). Codes are spelled: spreadsheets take some
 * of them for numbers otherwise.
 *
 * @param start civil start of the occurrence
 */
export function attendanceCsv(
  event: string,
  start: string,
  slots: readonly AttendanceSlot[],
): string {
  const rows = slots.flatMap(({ slot, book }) =>
    [
      ...book.seats.map(
        ({ code, party, state }) => ['', spelled(code), party, STATES[state]] as const,
      ),
      ...book.waiting.map(
        ({ code, party }, index) => [index + 1, spelled(code), party, 'waiting'] as const,
      ),
      ...(openSeats(book) > 0 ? [['', '', openSeats(book), 'free'] as const] : []),
    ].map((row) => [event, start.replace('T', ' '), slot + 1, ...row]),
  );
  return csvOf([HEADER, ...rows]);
}

const STATES = { taken: 'not here', here: 'here' } as const;
