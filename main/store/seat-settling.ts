import type { Database } from 'better-sqlite3';
import type { BookPlace, SeatDesk } from '../../kiosk/events/seat-desk.ts';
import { bookPlaceOf, type SeatedEvent } from '../../kiosk/events/slots.ts';
import type { Chance } from '../../kiosk/ports.ts';

interface BookRow {
  readonly event: string;
  readonly occurrence: string;
  readonly slot: number;
  readonly capacity: number;
  readonly waitingRoom: number;
  readonly endsOn: string;
}

/**
 * Tells the books of seats what their events say now: one that was made larger seats those who wait,
 * one that was made smaller keeps every promise. Without it a book would learn of it at its next step,
 * and lists of events would go by what it says meanwhile.
 *
 * @param from civil date; what took place before is left as it was
 */
export async function settleSeatBooks({
  database,
  seats,
  events,
  kiosk,
  chance,
  from,
}: {
  readonly database: Database;
  readonly seats: Pick<SeatDesk, 'take'>;
  readonly events: readonly SeatedEvent[];
  readonly kiosk: string | undefined;
  readonly chance: Pick<Chance, 'id'>;
  readonly from: string;
}): Promise<void> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const books = database
    .prepare<[string], BookRow>(
      `select event_id as event, occurrence, slot, capacity, waiting_room as waitingRoom,
         ends_on as endsOn
       from seat_book where ends_on >= ?`,
    )
    .all(from);
  for (const book of books) {
    const event = byId.get(book.event);
    if (event === undefined) continue;
    const place = bookPlaceOf(event, book.occurrence, book.slot, kiosk);
    if (!isSame(book, place)) await seats.take(place, { do: 'tidy' }, chance.id());
  }
}

function isSame(book: BookRow, place: BookPlace): boolean {
  return (
    book.capacity === place.capacity &&
    book.waitingRoom === place.waitingRoom &&
    book.endsOn === place.endsOn
  );
}
