import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOn, movedByWeeks, movedCivil } from '../../../kiosk/events/example-events.ts';
import { weeksToMove } from '../../../kiosk/events/example-weeks.ts';
import { epochMs, occurrencesBetween } from '../../../kiosk/events/recurrence.ts';
import { eventOf } from '../../support/event-fixtures.ts';

const example = (schedule: NonNullable<Parameters<typeof eventOf>[0]>['schedule'] = {}) =>
  eventOf({ example: true, schedule: { start: '2027-03-06T10:00', ...schedule } });

describe('an example', () => {
  test('is moved with everything that has a date', () => {
    const { schedule, formal } = movedByWeeks(
      eventOf({
        formal: {
          institution: { en: 'School' },
          titleObtained: { en: 'A title' },
          enrolBy: '2027-02-27',
        },
        schedule: {
          start: '2027-03-06T10:00',
          rule: 'FREQ=WEEKLY;UNTIL=20270403T090000Z;BYDAY=SA',
          except: ['2027-03-13T10:00'],
          cancelled: ['2027-03-20T10:00'],
        },
      }),
      -15,
    );
    expect(schedule).toMatchObject({
      start: '2026-11-21T10:00',
      rule: 'FREQ=WEEKLY;UNTIL=20261219T090000Z;BYDAY=SA',
      except: ['2026-11-28T10:00'],
      cancelled: ['2026-12-05T10:00'],
    });
    expect(formal?.enrolBy).toBe('2026-11-14');
  });

  test('keeps its hour where a change of clocks lies between', () => {
    expect(movedCivil('2027-03-24T18:00', 1)).toBe('2027-03-31T18:00');
  });

  const rules = fc.constantFrom(
    undefined,
    'FREQ=WEEKLY;BYDAY=SA',
    'FREQ=MONTHLY;BYDAY=1SA',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=1SA',
    'FREQ=WEEKLY;COUNT=3',
  );

  test('first takes place after the day a hub began, on a date of its own rule, as soon as it can', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: -900, max: 4_000 }), (rule, days) => {
        const began = new Date(Date.UTC(2027, 2, 6) + days * 86_400_000).toISOString().slice(0, 10);
        const event = example(rule === undefined ? {} : { rule });
        const weeks = weeksToMove(event, began);
        const { schedule } = movedByWeeks(event, weeks);
        expect(schedule.start.slice(0, 10) > began).toBe(true);
        const at = epochMs(schedule.start, 'Europe/Rome');
        const first = occurrencesBetween(schedule, 'Europe/Rome', 0, at + 1);
        expect(first.map(({ start }) => start)).toEqual([schedule.start]);
        const often = rule?.startsWith('FREQ=YEARLY')
          ? 53
          : rule?.startsWith('FREQ=MONTHLY')
            ? 5
            : 1;
        expect(schedule.start.slice(0, 10) <= movedCivil(began, often)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the day examples are moved to', () => {
  const anchors = (days: readonly [date: string, believed: boolean][]) =>
    days.reduce(
      (before, [today, believed]) => anchorOn(before, today, believed),
      undefined as ReturnType<typeof anchorOn> | undefined,
    )?.movedTo;

  test('is the first, however many follow', () => {
    expect(
      anchors([
        ['2027-03-01', false],
        ['2027-03-02', false],
        ['2027-03-05', false],
        ['2027-03-06', true],
        ['2027-09-06', true],
        ['1970-01-01', false],
      ]),
    ).toBe('2027-03-01');
  });

  test('is decided anew while a leap shows that the clock was only set now', () => {
    expect(
      anchors([
        ['1970-01-01', false],
        ['2027-03-01', false],
      ]),
    ).toBe('2027-03-01');
    expect(
      anchors([
        ['2061-01-01', false],
        ['2027-03-01', false],
      ]),
    ).toBe('2027-03-01');
  });

  test('is decided anew by a hub that was switched on once, long before it opened', () => {
    expect(
      anchors([
        ['2027-03-01', false],
        ['2027-03-29', false],
        ['2027-03-30', false],
      ]),
    ).toBe('2027-03-29');
  });
});
