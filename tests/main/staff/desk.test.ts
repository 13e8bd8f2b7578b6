import { expect, test } from 'vitest';
import type { Badge } from '../../../kiosk/badges/badge.ts';
import type { BadgeShelf } from '../../../kiosk/ports.ts';
import { ok } from '../../../kiosk/result.ts';
import { createDesk } from '../../../main/staff/desk.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';

const TODAY = '2027-03-07';

const INDUCTED: Badge = {
  id: 'badge-inducted',
  name: { en: 'Inducted' },
  description: { en: 'Knows the machines.' },
  level: 'confirmed',
  criteria: { en: 'Come to the introduction.' },
  rule: { all: [{ kind: 'attended', anyEvent: ['event-intro'], times: 1 }] },
  skills: ['ilo-di-hardware'],
  competences: [],
  alignments: [],
  validMonths: 24,
};

const CAREFUL: Badge = {
  ...INDUCTED,
  id: 'badge-careful',
  rule: {
    all: [
      { kind: 'lesson', lesson: 'lesson-online', minCorrect: 0 },
      { kind: 'attended', anyEvent: ['event-desk'], times: 1 },
    ],
  },
};

const SHELF: BadgeShelf = {
  badges: [INDUCTED],
  lessonTitles: {},
  eventTitles: { 'event-intro': { en: 'First steps' } },
  lessonQuestions: {},
};

/** A desk over a real database, with this card on the reader. */
async function deskWith({
  card = 1,
  isOpen = true,
  isKnown = true,
  isSure = true,
  shelf = SHELF,
} = {}) {
  const records = createLearnerRecords(openHub());
  if (isKnown) await given(records.enrol(cardKey(1), TODAY));
  const lying = card === 0 ? undefined : cardKey(card);
  const desk = createDesk({
    staff: { isOpen: () => isOpen, card: () => lying },
    records,
    catalogue: { shelf: async () => ok(shelf) },
    clock: { today: () => TODAY, isSure: () => isSure },
  });
  return { desk, records };
}

const garden = (confirmedToday: boolean, days: number) => ({
  ok: true,
  value: { card: 'known', events: [{ id: 'event-intro', confirmedToday, days }] },
});

test('staff confirm that somebody takes part, once a day however often they press', async () => {
  const { desk, records } = await deskWith();
  expect(await desk.read()).toMatchObject(garden(false, 0));
  expect(await desk.confirm('event-intro')).toMatchObject(garden(true, 1));
  expect(await desk.confirm('event-intro')).toMatchObject(garden(true, 1));
  const learner = await given(records.find(cardKey(1)));
  expect(learner?.attended).toEqual([{ event: 'event-intro', on: TODAY }]);
});

test('what was confirmed by mistake today is taken back, and nothing of another day', async () => {
  const { desk, records } = await deskWith();
  await given(records.attend(cardKey(1), 'event-intro', '2027-03-01'));
  await desk.confirm('event-intro');
  expect(await desk.takeBack('event-intro')).toMatchObject(garden(false, 1));
});

test('an event says which badges it counts for', async () => {
  const { desk } = await deskWith();
  expect(await desk.read()).toMatchObject({ value: { events: [{ badges: [INDUCTED.name] }] } });
});

test('what a badge the card has begun still waits for stands first', async () => {
  const { desk, records } = await deskWith({
    shelf: {
      ...SHELF,
      badges: [INDUCTED, CAREFUL],
      eventTitles: { 'event-intro': { en: 'First steps' }, 'event-desk': { en: 'Help desk' } },
    },
  });
  const first = async () => {
    const read = await desk.read();
    return read.ok && read.value.card === 'known' ? read.value.events[0]?.id : undefined;
  };
  expect(await first()).toBe('event-intro');
  const run = lessonRun({ lessonId: 'lesson-online', finished: true });
  await given(records.keep(cardKey(1), run, TODAY));
  expect(await first()).toBe('event-desk');
  await desk.confirm('event-desk');
  expect(await first()).toBe('event-desk');
});

test('the desk sees which badges a card holds and until when, and never one that has ended', async () => {
  const { desk, records } = await deskWith();
  const award = { badge: INDUCTED.id, level: 'confirmed' } as const;
  await given(records.award(cardKey(1), { ...award, id: 'old', on: '2025-03-07' }, TODAY));
  expect(await desk.read()).toMatchObject({ value: { badges: [] } });
  await given(records.award(cardKey(1), { ...award, id: 'new', on: '2026-11-02' }, TODAY));
  expect(await desk.read()).toMatchObject({
    value: { badges: [{ id: INDUCTED.id, on: '2026-11-02', until: '2028-11-02' }] },
  });
});

test('only events of this hub can be confirmed, whatever a page asks for', async () => {
  const { desk, records } = await deskWith();
  for (const event of ['event-elsewhere', 'constructor', '__proto__']) {
    expect(await desk.confirm(event)).toMatchObject({ error: { why: 'noSuchEvent' } });
  }
  expect((await given(records.find(cardKey(1))))?.attended).toEqual([]);
});

test('without a card there is nothing to confirm', async () => {
  const { desk } = await deskWith({ card: 0 });
  expect(await desk.read()).toEqual(ok({ card: 'none' }));
  expect(await desk.confirm('event-intro')).toMatchObject({ error: { why: 'noCard' } });
});

test('a card whose owner said no yes is told apart, and nothing is filed under it', async () => {
  const { desk, records } = await deskWith({ isKnown: false });
  expect(await desk.read()).toEqual(ok({ card: 'unknown' }));
  expect(await desk.confirm('event-intro')).toEqual(ok({ card: 'unknown' }));
  expect(await given(records.find(cardKey(1)))).toBeUndefined();
});

test('an event that no badge asks for is refused', async () => {
  const { desk } = await deskWith();
  expect(await desk.confirm('event-of-yesterday')).toMatchObject({ error: { why: 'noSuchEvent' } });
});

test('nothing is confirmed on a day the kiosk is not sure of', async () => {
  const { desk, records } = await deskWith({ isSure: false });
  expect(await desk.confirm('event-intro')).toMatchObject({ error: { why: 'dateUnsure' } });
  expect((await given(records.find(cardKey(1))))?.attended).toEqual([]);
});

test('closed staff screens answer nothing', async () => {
  const { desk } = await deskWith({ isOpen: false });
  expect(await desk.read()).toMatchObject({ error: { why: 'locked' } });
  expect(await desk.confirm('event-intro')).toMatchObject({ error: { why: 'locked' } });
});
