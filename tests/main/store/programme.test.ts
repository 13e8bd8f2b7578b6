import { describe, expect, test } from 'vitest';
import { nextDays, oneDay, weekendOf } from '../../../kiosk/events/day-spans.ts';
import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import type { ProgrammeFilter } from '../../../kiosk/events/programme.ts';
import { eventOf } from '../../support/event-fixtures.ts';
import { given } from '../../support/hub-store.ts';
import { openProgrammeOf } from '../../support/programme-stage.ts';

/** Monday, 1 March 2027, at ten. */
const MONDAY = '2027-03-01';

async function listed(events: readonly LearningEvent[], filter: ProgrammeFilter = {}) {
  const { programme } = await openProgrammeOf(events);
  const { events: tiles } = await given(programme.list(filter, 0));
  return tiles.map(({ id, next }) => `${id} ${next.start}`);
}

const daily = (id: string, time: string, minutes = 60) =>
  eventOf({ id, schedule: { start: `2027-02-01T${time}`, minutes, rule: 'FREQ=DAILY' } });
const weekly = (id: string, start: string) =>
  eventOf({ id, schedule: { start, rule: 'FREQ=WEEKLY' } });
const once = (id: string, start: string, changes: Parameters<typeof eventOf>[0] = {}) =>
  eventOf({ id, ...changes, schedule: { start, ...changes.schedule } });

describe('today', () => {
  test('shows what is still to come or going on, the soonest first', async () => {
    const { programme } = await openProgrammeOf([
      daily('evening', '18:00'),
      daily('over', '08:00'),
      daily('going-on', '09:30'),
      once('tomorrow', '2027-03-02T10:00'),
    ]);
    const { events, total } = await given(programme.today());
    expect(events.map(({ id }) => id)).toEqual(['going-on', 'evening']);
    expect(total).toBe(2);
    expect(events[1]?.next).toMatchObject({
      start: '2027-03-01T18:00',
      end: '2027-03-01T19:00',
      signup: { is: 'open', left: 10 },
    });
  });

  test('says of a date that is cancelled that it is', async () => {
    const start = `${MONDAY}T18:00`;
    const event = once('off', start, { schedule: { cancelled: [start] } });
    const { programme } = await openProgrammeOf([event]);
    expect((await given(programme.today())).events).toMatchObject([
      { id: 'off', next: { start, signup: { is: 'cancelled' } } },
    ]);
  });

  test('shows an exhibition on each of its days, and a night until it ends', async () => {
    const day = 24 * 60;
    const exhibition = once('exhibition', '2027-02-27T10:00', { schedule: { minutes: 4 * day } });
    const night = once('night', '2027-02-28T22:00', { schedule: { minutes: 13 * 60 } });
    const stage = await openProgrammeOf([exhibition, night]);
    const shown = async () => (await given(stage.programme.today())).events.map(({ id }) => id);
    expect(await shown()).toEqual(['exhibition', 'night']);
    stage.setClock(`${MONDAY}T11:00`);
    expect(await shown()).toEqual(['exhibition']);
  });
});

describe('the list', () => {
  test('has each event once, by its next time, and says how often it takes place', async () => {
    const { programme } = await openProgrammeOf([
      weekly('weekly', '2027-02-03T10:00'),
      once('once', '2027-03-02T18:00'),
    ]);
    const { events } = await given(programme.list({}, 0));
    expect(events.map(({ id, times, next }) => [id, times, next.start])).toEqual([
      ['once', 1, '2027-03-02T18:00'],
      ['weekly', 13, '2027-03-03T10:00'],
    ]);
  });

  test('carries what a tile shows: words for its kind, who offers it and how far it is', async () => {
    const { programme } = await openProgrammeOf([eventOf({ outdoors: true, access: ['lift'] })]);
    expect((await given(programme.list({}, 0))).events).toMatchObject([
      {
        kind: { id: 'workshop', name: { it: 'Laboratorio' } },
        provider: { name: { it: 'Biblioteca civica' }, type: 'library' },
        place: { name: { it: 'Sala di lettura' }, walkingMinutes: 6 },
        access: ['lift'],
        free: true,
        outdoors: true,
        example: false,
      },
    ]);
  });

  test('hands out forty at once, and the rest from there', async () => {
    const many = Array.from({ length: 95 }, (_, index) =>
      once(`event-${index}`, `2027-03-02T${String(8 + (index % 10)).padStart(2, '0')}:00`),
    );
    const { programme } = await openProgrammeOf(many);
    const pages = await Promise.all([0, 40, 80].map((from) => given(programme.list({}, from))));
    expect(pages.map(({ events }) => events.length)).toEqual([40, 40, 15]);
    expect(pages.map(({ total }) => total)).toEqual([95, 95, 95]);
    const ids = pages.flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(95);
  });

  test('ends after ninety days', async () => {
    const events = [once('last', '2027-05-29T10:00'), once('beyond', '2027-05-30T10:00')];
    expect(await listed(events)).toEqual(['last 2027-05-29T10:00']);
  });
});

