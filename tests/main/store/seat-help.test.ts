import { expect, test } from 'vitest';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import { given } from '../../support/hub-store.ts';
import { GARDEN, openSeatDesk } from '../../support/seat-stage.ts';

const CHOICES = ['front-seat', 'step-free'];
const noted = ({ hub }: ReturnType<typeof openSeatDesk>) =>
  hub.database.prepare('select count(*) from seat_help').pluck().get();

test('what would help is kept with the seat, and said when its code is shown', async () => {
  const stage = openSeatDesk();
  const code = await stage.seat(GARDEN, CHOICES);
  expect(await given(stage.desk.find(code))).toMatchObject({ state: 'taken', help: CHOICES });
});

test('somebody who waits takes their wish along into the seat', async () => {
  const stage = openSeatDesk();
  const seat = await stage.seat();
  await stage.seat();
  const { code } = await stage.take({ do: 'wait', party: 1, help: ['captions'] });
  await stage.take({ do: 'cancel', code: seat });
  expect(await given(stage.desk.find(code as SeatCode))).toMatchObject({
    state: 'taken',
    help: ['captions'],
  });
});

test('a seat that is given up needs no help any more', async () => {
  const stage = openSeatDesk();
  const code = await stage.seat(GARDEN, CHOICES);
  await stage.take({ do: 'cancel', code });
  expect(noted(stage)).toBe(0);
});

test('a seat that is released needs none, one whose holder came still does', async () => {
  const stage = openSeatDesk();
  const here = await stage.seat(GARDEN, ['step-free']);
  await stage.seat(GARDEN, ['captions']);
  await stage.take({ do: 'checkIn', code: here });
  await stage.take({ do: 'release' });
  expect(await given(stage.desk.helpWanted(GARDEN.event, GARDEN.occurrence))).toEqual({
    'step-free': 1,
  });
});

test('a hub sees how much of each to prepare, over all slots, and who wants it nowhere', async () => {
  const stage = openSeatDesk();
  await stage.seat(GARDEN, CHOICES);
  await stage.seat({ ...GARDEN, slot: 1 }, ['step-free']);
  await stage.seat({ ...GARDEN, occurrence: '2027-03-14T09:00' }, ['step-free']);
  expect(await given(stage.desk.helpWanted(GARDEN.event, GARDEN.occurrence))).toEqual({
    'front-seat': 1,
    'step-free': 2,
  });
});

test('the same wish handed in twice is noted once', async () => {
  const stage = openSeatDesk();
  await stage.take({ do: 'hold', hold: 'h', party: 1 });
  const yes = { do: 'confirm', hold: 'h', help: [...CHOICES, ...CHOICES] } as const;
  await stage.take(yes, GARDEN, 'once');
  await stage.take(yes, GARDEN, 'once');
  expect(noted(stage)).toBe(2);
});
