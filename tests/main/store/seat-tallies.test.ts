import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSeats, waitingPeople } from '../../../kiosk/events/seat-book.ts';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import { HOLD_MS } from '../../../kiosk/events/seat-steps.ts';
import { given } from '../../support/hub-store.ts';
import { CHANCE, GARDEN, openSeatDesk } from '../../support/seat-stage.ts';

const ALL = ['2027-01-01', '2028-01-01'] as const;

test('a book nobody has opened has no sum', () => {
  const { tallies } = openSeatDesk();
  expect(tallies.of(GARDEN.event, GARDEN.occurrence)).toEqual([]);
  expect(tallies.full(...ALL)).toEqual([]);
});

test('seats that are held count until the hold is over', async () => {
  const stage = openSeatDesk();
  await stage.take({ do: 'hold', hold: 'h', party: 2 });
  expect(stage.tallies.of(GARDEN.event, GARDEN.occurrence)).toMatchObject([{ promised: 2 }]);
  expect(stage.tallies.full(...ALL)).toMatchObject([{ event: GARDEN.event, promised: 2 }]);
  stage.wait(HOLD_MS);
  expect(stage.tallies.of(GARDEN.event, GARDEN.occurrence)).toMatchObject([{ promised: 0 }]);
  expect(stage.tallies.full(...ALL)).toEqual([]);
});

test('a full date is named, others of the event and other days are not', async () => {
  const stage = openSeatDesk();
  const later = { ...GARDEN, occurrence: '2027-03-14T09:00' };
  for (const place of [GARDEN, GARDEN, later]) await stage.seat(place);
  expect(stage.tallies.full(...ALL).map(({ occurrence }) => occurrence)).toEqual([
    GARDEN.occurrence,
  ]);
  expect(stage.tallies.full('2027-03-08', '2028-01-01')).toEqual([]);
});

test('where somebody waits for a larger party’s seats, none is left for others', async () => {
  const stage = openSeatDesk();
  await stage.seat();
  await stage.take({ do: 'wait', party: 2 });
  expect(stage.tallies.full(...ALL)).toMatchObject([{ promised: 1, waiting: 2 }]);
});

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('seat', 'hold', 'wait', 'cancel', 'allot', 'release', 'clock'),
    party: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test('the sums say what the seats themselves say, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const stage = openSeatDesk();
      const codes: SeatCode[] = [];
      const ask = async (step: Parameters<typeof stage.desk.take>[1]) => {
        const done = await given(stage.desk.take(GARDEN, step, CHANCE.id()));
        if (done.ok && done.value.code) codes.push(done.value.code);
      };
      for (const { what, party } of asked) {
        const hold = CHANCE.id();
        if (what === 'seat' || what === 'hold') await ask({ do: 'hold', hold, party });
        if (what === 'seat') await ask({ do: 'confirm', hold });
        if (what === 'wait') await ask({ do: 'wait', party });
        if (what === 'cancel' && codes[0])
          await ask({ do: 'cancel', code: codes.shift() as SeatCode });
        if (what === 'allot') await ask({ do: 'allot', kiosk: 'foyer', seats: party - 1 });
        if (what === 'release') await ask({ do: 'release' });
        if (what === 'clock') stage.wait(HOLD_MS / 2);
      }
      const book = await given(stage.desk.book(GARDEN));
      const [tally] = stage.tallies.of(GARDEN.event, GARDEN.occurrence);
      if (tally === undefined) return;
      // A hold that ran out lets somebody in who waits with the next step, and the sums with it.
      await ask({ do: 'tidy' });
      const [tidied] = stage.tallies.of(GARDEN.event, GARDEN.occurrence);
      expect(tidied?.waiting).toBe(waitingPeople(book));
      const left = GARDEN.capacity - (tidied?.promised ?? 0);
      const isOpen = book.released || tidied?.waiting === 0;
      expect(isOpen ? Math.max(0, left) : 0).toBe(openSeats(book));
    }),
    { numRuns: 60 },
  );
});