describe('narrowed', () => {
  test('to this weekend', async () => {
    const events = [
      once('friday', '2027-03-05T20:00'),
      once('saturday', '2027-03-06T10:00'),
      once('sunday', '2027-03-07T10:00'),
      weekly('next-monday', '2027-03-08T10:00'),
    ];
    expect(await listed(events, { days: weekendOf(MONDAY) })).toEqual([
      'saturday 2027-03-06T10:00',
      'sunday 2027-03-07T10:00',
    ]);
  });

  test('to the next days, with the first of its times among them', async () => {
    const events = [daily('daily', '08:00'), once('friday', '2027-03-05T20:00')];
    expect(await listed(events, { days: nextDays(MONDAY, 3) })).toEqual(['daily 2027-03-02T08:00']);
    expect(await listed(events, { days: oneDay('2027-03-05') })).toEqual([
      'daily 2027-03-05T08:00',
      'friday 2027-03-05T20:00',
    ]);
  });

  const different = [
    eventOf({ id: 'arabic', languages: ['ar'] }),
    eventOf({ id: 'interpreted', interpretation: ['lis', 'ar'] }),
    eventOf({ id: 'grown-ups', ageBand: '16+' }),
    eventOf({ id: 'children', ageBand: '6+' }),
    eventOf({ id: 'step-free', access: ['step-free', 'lift'] }),
    eventOf({ id: 'informal', learningType: 'informal', kind: 'meet-up' }),
    eventOf({ id: 'paid', price: { amount: 4.5, currency: 'EUR' } }),
    eventOf({ id: 'teams', skills: ['ilo-se-collaboration'] }),
  ];
  const all = different.map(({ id }) => id);
  const without = (...left: string[]) => all.filter((id) => !left.includes(id));

  test.each<[string, ProgrammeFilter, readonly string[]]>([
    [
      'by a language spoken there or interpreted into',
      { language: 'ar' },
      ['arabic', 'interpreted'],
    ],
    [
      'by age, to what is for everybody and for the younger',
      { ageBand: '12+' },
      without('grown-ups'),
    ],
    ['by every access feature asked for', { access: ['step-free', 'lift'] }, ['step-free']],
    ['by learning type', { learningType: 'informal' }, ['informal']],
    ['by kind', { kind: 'meet-up' }, ['informal']],
    ['to what is free', { free: true }, without('paid')],
    ['by skill', { skill: 'ilo-se-collaboration' }, ['teams']],
    ['by two things at once', { language: 'ar', ageBand: 'all' }, ['arabic', 'interpreted']],
    ['to nothing, where nothing fits', { access: ['lift', 'lis'] }, []],
  ])('%s', async (_, filter, expected) => {
    const ids = (await listed(different, filter)).map((line) => line.split(' ')[0]);
    expect(ids).toEqual(expected);
  });

  test('the counts say beforehand what each way leaves', async () => {
    const { programme } = await openProgrammeOf([
      ...different,
      once('long-over', '2027-02-01T10:00', { languages: ['zh'] }),
    ]);
    const counts = await given(programme.counts());
    expect(counts.total).toBe(different.length);
    expect(counts.free).toBe(7);
    expect(counts.byLanguage).toEqual({ ar: 2, it: 7, lis: 1 });
    expect(counts.byAccess).toEqual({ 'step-free': 1, lift: 1 });
    expect(counts.byLearningType).toEqual({ nonformal: 7, informal: 1 });
    expect(counts.byKind).toEqual({ workshop: 7, 'meet-up': 1 });
    expect(counts.byAgeBand).toEqual({ all: 6, '6+': 7, '12+': 7, '14+': 7, '16+': 8 });
    for (const [language, count] of Object.entries(counts.byLanguage)) {
      expect((await given(programme.list({ language }, 0))).total).toBe(count);
    }
  });
});

describe('the calendar', () => {
  test('counts each event once a day, from today on', async () => {
    const { programme } = await openProgrammeOf([
      daily('daily', '18:00'),
      once('weekend', '2027-03-06T10:00', { schedule: { minutes: 30 * 60 } }),
      once('saturday', '2027-03-06T15:00'),
      once('off', '2027-03-10T15:00', { schedule: { cancelled: ['2027-03-10T15:00'] } }),
    ]);
    const march = await given(programme.calendar('2027-03', {}));
    expect(march).toMatchObject({ month: '2027-03', first: '2027-03', last: '2027-05' });
    expect(march.days).toHaveLength(31);
    const counts = Object.fromEntries(march.days.map(({ date, events }) => [date, events]));
    expect(counts).toMatchObject({
      '2027-03-01': 1,
      '2027-03-06': 3,
      '2027-03-07': 2,
      '2027-03-10': 1,
    });
    const february = await given(programme.calendar('2027-02', {}));
    expect(february.days.every(({ events }) => events === 0)).toBe(true);
  });

  test('follows the filter', async () => {
    const { programme } = await openProgrammeOf([
      daily('daily', '18:00'),
      eventOf({ id: 'arabic', languages: ['ar'] }),
    ]);
    const { days } = await given(programme.calendar('2027-03', { language: 'ar' }));
    expect(days.filter(({ events }) => events > 0)).toEqual([{ date: '2027-03-02', events: 1 }]);
  });
});

