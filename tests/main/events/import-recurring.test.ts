import { describe, expect, test } from 'vitest';
import { occurrencesBetween } from '../../../kiosk/events/recurrence.ts';
import {
  calendarOf,
  onlyEvent,
  refusalsOf,
  taken,
  vevent,
} from '../../support/calendar-fixtures.ts';

const scheduleOf = (
  file: string,
  ...more: Parameters<typeof onlyEvent> extends [unknown, ...infer Rest] ? Rest : never
) => onlyEvent(file, ...more).schedule;
const weekly = (some: Record<string, string> = {}, ...more: string[]) =>
  vevent({ RRULE: 'FREQ=WEEKLY;BYDAY=SA', ...some }, ...more);

describe('an event that repeats', () => {
  test('keeps its rule, and may end in the time of its place', () => {
    expect(scheduleOf(calendarOf([weekly()]))).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=SA' });
    const file = calendarOf([weekly({ RRULE: 'FREQ=WEEKLY;UNTIL=20270501T120000;' })]);
    expect(scheduleOf(file).rule).toBe('FREQ=WEEKLY;UNTIL=20270501T100000Z');
  });

  test('leaves out the dates it excepts, told by time, by another clock, or by the day', () => {
    const file = calendarOf([
      weekly(
        {},
        'EXDATE:20270313T100000,20270320T100000',
        'EXDATE;TZID=Europe/London:20270327T090000',
        'EXDATE;VALUE=DATE:20270403',
      ),
    ]);
    expect(scheduleOf(file).except).toEqual([
      '2027-03-13T10:00',
      '2027-03-20T10:00',
      '2027-03-27T10:00',
      '2027-04-03T10:00',
    ]);
  });

  test('takes place on further dates too, also where they are told as periods', () => {
    const file = calendarOf([
      weekly({}, 'RDATE:20270310T180000', 'RDATE;VALUE=PERIOD:20270317T170000Z/PT2H'),
    ]);
    expect(scheduleOf(file).also).toEqual(['2027-03-10T18:00', '2027-03-17T18:00']);
  });

  test('is cancelled on one date, or moved to another, by an entry for that date', () => {
    const file = calendarOf([
      weekly(),
      weekly({
        'RECURRENCE-ID': '20270313T100000',
        STATUS: 'CANCELLED',
        DTSTART: '20270313T100000',
        DTEND: '20270313T120000',
        RRULE: '',
      }).filter((line) => !line.startsWith('RRULE')),
      vevent({
        'RECURRENCE-ID;TZID=Europe/Rome': '20270320T100000',
        DTSTART: '20270321T150000',
        DTEND: '20270321T170000',
      }),
    ]);
    expect(scheduleOf(file)).toEqual({
      start: '2027-03-06T10:00',
      minutes: 120,
      rule: 'FREQ=WEEKLY;BYDAY=SA',
      also: ['2027-03-21T15:00'],
      except: ['2027-03-20T10:00'],
      cancelled: ['2027-03-13T10:00'],
    });
  });

  test('has a date with another title, place or length as an event of its own', () => {
    const { plan } = taken(
      calendarOf([
        weekly(),
        vevent({
          'RECURRENCE-ID': '20270313T100000',
          SUMMARY: 'Ripariamo biciclette',
          DTSTART: '20270313T100000',
          DTEND: '20270313T130000',
        }),
      ]),
    );
    expect(
      plan.fresh.map(({ title, schedule }) => [title.it, schedule.start, schedule.except]),
    ).toEqual([
      ['Ripariamo insieme', '2027-03-06T10:00', ['2027-03-13T10:00']],
      ['Ripariamo biciclette', '2027-03-13T10:00', []],
    ]);
    expect(plan.fresh.map(({ source }) => source?.part)).toEqual([undefined, true]);
  });

  test('is one event where a calendar tells only its single dates', () => {
    const date = (day: string, more: Record<string, string> = {}) =>
      vevent({
        'RECURRENCE-ID': `202703${day}T100000`,
        DTSTART: `202703${day}T100000`,
        DTEND: `202703${day}T120000`,
        ...more,
      });
    const file = calendarOf([date('06'), date('13', { STATUS: 'CANCELLED' }), date('20')]);
    expect(scheduleOf(file)).toEqual({
      start: '2027-03-06T10:00',
      minutes: 120,
      also: ['2027-03-13T10:00', '2027-03-20T10:00'],
      except: [],
      cancelled: ['2027-03-13T10:00'],
    });
    const renamed = { ...taken(file).content };
    const again = calendarOf([date('20', { SUMMARY: 'Nuovo titolo', SEQUENCE: '1' })]);
    expect(taken(again, { imported: renamed }).plan.changed[0]?.id).toBe(renamed.events[0]?.id);
  });

  test('stays at its own hour where the clocks of its zone are those of the hub', () => {
    const file = calendarOf([
      vevent({ UID: 'paris', RRULE: 'FREQ=WEEKLY;COUNT=6' }).map((line) =>
        line.replace(/^(DTSTART|DTEND):/, '$1;TZID=Europe/Paris:'),
      ),
    ]);
    expect(scheduleOf(file)).toMatchObject({
      start: '2027-03-06T10:00',
      rule: 'FREQ=WEEKLY;COUNT=6',
    });
  });

  test('is written out as dates where the clocks of its zone are others, each at the right moment', () => {
    const file = calendarOf([
      vevent({
        DTSTART: '20270306T090000Z',
        DTEND: '20270306T110000Z',
        RRULE: 'FREQ=WEEKLY;COUNT=5',
      }),
    ]);
    const schedule = scheduleOf(file);
    expect(schedule.rule).toBeUndefined();
    expect([schedule.start, ...(schedule.also ?? [])]).toEqual([
      '2027-03-06T10:00',
      '2027-03-13T10:00',
      '2027-03-20T10:00',
      '2027-03-27T10:00',
      '2027-04-03T11:00',
    ]);
    const times = occurrencesBetween(schedule, 'Europe/Rome', 0, Date.parse('2028-01-01'));
    expect(new Set(times.map(({ startMs }) => new Date(startMs).getUTCHours()))).toEqual(
      new Set([9]),
    );
  });

  test('goes on from where a hub meets it, however long ago it began', () => {
    const file = calendarOf([
      vevent({
        DTSTART: '19990102T100000',
        DTEND: '19990102T120000',
        RRULE: 'FREQ=WEEKLY',
        EXDATE: '19990109T100000',
      }),
    ]);
    expect(scheduleOf(file)).toEqual({
      start: '1999-01-02T10:00',
      minutes: 120,
      rule: 'FREQ=WEEKLY',
      except: [],
      cancelled: [],
    });
  });

  test.each([
    ['FREQ=SECONDLY', /repeats too often/],
    ['FREQ=DAILY;BYHOUR=9;BYMINUTE=0,10,20,30,40,50', /repeats too often/],
    ['FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14,15', /first week/],
    ['FREQ=DAILY;COUNT=2000000000', /repeats more than 1000 times/],
    ['FREQ=WEEKLY;INTERVAL=0', /cannot be followed/],
    ['FREQ=FORTNIGHTLY', /cannot be followed/],
    ['FREQ=WEEKLY;UNTIL=20270231T100000', /cannot be followed/],
  ])('is refused with its line where the rule is %s', (RRULE, why) => {
    const [refusal = ''] = refusalsOf(calendarOf([vevent({ RRULE })]));
    expect(refusal).toMatch(why);
    expect(Number.parseInt(refusal, 10)).toBeGreaterThan(3);
  });

  test('by a rule that never gives a date is over before it began', () => {
    const file = calendarOf([vevent({ RRULE: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })]);
    expect(taken(file).plan.left).toMatchObject([{ why: 'over' }]);
  });

  test('by two rules, by exceptions that are rules, or changed from one date on is refused', () => {
    const refused = refusalsOf(
      calendarOf([
        weekly({ UID: 'a' }, 'RRULE:FREQ=DAILY'),
        weekly({ UID: 'b' }, 'EXRULE:FREQ=MONTHLY'),
        weekly({ UID: 'c' }, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270313T100000'),
      ]),
    );
    expect(refused).toEqual([
      '11: It repeats by two rules: leave one RRULE.',
      '20: EXRULE is not followed: write EXDATE instead.',
      '29: A change of one date and all after it is not followed: split the series in two.',
    ]);
  });
});

describe('an entry for whole days', () => {
  const days = (from: string, to?: string, ...more: string[]) =>
    calendarOf([
      [
        'UID:days',
        `DTSTART;VALUE=DATE:${from}`,
        ...(to ? [`DTEND;VALUE=DATE:${to}`] : []),
        'SUMMARY:Mostra',
        ...more,
      ],
    ]);

  test('takes place from midnight to midnight, or at the hours that are said', () => {
    expect(scheduleOf(days('20270306'))).toMatchObject({
      start: '2027-03-06T00:00',
      minutes: 1_440,
    });
    const day = { from: '09:00', minutes: 540 };
    expect(scheduleOf(days('20270306', '20270307'), { settings: { day } })).toMatchObject({
      start: '2027-03-06T09:00',
      minutes: 540,
    });
  });

  test('for several days takes place on each of them', () => {
    expect(scheduleOf(days('20270306', '20270310'))).toMatchObject({
      start: '2027-03-06T00:00',
      minutes: 1_440,
      rule: 'FREQ=DAILY;COUNT=4',
    });
  });

  test('counts days by the calendar, also where the clocks change', () => {
    expect(scheduleOf(days('20270328', '20270329'))).toMatchObject({ minutes: 1_440 });
    expect(scheduleOf(days('20271031', '20271101'))).toMatchObject({ minutes: 1_440 });
  });

  test('that repeats keeps its rule in every time zone, and its exceptions', () => {
    const file = days('20270306', undefined, 'RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20270313');
    const day = { from: '09:00', minutes: 540 };
    const hub = { timeZone: 'Pacific/Auckland' };
    expect(scheduleOf(file, { settings: { day }, hub })).toMatchObject({
      start: '2027-03-06T09:00',
      rule: 'FREQ=WEEKLY',
      except: ['2027-03-13T09:00'],
    });
  });

  test('written without saying that it is one is understood all the same', () => {
    const file = calendarOf([vevent({ DTSTART: '20270306', DTEND: '20270307' })]);
    expect(scheduleOf(file)).toMatchObject({ start: '2027-03-06T00:00', minutes: 1_440 });
  });
});
