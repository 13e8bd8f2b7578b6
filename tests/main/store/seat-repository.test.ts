import { randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import type { AskedStep, BookPlace, SeatDesk } from '../../../kiosk/events/seat-desk.ts';
import { HOLD_MS } from '../../../kiosk/events/seat-steps.ts';
import type { Chance } from '../../../kiosk/ports.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { createSeatDesk } from '../../../main/store/seat-repository.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';

const GARDEN: BookPlace = {
  event: 'event-garden-morning',
  occurrence: '2027-03-07T09:00',
  endsOn: '2027-03-07',
  slot: 0,
  capacity: 2,
  waitingRoom: 3,
};
const CHANCE: Chance = { seed: () => randomInt(2 ** 32), id: () => randomUUID() };

/** A desk whose clock stands still, over a hub that can be opened again. */
function deskOver(hub = openHub()) {
  let nowMs = 0;
  const open = () => createSeatDesk({ ...hub, chance: CHANCE, nowMs: () => nowMs });
  return {
    hub,
    desk: open(),
    restart: open,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

async function take(desk: SeatDesk, step: AskedStep, place = GARDEN, nonce = CHANCE.id()) {
  const done = await given(desk.take(place, step, nonce));
  if (!done.ok) throw new Error(`refused: ${done.error.why}`);
  return done.value;
}

async function seatIn(desk: SeatDesk, place = GARDEN, card = 0): Promise<SeatCode> {
  const hold = CHANCE.id();
  await take(desk, { do: 'hold', hold, party: 1 }, place);
  const link = card === 0 ? {} : { card: cardKey(card) };
  const { code } = await take(desk, { do: 'confirm', hold, ...link }, place);
  if (code === undefined) throw new Error('no code was given out');
  return code;
}

describe('seats in the hub’s database', () => {
  test('a seat is found by its code, on its date and no other', async () => {
    const { desk } = deskOver();
    const code = await seatIn(desk);
    expect(await given(desk.find(code))).toEqual({
      code,
      event: 'event-garden-morning',
      occurrence: '2027-03-07T09:00',
      slot: 0,
      party: 1,
      state: 'taken',
    });
    const later = { ...GARDEN, occurrence: '2027-03-14T09:00' };
    expect((await given(desk.book(later))).seats).toEqual([]);
    expect((await given(desk.book({ ...GARDEN, slot: 1 }))).seats).toEqual([]);
  });

  test('the same wish handed in twice takes one seat and shows one code', async () => {
    const { desk } = deskOver();
    const hold = CHANCE.id();
    await take(desk, { do: 'hold', hold, party: 1 }, GARDEN, 'n1');
    await take(desk, { do: 'hold', hold, party: 1 }, GARDEN, 'n1');
    const first = await take(desk, { do: 'confirm', hold }, GARDEN, 'n2');
    const again = await take(desk, { do: 'confirm', hold }, GARDEN, 'n2');
    expect(again.code).toBe(first.code);
    expect(again.book.seats).toHaveLength(1);
  });

  test('what was held is free after a restart, what was promised is not', async () => {
    const { desk, restart } = deskOver();
    const code = await seatIn(desk);
    await take(desk, { do: 'hold', hold: 'h', party: 1 });
    const book = await given(restart().book(GARDEN));
    expect(book.holds).toEqual([]);
    expect(book.seats.map((seat) => seat.code)).toEqual([code]);
  });

  test('a hold runs out also for somebody who only looks', async () => {
    const { desk, wait } = deskOver();
    await take(desk, { do: 'hold', hold: 'h', party: 2 });
    wait(HOLD_MS);
    expect((await given(desk.book(GARDEN))).holds).toEqual([]);
  });

  test('looking at a list of events writes nothing', async () => {
    const { desk, hub } = deskOver();
    await given(desk.book(GARDEN));
    expect(hub.database.prepare('select count(*) from seat_book').pluck().get()).toBe(0);
  });

  test('a place on the list says how many stand before it, and becomes the seat', async () => {
    const { desk } = deskOver();
    const seat = await seatIn(desk);
    await seatIn(desk);
    const first = (await take(desk, { do: 'wait', party: 1 })).code as SeatCode;
    const second = (await take(desk, { do: 'wait', party: 1 })).code as SeatCode;
    expect(await given(desk.find(second))).toMatchObject({ state: 'waiting', before: 1 });
    await take(desk, { do: 'cancel', code: seat });
    expect(await given(desk.find(first))).toMatchObject({ state: 'taken' });
    expect(await given(desk.find(second))).toMatchObject({ state: 'waiting', before: 0 });
    expect(await given(desk.find(seat))).toMatchObject({ state: 'givenBack' });
  });

  test('an event that was made smaller keeps every promise and makes no new one', async () => {
    const { desk } = deskOver();
    await seatIn(desk);
    await seatIn(desk);
    const smaller = { ...GARDEN, capacity: 1 };
    expect((await given(desk.book(smaller))).seats).toHaveLength(2);
    const asked = await given(desk.take(smaller, { do: 'hold', hold: 'h', party: 1 }, 'n'));
    expect(asked).toMatchObject({ ok: false, error: { why: 'full' } });
  });

  test('an event that was made larger seats those who wait at the next step', async () => {
    const { desk } = deskOver();
    await seatIn(desk);
    await seatIn(desk);
    const { code } = await take(desk, { do: 'wait', party: 1 });
    await take(desk, { do: 'tidy' }, { ...GARDEN, capacity: 3 });
    expect(await given(desk.find(code as SeatCode))).toMatchObject({ state: 'taken' });
  });

  test('seats on a card are found by the card, and outlive it by their code', async () => {
    const { desk, hub } = deskOver();
    const records = createLearnerRecords(hub);
    await given(records.enrol(cardKey(1), '2027-03-01'));
    const code = await seatIn(desk, GARDEN, 1);
    expect(await given(desk.ofCard(cardKey(1)))).toMatchObject([{ code }]);
    await given(records.forget(cardKey(1)));
    expect(await given(desk.ofCard(cardKey(1)))).toEqual([]);
    expect(await given(desk.find(code))).toMatchObject({ state: 'taken' });
    expect((await given(desk.book(GARDEN))).seats).toEqual([{ code, party: 1, state: 'taken' }]);
  });

  test('who came and who did not is as it was after a restart', async () => {
    const { desk, restart } = deskOver();
    const here = await seatIn(desk);
    const absent = await seatIn(desk);
    await take(desk, { do: 'checkIn', code: here });
    await take(desk, { do: 'release' });
    const again = restart();
    expect(await given(again.find(absent))).toMatchObject({ state: 'released' });
    const book = await given(again.book(GARDEN));
    expect(book).toMatchObject({ released: true, seats: [{ code: here, state: 'here' }] });
  });

  test('codes that chance gives twice are given out once', async () => {
    const hub = openHub();
    const numbers = [7, 7, 7, 8];
    const chance = { seed: () => numbers.shift() ?? 9, id: CHANCE.id };
    const desk = createSeatDesk({ ...hub, chance, nowMs: () => 0 });
    const one = await seatIn(desk);
    const other = await seatIn(desk);
    expect(one).not.toBe(other);
  });
});

const wishes = fc.oneof(
  fc.record({
    what: fc.constantFrom('seat' as const, 'hold' as const, 'wait' as const),
    party: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ what: fc.constantFrom('cancel' as const, 'checkIn' as const), which: fc.nat(20) }),
  fc.record({ what: fc.constant('clock' as const), ms: fc.integer({ min: -9e5, max: 9e5 }) }),
  fc.record({ what: fc.constant('restart' as const) }),
  fc.record({ what: fc.constant('release' as const) }),
);

test('no code that was shown is ever lost and no seat given twice, with restarts between any two steps', async () => {
  const { desk: first, restart, wait } = deskOver();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(wishes, { maxLength: 30 }), async (asked) => {
      round += 1;
      const place = { ...GARDEN, event: `event-${round}`, capacity: 4 };
      let desk = round === 1 ? first : restart();
      const shown: SeatCode[] = [];
      const ask = async (step: AskedStep) => {
        const done = await given(desk.take(place, step, CHANCE.id()));
        if (done.ok && done.value.code !== undefined) shown.push(done.value.code);
      };
      for (const wish of asked) {
        if (wish.what === 'restart') desk = restart();
        else if (wish.what === 'clock') wait(wish.ms);
        else if (wish.what === 'release') await ask({ do: 'release' });
        else if ('which' in wish) {
          const code = shown[wish.which];
          if (code !== undefined) await ask({ do: wish.what, code });
        } else if (wish.what === 'wait') {
          await ask({ do: 'wait', party: wish.party });
        } else {
          const hold = CHANCE.id();
          await ask({ do: 'hold', hold, party: wish.party });
          if (wish.what === 'seat') await ask({ do: 'confirm', hold });
        }
      }
      expect(new Set(shown).size).toBe(shown.length);
      for (const code of shown) expect(await given(desk.find(code))).toBeDefined();
      const book = await given(desk.book(place));
      const seated = book.seats.reduce((sum, { party }) => sum + party, 0);
      expect(seated).toBeLessThanOrEqual(place.capacity);
    }),
    { numRuns: process.env.PORTICO_LONG === '1' ? 3_000 : 60 },
  );
}, 600_000);
