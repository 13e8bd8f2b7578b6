import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { EventPage, EventTile, Programme } from '../../../kiosk/events/programme.ts';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import type { AskedStep, BookPlace } from '../../../kiosk/events/seat-desk.ts';
import type { Chance } from '../../../kiosk/ports.ts';
import { ok } from '../../../kiosk/result.ts';
import type { DoorState } from '../../../kiosk/staff/door.ts';
import { createDoor } from '../../../main/staff/door.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { createSeatDesk } from '../../../main/store/seat-repository.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';

const TODAY = '2027-03-07';
const CHANCE: Chance = { seed: () => randomInt(2 ** 32), id: () => randomUUID() };
const START = `${TODAY}T09:00`;
const GARDEN: BookPlace = {
  event: 'garden',
  occurrence: START,
  endsOn: TODAY,
  slot: 0,
  capacity: 2,
  waitingRoom: 3,
};
const TOMORROW: BookPlace = { ...GARDEN, occurrence: '2027-03-08T09:00', endsOn: '2027-03-08' };
const THE_GARDEN = { event: 'garden', start: START, slot: 0 };

/** What takes place today: one morning in the garden, with seats. */
const programme: Pick<Programme, 'today' | 'event' | 'slots'> = {
  today: async () => {
    const next = { start: START, end: `${TODAY}T11:30` };
    const tile = { id: 'garden', title: { en: 'Garden morning' }, next } as EventTile;
    return ok({ offset: 0, total: 1, events: [tile] });
  },
  slots: async () => ok([]),
  event: async () => ok({ times: [{ start: START, book: GARDEN }] } as unknown as EventPage),
};

async function door({ card = 0, isOpen = true } = {}) {
  const hub = openHub();
  const seats = createSeatDesk({ ...hub, chance: CHANCE, nowMs: () => 0 });
  const records = createLearnerRecords(hub);
  await given(records.enrol(cardKey(1), TODAY));
  const lying = card === 0 ? undefined : cardKey(card);
  const staff = { isOpen: () => isOpen, card: () => lying };
  const clock = { today: () => TODAY };
  const desk = createDoor({ staff, programme, seats, records, clock, chance: CHANCE });
  const take = async (step: AskedStep, place = GARDEN) => {
    const done = await given(seats.take(place, step, CHANCE.id()));
    if (!done.ok) throw new Error(done.error.why);
    return done.value;
  };
  const seat = async (place = GARDEN, ofCard = 0): Promise<SeatCode> => {
    const hold = CHANCE.id();
    await take({ do: 'hold', hold, party: 1 }, place);
    const link = ofCard === 0 ? {} : { card: cardKey(ofCard) };
    const { code } = await take({ do: 'confirm', hold, ...link }, place);
    if (code === undefined) throw new Error('no code');
    return code;
  };
  const attended = async () => (await given(records.find(cardKey(1))))?.attended;
  return { desk, seats, take, seat, attended };
}

async function after(answer: Promise<{ ok: boolean; value?: DoorState }>): Promise<DoorState> {
  const said = await answer;
  if (!said.ok || said.value === undefined) throw new Error('The door is locked.');
  return said.value;
}

test('a code is checked in, and said again it is found to have been here', async () => {
  const { desk, seat } = await door();
  const code = await seat();
  expect(await after(desk.read())).toMatchObject({ times: [{ seats: { expected: 1, here: 0 } }] });
  const spoken = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
  expect(await after(desk.checkIn(spoken))).toMatchObject({
    times: [{ seats: { expected: 1, here: 1 } }],
    news: { what: 'here', code, party: 1 },
  });
  expect(await after(desk.checkIn(code))).toMatchObject({
    times: [{ seats: { here: 1 } }],
    news: { what: 'wasHere' },
  });
});

test('a card on the reader is checked in for its seat, and taking part counts for badges', async () => {
  const { desk, seat, attended } = await door({ card: 1 });
  await seat(GARDEN, 1);
  expect(await after(desk.checkInCard())).toMatchObject({ news: { what: 'here' } });
  expect(await attended()).toEqual([{ event: 'garden', on: TODAY }]);
});

test('the code of a seat that is on a card counts for the card too, and taking it back takes that back', async () => {
  const { desk, seat, attended } = await door();
  const code = await seat(GARDEN, 1);
  await after(desk.checkIn(code));
  expect(await attended()).toHaveLength(1);
  expect(await after(desk.takeBack(code))).toMatchObject({
    times: [{ seats: { here: 0 } }],
    news: { what: 'takenBack' },
  });
  expect(await attended()).toEqual([]);
});

test('a card without a seat today is told so', async () => {
  const { desk, seat } = await door({ card: 1 });
  await seat(TOMORROW, 1);
  expect(await after(desk.checkInCard())).toMatchObject({ news: { what: 'noSeat' } });
});

test.each([
  ['no code at all', 'hello', 'notACode'],
  ['a code nobody was given', '3333333', 'noSuchCode'],
])('%s is refused by name', async (_, given, why) => {
  const { desk } = await door();
  expect(await after(desk.checkIn(given))).toMatchObject({ news: { what: 'refused', why } });
});

test('a code for tomorrow and a seat that was given back are refused by name', async () => {
  const { desk, seat, take } = await door();
  const tomorrow = await seat(TOMORROW);
  expect(await after(desk.checkIn(tomorrow))).toMatchObject({ news: { why: 'notToday' } });
  const gone = await seat();
  await take({ do: 'cancel', code: gone });
  expect(await after(desk.checkIn(gone))).toMatchObject({ news: { why: 'givenUp' } });
});

test('whoever walks in sits while there are seats, and is refused when there are none', async () => {
  const { desk, seat } = await door();
  await seat();
  expect(await after(desk.walkIn(THE_GARDEN))).toMatchObject({ news: { what: 'walkedIn' } });
  expect(await after(desk.walkIn(THE_GARDEN))).toMatchObject({
    news: { what: 'refused', why: 'full' },
    times: [{ seats: { expected: 2, here: 1 } }],
  });
});

test('released seats are for those at the door: who waits there comes in, who walks up too', async () => {
  const { desk, seat, take } = await door();
  const absent = await seat();
  await seat();
  const { code: waiting } = await take({ do: 'wait', party: 1 });
  expect(await after(desk.release(THE_GARDEN))).toMatchObject({
    news: { what: 'released' },
    times: [{ seats: { expected: 0, waiting: 1, released: true } }],
  });
  expect(await after(desk.checkIn(waiting ?? ''))).toMatchObject({ news: { what: 'here' } });
  expect(await after(desk.walkIn(THE_GARDEN))).toMatchObject({ news: { what: 'walkedIn' } });
  expect(await after(desk.checkIn(absent))).toMatchObject({ news: { why: 'givenUp' } });
});

test('closed staff screens answer nothing', async () => {
  const { desk } = await door({ isOpen: false });
  expect(await desk.read()).toEqual({ ok: false, error: { why: 'locked' } });
  expect(await desk.walkIn(THE_GARDEN)).toEqual({ ok: false, error: { why: 'locked' } });
});
