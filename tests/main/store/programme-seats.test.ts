import { describe, expect, test } from 'vitest';
import { nextDays } from '../../../kiosk/events/day-spans.ts';
import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import { HOLD_MS } from '../../../kiosk/events/seat-steps.ts';
import { eventOf, slotEventOf } from '../../support/event-fixtures.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { openProgrammeOf } from '../../support/programme-stage.ts';
import { CHANCE } from '../../support/seat-stage.ts';

type Stage = Awaited<ReturnType<typeof openProgrammeOf>>;

const ID = 'event-stories';
const START = '2027-03-02T18:00';
const two = (changes: Parameters<typeof eventOf>[0] = {}) => eventOf({ capacity: 2, ...changes });

async function shown({ programme }: Stage) {
  const { events } = await given(programme.list({}, 0));
  return events.map(({ next }) => next.signup);
}

async function withSeats({ programme }: Stage) {
  const { events } = await given(programme.list({ withSeats: true }, 0));
  return events.map(({ id, next }) => `${id} ${next.start}`);
}

async function bookOf({ programme }: Stage, start = START) {
  return (await given(programme.time(ID, start)))?.book;
}

describe('seats', () => {
  test('are counted down as they are taken and held, and up when one is given back', async () => {
    const stage = await openProgrammeOf([two()]);
    const place = await bookOf(stage);
    const code = await stage.takeSeats(place);
    expect(await shown(stage)).toEqual([{ is: 'open', left: 1 }]);
    if (place === undefined) throw new Error('no book');
    await given(stage.seats.take(place, { do: 'hold', hold: 'h', party: 1 }, CHANCE.id()));
    expect(await shown(stage)).toEqual([{ is: 'full' }]);
    stage.waitMs(HOLD_MS);
    await given(stage.seats.take(place, { do: 'cancel', code }, CHANCE.id()));
    expect(await shown(stage)).toEqual([{ is: 'open', left: 2 }]);
  });

  test('that are gone leave the list of those with seats at once, and come back to it', async () => {
    const stage = await openProgrammeOf([two()]);
    const place = await bookOf(stage);
    const code = await stage.takeSeats(place, 2);
    expect(await withSeats(stage)).toEqual([]);
    if (place === undefined) throw new Error('no book');
    await given(stage.seats.take(place, { do: 'cancel', code }, CHANCE.id()));
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
  });

  test('that are full one week lead to the week after', async () => {
    const weekly = two({ schedule: { rule: 'FREQ=WEEKLY;COUNT=2' } });
    const stage = await openProgrammeOf([weekly]);
    await stage.takeSeats(await bookOf(stage), 2);
    expect(await withSeats(stage)).toEqual([`${ID} 2027-03-09T18:00`]);
    const soon = { withSeats: true, days: nextDays('2027-03-01', 3) } as const;
    expect((await given(stage.programme.list(soon, 0))).total).toBe(0);
    const days = (await given(stage.programme.calendar('2027-03', { withSeats: true }))).days;
    expect(days.filter(({ events }) => events > 0).map(({ date }) => date)).toEqual(['2027-03-09']);
  });

  test('that are full say how many may still wait', async () => {
    const stage = await openProgrammeOf([two({ waitingList: 3 })]);
    const place = await bookOf(stage);
    await stage.takeSeats(place, 2);
    if (place === undefined) throw new Error('no book');
    await given(stage.seats.take(place, { do: 'wait', party: 1 }, CHANCE.id()));
    expect(await shown(stage)).toEqual([{ is: 'waiting', left: 2 }]);
    expect(await withSeats(stage)).toEqual([]);
  });

  test('are as they were after the kiosk started again', async () => {
    const hub = openHub();
    const first = await openProgrammeOf([two()], { hub });
    await first.takeSeats(await bookOf(first));
    await first.close();
    expect(await shown(await openProgrammeOf([two()], { hub }))).toEqual([{ is: 'open', left: 1 }]);
  });
});

