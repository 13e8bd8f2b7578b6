import { join } from 'node:path';
import { seatCodeFrom } from '../../../kiosk/events/seat-code.ts';
import type { SeatDesk } from '../../../kiosk/events/seat-desk.ts';
import { CHANCE } from '../../../main/chance.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createSeatDesk } from '../../../main/store/seat-repository.ts';
import { openBareSeats } from '../bare/bare-seats.ts';
import { quantity, ratio } from '../figure.ts';
import type { Row } from '../row.ts';
import { percentile } from '../statistics.ts';

const SEATS_A_BOOK = 50;

/** A seat is two commits: one keeps it while somebody reads the confirmation, one promises it. */
export const seatsRow: Row = {
  name: 'seats',
  title: 'Seats taken at synchronous = FULL',
  async measure(bench) {
    const seats = bench.quick ? 200 : 1_000;
    const database = openHubDatabase(join(bench.directory, 'hub.db'));
    bench.opened.add(() => void database.close());
    const desk = createSeatDesk({ database, chance: CHANCE, nowMs: () => performance.now() });
    const bare = openBareSeats(join(bench.directory, 'bare.db'));
    bench.opened.add(bare.close);
    let taken = 0;
    let bareTaken = 0;

    const took = await bench.interleave({
      portico: async () => {
        const tookMs: number[] = [];
        for (let seat = 0; seat < seats; seat += 1) {
          tookMs.push(...(await takeSeat(desk, taken)));
          taken += 1;
        }
        return tookMs;
      },
      bare: () => {
        const tookMs: number[] = [];
        for (let seat = 0; seat < seats; seat += 1) {
          const [id, held, confirmed] = [CHANCE.id(), CHANCE.id(), CHANCE.id()];
          const book = Math.floor(bareTaken / SEATS_A_BOOK);
          const startedMs = performance.now();
          bare.hold(id, book, occurrenceOf(book), held);
          const heldMs = performance.now();
          bare.confirm(id, book, seatCodeFrom(bareTaken), confirmed);
          tookMs.push(heldMs - startedMs, performance.now() - heldMs);
          bareTaken += 1;
        }
        return tookMs;
      },
    });
    const kept = database.prepare("select count(*) from seat where state = 'taken'").pluck().get();
    if (kept !== taken) throw new Error(`${taken} seats were taken, and ${kept} are there`);
    const perSecond = (rounds: readonly number[][]) =>
      rounds.map((ms) => (1000 * seats) / ms.reduce((sum, each) => sum + each, 0));
    return [
      ratio({
        what: 'seats beside the same writes in bare better-sqlite3',
        unit: '/s',
        portico: perSecond(took.portico),
        bare: perSecond(took.bare),
        target: { atLeast: 0.7 },
      }),
      quantity({
        what: 'p99 of a commit',
        unit: 'ms',
        rounds: took.portico.map((ms) => percentile(ms, 0.99)),
        target: { atMost: 5 },
      }),
    ];
  },
};

/** A name for a book that sorts like its number. */
export const occurrenceOf = (book: number): string => `2027-03-07T09:00/${book}`;

/** Takes the n-th seat, and says how long each of its two commits took in milliseconds. */
async function takeSeat(desk: SeatDesk, n: number): Promise<readonly [number, number]> {
  const place = {
    event: 'event',
    occurrence: occurrenceOf(Math.floor(n / SEATS_A_BOOK)),
    endsOn: '2027-03-07',
    slot: 0,
    capacity: SEATS_A_BOOK,
    waitingRoom: 0,
  };
  const [hold, held, confirmed] = [CHANCE.id(), CHANCE.id(), CHANCE.id()];
  const startedMs = performance.now();
  const first = await desk.take(place, { do: 'hold', hold, party: 1 }, held);
  const heldMs = performance.now();
  const second = await desk.take(place, { do: 'confirm', hold }, confirmed);
  const endedMs = performance.now();
  for (const done of [first, second]) {
    if (!done.ok || !done.value.ok) throw new Error('a seat was refused where there is room');
  }
  return [heldMs - startedMs, endedMs - heldMs];
}
