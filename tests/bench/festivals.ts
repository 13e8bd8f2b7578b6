import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { seatCodeFrom } from '../../kiosk/events/seat-code.ts';
import { createHubClock } from '../../main/clock.ts';
import { civilText, datesOf, type EventDates } from '../../main/store/event-dates.ts';
import { openHubDatabase } from '../../main/store/hub-database.ts';
import { openStores, type Stores } from '../../main/store/open-stores.ts';
import { makePack } from '../support/make-pack.ts';
import { type Festival, makeFestival } from '../support/many-events.ts';

const TIME_ZONE = 'Europe/Rome';
const SEED = 11;

/** Monday at ten in the middle of the festival. */
export const FESTIVAL_DAY = '2027-03-01';
export const FESTIVAL_NOW_MS = Date.parse('2027-03-01T09:00:00Z');

export const FESTIVAL_DATES = { from: FESTIVAL_DAY, timeZone: TIME_ZONE, movedTo: FESTIVAL_DAY };

export interface FestivalStores {
  readonly stores: Stores;
  readonly festival: Festival;
  readonly dates: EventDates;
  readonly catalogueFile: string;
}

/** A hub with a season of 1,500 events by 500 providers at 300 places. */
export async function openFestival(dataDir: string, events = 1_500): Promise<FestivalStores> {
  const festival = makeFestival(events, SEED, FESTIVAL_DAY);
  const pack = join(dataDir, 'packs', 'festival');
  if (!existsSync(pack)) makePack(pack, 'festival', [], festival);
  const nowMs = () => FESTIVAL_NOW_MS;
  const stores = await openStores({
    dataDir,
    clock: createHubClock({ timeZone: TIME_ZONE, nowMs }),
    events: { timeZone: TIME_ZONE, nowMs },
  });
  const listed = await stores.events.programme.list({}, 0);
  if (!listed.ok) throw new Error(listed.error.code);
  return {
    stores,
    festival,
    dates: datesOf(festival.events, FESTIVAL_DATES),
    catalogueFile: join(dataDir, 'catalogue.db'),
  };
}

const SEATS_A_BOOK = 50;

/** Puts so many seats into a hub that is not open yet: fifty of sixty on as many dates as it takes. */
export function fillSeats(dataDir: string, { events }: Festival, seats: number): void {
  const database = openHubDatabase(join(dataDir, 'hub.db'));
  try {
    insertSeats(database, datesOf(events, FESTIVAL_DATES), events, seats);
  } finally {
    database.close();
  }
}

function insertSeats(
  database: Database,
  { offsets, civil, lastDay }: EventDates,
  events: Festival['events'],
  seats: number,
): void {
  const book = database.prepare(
    `insert into seat_book (number, event_id, occurrence, ends_on, slot, capacity, waiting_room, promised)
     values (?, ?, ?, ?, 0, 60, 0, ?)`,
  );
  const seat = database.prepare(
    "insert into seat (code, book, party, state) values (?, ?, 1, 'taken')",
  );
  database.transaction(() => {
    let given = 0;
    for (const [position, { id }] of events.entries()) {
      for (let at = offsets[position] ?? 0; at < (offsets[position + 1] ?? 0); at += 1) {
        if (given >= seats) return;
        const ends = civilText((lastDay[at] ?? 0) * 10_000).slice(0, 10);
        book.run(at, id, civilText(civil[at] ?? 0), ends, SEATS_A_BOOK);
        for (let each = 0; each < SEATS_A_BOOK; each += 1) {
          seat.run(seatCodeFrom(given), at);
          given += 1;
        }
      }
    }
    throw new Error(`There are dates for ${given} seats and no more.`);
  })();
}