describe('an event that was edited after seats were taken', () => {
  async function edited(before: LearningEvent, after: LearningEvent, party = 2) {
    const hub = openHub();
    const first = await openProgrammeOf([before], { hub });
    const code = await first.takeSeats(await bookOf(first), party);
    await first.close();
    return { code, stage: await openProgrammeOf([after], { hub }) };
  }

  test('and made smaller keeps every promise, and shows no seat', async () => {
    const { code, stage } = await edited(eventOf({ capacity: 4 }), two());
    expect(await withSeats(stage)).toEqual([]);
    expect(await shown(stage)).toEqual([{ is: 'full' }]);
    expect(await given(stage.seats.find(code))).toMatchObject({ state: 'taken', party: 2 });
  });

  test('and made larger has seats again', async () => {
    const { stage } = await edited(two(), eventOf({ capacity: 5 }));
    expect(await shown(stage)).toEqual([{ is: 'open', left: 3 }]);
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
  });

  test('and made larger seats those who waited, before anybody else comes', async () => {
    const hub = openHub();
    const first = await openProgrammeOf([two({ waitingList: 2 })], { hub });
    const place = await bookOf(first);
    await first.takeSeats(place, 2);
    if (place === undefined) throw new Error('no book');
    const waits = await given(first.seats.take(place, { do: 'wait', party: 1 }, CHANCE.id()));
    if (!waits.ok || !waits.value.code) throw new Error('nobody could wait');
    await first.close();
    const stage = await openProgrammeOf([eventOf({ capacity: 3, waitingList: 2 })], { hub });
    expect(await given(stage.seats.find(waits.value.code))).toMatchObject({ state: 'taken' });
  });

  test('and moved to another hour keeps the codes of the old one', async () => {
    const { code, stage } = await edited(two(), two({ schedule: { start: '2027-03-02T19:00' } }));
    expect(await given(stage.seats.find(code))).toMatchObject({ occurrence: START });
    expect(await shown(stage)).toEqual([{ is: 'open', left: 2 }]);
    expect(await given(stage.programme.time(ID, START))).toBeUndefined();
  });

  test('and cancelled on that date says so', async () => {
    const { code, stage } = await edited(two(), two({ schedule: { cancelled: [START] } }));
    expect(await shown(stage)).toEqual([{ is: 'cancelled' }]);
    expect(await withSeats(stage)).toEqual([]);
    expect(await given(stage.seats.find(code))).toMatchObject({ state: 'taken' });
  });

  test('and left with fewer slots keeps who had one of the others', async () => {
    const hub = openHub();
    const first = await openProgrammeOf([slotEventOf()], { hub });
    const [, , last] = await given(first.programme.slots(ID, START));
    const code = await first.takeSeats(last?.book);
    await first.close();
    const shorter = slotEventOf({ capacity: 2, schedule: { minutes: 40 } });
    const stage = await openProgrammeOf([shorter], { hub });
    expect(await shown(stage)).toEqual([{ is: 'open', left: 2 }]);
    expect(await given(stage.seats.find(code))).toMatchObject({ slot: 2, state: 'taken' });
  });
});

describe('slots', () => {
  test('are times of their own, each with its seats', async () => {
    const stage = await openProgrammeOf([slotEventOf()]);
    const slots = await given(stage.programme.slots(ID, START));
    expect(slots.map(({ start, end, signup }) => [start, end, signup])).toEqual([
      ['2027-03-02T18:00', '2027-03-02T18:20', { is: 'open', left: 1 }],
      ['2027-03-02T18:20', '2027-03-02T18:40', { is: 'open', left: 1 }],
      ['2027-03-02T18:40', '2027-03-02T19:00', { is: 'open', left: 1 }],
    ]);
    await stage.takeSeats(slots[1]?.book);
    const after = await given(stage.programme.slots(ID, START));
    expect(after.map(({ signup }) => signup.is)).toEqual(['open', 'full', 'open']);
    expect(await shown(stage)).toEqual([{ is: 'open', left: 2 }]);
  });

  test('make the event full when the last of them is taken', async () => {
    const stage = await openProgrammeOf([slotEventOf()]);
    const slots = await given(stage.programme.slots(ID, START));
    for (const { book } of slots.slice(1)) await stage.takeSeats(book);
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
    await stage.takeSeats(slots[0]?.book);
    expect(await withSeats(stage)).toEqual([]);
  });

  test('close one by one while the event goes on', async () => {
    const stage = await openProgrammeOf([slotEventOf()], { now: '2027-03-02T18:25' });
    const slots = await given(stage.programme.slots(ID, START));
    expect(slots.map(({ signup }) => signup.is)).toEqual(['closed', 'closed', 'open']);
    expect(await shown(stage)).toEqual([{ is: 'open', left: 1 }]);
    stage.setClock('2027-03-02T18:40');
    expect(await shown(stage)).toEqual([{ is: 'closed' }]);
    expect(await withSeats(stage)).toEqual([]);
  });

  test('at a desk that one may also walk up to leave it open when they are taken', async () => {
    const desk = slotEventOf({ signup: 'slotOrDropIn' });
    const stage = await openProgrammeOf([desk]);
    for (const { book } of await given(stage.programme.slots(ID, START))) {
      await stage.takeSeats(book);
    }
    expect(await shown(stage)).toEqual([{ is: 'full', orDropIn: true }]);
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
  });

  test('there are none where there are no slots, or on another day', async () => {
    const stage = await openProgrammeOf([slotEventOf(), eventOf({ id: 'whole' })]);
    expect(await given(stage.programme.slots('whole', START))).toEqual([]);
    expect(await given(stage.programme.slots(ID, '2027-03-03T18:00'))).toEqual([]);
  });
});