describe('the dates of an event', () => {
  test('stay at their hour when clocks change, and end an hour of clocks later', async () => {
    const { programme } = await openProgrammeOf([
      eventOf({
        id: 'sundays',
        schedule: { start: '2027-03-21T01:30', minutes: 120, rule: 'FREQ=WEEKLY' },
      }),
    ]);
    const { times } = await given(programme.event('sundays'));
    expect(times.slice(0, 3).map(({ start, end }) => [start, end])).toEqual([
      ['2027-03-21T01:30', '2027-03-21T03:30'],
      ['2027-03-28T01:30', '2027-03-28T04:30'],
      ['2027-04-04T01:30', '2027-04-04T03:30'],
    ]);
  });

  test('end with their count, leave exceptions out and name what is cancelled', async () => {
    const { programme } = await openProgrammeOf([
      eventOf({
        schedule: {
          start: '2027-02-22T18:00',
          rule: 'FREQ=WEEKLY;COUNT=5',
          except: ['2027-03-08T18:00'],
          cancelled: ['2027-03-15T18:00'],
        },
      }),
    ]);
    const { times } = await given(programme.event('event-stories'));
    expect(times.map(({ start, signup }) => [start, signup.is])).toEqual([
      ['2027-03-01T18:00', 'open'],
      ['2027-03-15T18:00', 'cancelled'],
      ['2027-03-22T18:00', 'open'],
    ]);
  });

  test('are the next twelve at most', async () => {
    const { programme } = await openProgrammeOf([daily('daily', '18:00')]);
    expect((await given(programme.event('daily'))).times).toHaveLength(12);
  });
});

test('the page of an event says everything, in the words of its types', async () => {
  const formal = {
    institution: { en: 'Adult education centre' },
    titleObtained: { en: 'A recognised title' },
    enrolBy: '2027-03-02',
  };
  const event = eventOf({ learningType: 'formal', formal, access: ['lift'] });
  const { programme } = await openProgrammeOf([event]);
  const page = await given(programme.event(event.id));
  expect(page.event).toEqual(event);
  expect(page.learningType.plain.it).toMatch(/titolo riconosciuto/);
  expect(page.providerType.name.en).toBe('Library');
  expect(page.place.walkingMinutes).toBe(6);
  expect(page.access.map(({ name }) => name.en)).toEqual(['Lift']);
  expect(page.times[0]?.book).toEqual({
    event: event.id,
    occurrence: '2027-03-02T18:00',
    endsOn: '2027-03-02',
    slot: 0,
    capacity: 10,
    waitingRoom: 0,
  });
});

test('one of its times can be asked for, far ahead or over since this morning', async () => {
  const { programme } = await openProgrammeOf([daily('daily', '08:00')]);
  const time = (start: string) => given(programme.time('daily', start));
  expect(await time(`${MONDAY}T08:00`)).toMatchObject({ signup: { is: 'closed' } });
  expect(await time('2027-05-20T08:00')).toMatchObject({
    end: '2027-05-20T09:00',
    signup: { is: 'open' },
    book: { occurrence: '2027-05-20T08:00' },
  });
  expect(await time('2027-05-20T09:00')).toBeUndefined();
});

test('an event that is not there is refused by its own name', async () => {
  const { programme } = await openProgrammeOf([]);
  expect(await programme.event('gone')).toEqual({
    ok: false,
    error: { code: 'programme.not-found' },
  });
  expect((await given(programme.list({}, 0))).total).toBe(0);
});

describe('after a lesson', () => {
  const skill = 'ilo-cm-problem-solving';

  test('come at most two events that share a skill, the soonest first, with the skill they share', async () => {
    const { programme } = await openProgrammeOf([
      once('third', '2027-03-09T10:00', { skills: [skill] }),
      once('first', '2027-03-03T10:00', { skills: ['ilo-gr-waste', skill] }),
      once('other', '2027-03-02T10:00'),
      once('second', '2027-03-04T10:00', { skills: [skill] }),
    ]);
    const found = await given(programme.afterLesson([skill, 'ilo-gr-waste']));
    expect(found.map(({ tile, skill: shared }) => [tile.id, shared])).toEqual([
      ['first', skill],
      ['second', skill],
    ]);
  });

  test('none is suggested that nobody can come to any more', async () => {
    const start = '2027-03-03T10:00';
    const { programme } = await openProgrammeOf([
      once('off', start, { skills: [skill], schedule: { cancelled: [start] } }),
      once('begun', `${MONDAY}T09:30`, { skills: [skill] }),
    ]);
    expect(await given(programme.afterLesson([skill]))).toEqual([]);
  });
});
