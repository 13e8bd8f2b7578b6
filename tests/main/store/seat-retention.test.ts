import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import { createRetention } from '../../../main/store/retention.ts';
import { given } from '../../support/hub-store.ts';
import { GARDEN, openSeatDesk } from '../../support/seat-stage.ts';

/** A hub with an event on the seventh of March, on whatever day it is. */
function hubWithSeats() {
  const stage = openSeatDesk();
  let today = '2027-03-01';
  const retention = createRetention({ ...stage.hub, clock: { today: () => today } });
  return {
    ...stage,
    runUntil: async (last: number) => {
      for (let day = Number(today.slice(8)); day <= last; day += 1) {
        today = `2027-03-${String(day).padStart(2, '0')}`;
        await given(retention.forgetUnused());
      }
    },
    runOn: async (date: string) => {
      today = date;
      await given(retention.forgetUnused());
    },
    count: (table: string) =>
      stage.hub.database.prepare(`select count(*) from ${table}`).pluck().get(),
  };
}

async function fill(stage: ReturnType<typeof openSeatDesk>) {
  const seat = await stage.seat(GARDEN, ['step-free']);
  await stage.seat(GARDEN);
  const { code } = await stage.take({ do: 'wait', party: 1, help: ['captions'] });
  return { seat, waiter: code as SeatCode };
}

test('what would help goes the day after the event, and the list with it; the seats stay', async () => {
  const hub = hubWithSeats();
  const { seat, waiter } = await fill(hub);
  await hub.runUntil(7);
  expect(await given(hub.desk.find(waiter))).toMatchObject({ state: 'waiting' });
  expect(await given(hub.desk.find(seat))).toMatchObject({ help: ['step-free'] });
  await hub.runUntil(8);
  expect(await given(hub.desk.find(waiter))).toBeUndefined();
  expect(await given(hub.desk.find(seat))).toMatchObject({ state: 'taken' });
  expect(await given(hub.desk.find(seat))).not.toHaveProperty('help');
  expect(hub.tallies.of(GARDEN.event, GARDEN.occurrence)).toMatchObject([{ waiting: 0 }]);
});

test('seven days after the event nothing of its seats is left', async () => {
  const hub = hubWithSeats();
  await fill(hub);
  await hub.runUntil(13);
  expect(hub.count('seat')).toBe(2);
  await hub.runUntil(14);
  for (const table of ['seat_book', 'seat', 'seat_help', 'seat_step', 'seat_hold']) {
    expect(hub.count(table)).toBe(0);
  }
});

test('seats of an event to come stay, whatever the clock says for a day', async () => {
  const hub = hubWithSeats();
  const { seat } = await fill(hub);
  await hub.runUntil(5);
  for (const wrong of ['2027-04-05', '2061-01-01', '1970-01-01']) {
    await hub.runOn(wrong);
    expect(await given(hub.desk.find(seat))).toMatchObject({ help: ['step-free'] });
  }
});

test('an event over midnight is over on the day it ends', async () => {
  const hub = hubWithSeats();
  const night = { ...GARDEN, endsOn: '2027-03-08' };
  const code = await hub.seat(night, ['front-seat']);
  await hub.runUntil(8);
  expect(await given(hub.desk.find(code))).toMatchObject({ help: ['front-seat'] });
  await hub.runUntil(9);
  expect(await given(hub.desk.find(code))).not.toHaveProperty('help');
});

test('an event that was moved keeps its seats until it is over on its new day', async () => {
  const hub = hubWithSeats();
  const code = await hub.seat();
  await hub.take({ do: 'tidy' }, { ...GARDEN, endsOn: '2027-03-09' });
  await hub.runUntil(15);
  expect(await given(hub.desk.find(code))).toBeDefined();
  await hub.runUntil(16);
  expect(await given(hub.desk.find(code))).toBeUndefined();
});

test('what somebody needed is in no file of the store afterwards', async () => {
  const hub = hubWithSeats();
  const choice = `need-${randomUUID()}`;
  await hub.seat(GARDEN, [choice]);
  const files = [hub.hub.file, `${hub.hub.file}-wal`];
  const isAnywhere = () => files.some((file) => readFileSync(file).includes(choice));
  expect(isAnywhere()).toBe(true);
  await hub.runUntil(8);
  expect(isAnywhere()).toBe(false);
});