test('after a lesson nobody is sent to an event that is full, but to its next date with a seat', async () => {
  const skill = 'ilo-se-communication';
  const weekly = two({ schedule: { rule: 'FREQ=WEEKLY;COUNT=2' } });
  const stage = await openProgrammeOf([weekly, eventOf({ id: 'other', skills: ['ilo-gr-waste'] })]);
  const next = async () =>
    (await given(stage.programme.afterLesson([skill]))).map(
      ({ tile }) => `${tile.id} ${tile.next.start}`,
    );
  expect(await next()).toEqual([`${ID} ${START}`]);
  await stage.takeSeats(await bookOf(stage), 2);
  expect(await next()).toEqual([`${ID} 2027-03-09T18:00`]);
  await stage.takeSeats(await bookOf(stage, '2027-03-09T18:00'), 2);
  expect(await next()).toEqual([]);
});

describe('signing up', () => {
  test('is not asked of whoever may just come along, until the end', async () => {
    const open = eventOf({ signup: 'dropIn' });
    const stage = await openProgrammeOf([open], { now: '2027-03-02T18:30' });
    expect(await shown(stage)).toEqual([{ is: 'dropIn' }]);
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
    expect(await bookOf(stage)).toBeUndefined();
  });

  test('ends when the event begins', async () => {
    const stage = await openProgrammeOf([two()], { now: '2027-03-02T17:59' });
    expect(await shown(stage)).toEqual([{ is: 'open', left: 2 }]);
    stage.setClock(START);
    expect(await shown(stage)).toEqual([{ is: 'closed' }]);
    expect(await withSeats(stage)).toEqual([]);
  });

  test('ends with the last day to enrol, which counts', async () => {
    const course = two({
      learningType: 'formal',
      formal: {
        institution: { en: 'School' },
        titleObtained: { en: 'A title' },
        enrolBy: '2027-03-01',
      },
    });
    const stage = await openProgrammeOf([course], { now: '2027-03-01T23:00' });
    expect(await withSeats(stage)).toEqual([`${ID} ${START}`]);
    stage.setClock('2027-03-02T08:00');
    expect(await shown(stage)).toEqual([{ is: 'closed' }]);
    expect(await withSeats(stage)).toEqual([]);
  });
});

describe('of several kiosks', () => {
  const shared = eventOf({
    capacity: 10,
    waitingList: 4,
    ownership: { kiosk: 'foyer', allotments: { station: 3 } },
  });

  test('the one that owns the seats gives out all but those it allotted', async () => {
    const stage = await openProgrammeOf([shared], { kiosk: 'foyer' });
    expect(await shown(stage)).toEqual([{ is: 'open', left: 7 }]);
    await stage.takeSeats(await bookOf(stage), 7);
    expect(await shown(stage)).toEqual([{ is: 'waiting', left: 4 }]);
  });

  test('one with an allotment gives out that, and keeps no list', async () => {
    const stage = await openProgrammeOf([shared], { kiosk: 'station' });
    expect(await shown(stage)).toEqual([{ is: 'open', left: 3 }]);
    await stage.takeSeats(await bookOf(stage), 3);
    expect(await shown(stage)).toEqual([{ is: 'full' }]);
  });

  test('any other says where the seats are', async () => {
    for (const settings of [{ kiosk: 'square' }, {}]) {
      const stage = await openProgrammeOf([shared], settings);
      expect(await shown(stage)).toEqual([{ is: 'elsewhere', kiosk: 'foyer' }]);
      expect(await withSeats(stage)).toEqual([]);
    }
  });
});
