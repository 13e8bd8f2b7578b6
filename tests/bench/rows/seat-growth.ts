import { join } from 'node:path';
import { nextDays } from '../../../kiosk/events/day-spans.ts';
import { CHANCE } from '../../../main/chance.ts';
import { FESTIVAL_DAY, type FestivalStores, fillSeats, openFestival } from '../festivals.ts';
import { ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsUntil } from '../timing.ts';

const FEW = 1_000;
/** Enough dates for a million seats, fifty on each. */
const EVENTS = 2_000;

/** Seats that hubs never delete would grow for years; retention keeps real ones far below these. */
export const seatGrowthRow: Row = {
  name: 'seat-growth',
  title: 'Growth of the table of seats',
  async measure(bench) {
    const many = bench.quick ? 100_000 : 1_000_000;
    const commits = bench.quick ? 200 : 1_000;
    const lists = bench.quick ? 10 : 40;
    const small = await openFilled(bench, FEW);
    const large = await openFilled(bench, many);
    const took = await bench.interleave({
      fewCommits: () => takeSeats(small, commits),
      manyCommits: () => takeSeats(large, commits),
      fewLists: () => listSeats(small, lists),
      manyLists: () => listSeats(large, lists),
    });
    const to = `${FEW.toLocaleString('en-GB')} → ${many.toLocaleString('en-GB')} seats`;
    return [
      ratio({
        what: `processor time of a seat, ${to}`,
        unit: 'µs',
        portico: took.manyCommits,
        bare: took.fewCommits,
        target: { atMost: 1.25 },
      }),
      ratio({
        what: `processor time of a list of events with seats left, ${to}`,
        unit: 'µs',
        portico: took.manyLists,
        bare: took.fewLists,
        target: { atMost: 1.5 },
      }),
    ];
  },
};

async function openFilled(bench: Bench, seats: number): Promise<FestivalStores> {
  const dataDir = join(bench.directory, `seats-${seats}`);
  const first = await openFestival(dataDir, EVENTS);
  await first.stores.close();
  fillSeats(dataDir, first.festival, seats);
  const filled = await openFestival(dataDir, EVENTS);
  bench.opened.add(() => filled.stores.close());
  return filled;
}

/** Microseconds a seat. */
async function takeSeats({ stores }: FestivalStores, count: number): Promise<number> {
  const { seats } = stores.events;
  const run = CHANCE.id();
  const seconds = await secondsUntil(async () => {
    for (let taken = 0; taken < count; taken += 1) {
      const place = {
        event: `bench-${run}`,
        occurrence: `2027-03-07T09:00/${Math.floor(taken / 50)}`,
        endsOn: '2027-03-07',
        slot: 0,
        capacity: 60,
        waitingRoom: 0,
      };
      const hold = CHANCE.id();
      await seats.take(place, { do: 'hold', hold, party: 1 }, CHANCE.id());
      const done = await seats.take(place, { do: 'confirm', hold }, CHANCE.id());
      if (!done.ok || !done.value.ok) throw new Error('a seat was refused where there is room');
    }
  });
  return (1e6 * seconds) / count;
}

/** Microseconds a list. */
async function listSeats({ stores }: FestivalStores, count: number): Promise<number> {
  const { programme } = stores.events;
  const seconds = await secondsUntil(async () => {
    for (let listed = 0; listed < count; listed += 1) {
      const days = nextDays(FESTIVAL_DAY, 1 + (listed % 30));
      const found = await programme.list({ days, withSeats: true }, 0);
      if (!found.ok) throw new Error(found.error.code);
    }
  });
  return (1e6 * seconds) / count;
}
