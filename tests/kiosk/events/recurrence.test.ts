import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRule, occurrencesBetween, type Schedule } from '../../../kiosk/events/recurrence.ts';

const ROME = 'Europe/Rome';

const schedule = (some: Partial<Schedule>): Schedule => ({
  start: '2027-03-07T09:00',
  minutes: 150,
  except: [],
  cancelled: [],
  ...some,
});

function startsOf(some: Partial<Schedule>, from: string, to: string, timeZone = ROME) {
  return occurrencesBetween(schedule(some), timeZone, Date.parse(from), Date.parse(to)).map(
    ({ start, startMs }) => `${start} = ${new Date(startMs).toISOString().slice(5, 16)}`,
  );
}

describe('when an event takes place', () => {
  test('once, where it has no rule', () => {
    expect(startsOf({}, '2027-01-01T00:00Z', '2028-01-01T00:00Z')).toEqual([
      '2027-03-07T09:00 = 03-07T08:00',
    ]);
  });

  test('a weekly morning stays at nine when the clocks change', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=SU';
    expect(startsOf({ rule }, '2027-03-20T00:00Z', '2027-04-05T00:00Z')).toEqual([
      '2027-03-21T09:00 = 03-21T08:00',
      '2027-03-28T09:00 = 03-28T07:00',
      '2027-04-04T09:00 = 04-04T07:00',
    ]);
  });

  test('a time that the change of clocks skips is moved on, and one that comes twice is the first', () => {
    const daily = { start: '2027-03-01T02:30', rule: 'FREQ=DAILY' };
    expect(startsOf(daily, '2027-03-28T00:00Z', '2027-03-29T00:00Z')).toEqual([
      '2027-03-28T02:30 = 03-28T01:30',
    ]);
    expect(startsOf(daily, '2027-10-30T23:00Z', '2027-10-31T03:00Z')).toEqual([
      '2027-10-31T02:30 = 10-31T00:30',
    ]);
  });

  test('on the first Saturday of a month', () => {
    const first = { start: '2027-03-06T10:00', rule: 'FREQ=MONTHLY;BYDAY=1SA' };
    expect(startsOf(first, '2027-03-01T00:00Z', '2027-06-01T00:00Z')).toEqual([
      '2027-03-06T10:00 = 03-06T09:00',
      '2027-04-03T10:00 = 04-03T08:00',
      '2027-05-01T10:00 = 05-01T08:00',
    ]);
  });

  test('not on the dates that are excepted, and openly not on those that are cancelled', () => {
    const found = occurrencesBetween(
      schedule({
        rule: 'FREQ=WEEKLY;BYDAY=SU;COUNT=3',
        except: ['2027-03-14T09:00'],
        cancelled: ['2027-03-21T09:00'],
      }),
      ROME,
      Date.parse('2027-01-01T00:00Z'),
      Date.parse('2028-01-01T00:00Z'),
    );
    expect(found.map(({ start, cancelled }) => [start, cancelled])).toEqual([
      ['2027-03-07T09:00', false],
      ['2027-03-21T09:00', true],
    ]);
  });

  test('on further dates beside its rule, each once and in order', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=SU;COUNT=2';
    const also = ['2027-03-17T18:00', '2027-03-10T18:00', '2027-03-14T09:00'];
    expect(startsOf({ rule, also }, '2027-01-01T00:00Z', '2028-01-01T00:00Z')).toEqual([
      '2027-03-07T09:00 = 03-07T08:00',
      '2027-03-10T18:00 = 03-10T17:00',
      '2027-03-14T09:00 = 03-14T08:00',
      '2027-03-17T18:00 = 03-17T17:00',
    ]);
    const cancelled = ['2027-03-17T18:00'];
    const found = occurrencesBetween(
      schedule({ also, cancelled }),
      ROME,
      Date.parse('2027-03-15T00:00Z'),
      Date.parse('2027-04-01T00:00Z'),
    );
    expect(found).toMatchObject([{ start: '2027-03-17T18:00', cancelled: true }]);
  });

  test('up to the end of its rule, told in UTC or as a bare date', () => {
    const upTo = (until: string) =>
      startsOf(
        { rule: `FREQ=WEEKLY;BYDAY=SU;UNTIL=${until}` },
        '2027-01-01T00:00Z',
        '2028-01-01T00:00Z',
      ).length;
    expect(upTo('20270321T080000Z')).toBe(3);
    expect(upTo('20270321T075959Z')).toBe(2);
    expect(upTo('20270321')).toBe(3);
  });

  test('what began before and still goes on is there', () => {
    expect(startsOf({}, '2027-03-07T10:29Z', '2027-03-08T00:00Z')).toHaveLength(1);
    expect(startsOf({}, '2027-03-07T10:30Z', '2027-03-08T00:00Z')).toHaveLength(0);
  });

  test('the same whichever way a stretch of time is cut', () => {
    const rules = fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      'FREQ=MONTHLY;BYDAY=1SA',
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA',
      'FREQ=DAILY;COUNT=40',
      'FREQ=YEARLY',
    );
    const day = 86_400_000;
    const begin = Date.parse('2027-03-01T00:00Z');
    fc.assert(
      fc.property(rules, fc.nat(400), fc.nat(400), fc.nat(400), (rule, a, b, c) => {
        const [from = 0, middle = 0, to = 0] = [a, b, c]
          .sort((one, other) => one - other)
          .map((days) => begin + days * day);
        const between = (fromMs: number, toMs: number) =>
          occurrencesBetween(schedule({ rule, minutes: 0.001 }), ROME, fromMs, toMs);
        expect([...between(from, middle), ...between(middle, to)]).toEqual(between(from, to));
      }),
    );
  });
});

describe('a rule', () => {
  test.each(['FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=DAILY;UNTIL=20270601'])(
    '%s can be followed',
    (rule) => {
      expect(isRule(rule)).toBe(true);
    },
  );

  test.each([
    '',
    'every Sunday',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY\nDTSTART:20270101T000000Z',
  ])('%j is refused', (rule) => {
    expect(isRule(rule)).toBe(false);
  });
});
