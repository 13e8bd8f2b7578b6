import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatsOver } from '../../../kiosk/events/seat-retention.ts';
import { noteRunningDay } from '../../../kiosk/people/retention.ts';

const day = (offset: number) =>
  new Date(Date.UTC(2027, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const ran = (offsets: readonly number[]) =>
  offsets.map(day).reduce<readonly string[]>(noteRunningDay, []);
const upTo = (last: number) => Array.from({ length: 7 }, (_, index) => last - 6 + index);

/** The first running day on which what an event on day 100 left behind may go. */
function firstDayGone(running: readonly number[], what: 'seatsUntil' | 'notesUntil') {
  let row: readonly string[] = [];
  for (const each of running) {
    row = noteRunningDay(row, day(each));
    const over = seatsOver(row);
    if (over && day(100) <= over[what]) return each;
  }
  return undefined;
}
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('in a hub that is open every day', () => {
  test('lists and what would help go on the day after the event', () => {
    expect(firstDayGone(days(80, 130), 'notesUntil')).toBe(101);
  });

  test('seats go seven days after it', () => {
    expect(firstDayGone(days(80, 130), 'seatsUntil')).toBe(107);
  });
});

test('closed on Sundays, or for a long weekend, a hub is still on time with lists', () => {
  expect(firstDayGone([...days(90, 100), ...days(102, 130)], 'notesUntil')).toBe(102);
  expect(firstDayGone([...days(90, 100), ...days(103, 130)], 'notesUntil')).toBe(103);
});

test('after a long closure the date is given a week to prove itself', () => {
  const running = [...days(80, 100), ...days(121, 140)];
  expect(firstDayGone(running, 'notesUntil')).toBe(127);
  expect(firstDayGone(running, 'seatsUntil')).toBe(127);
});

test('a new hub deletes nothing in its first week', () => {
  expect(seatsOver(ran(days(0, 5)))).toBeUndefined();
  expect(seatsOver([])).toBeUndefined();
});

test('a hub that opens once a week lets things go too', () => {
  const weekly = Array.from({ length: 30 }, (_, week) => week * 7);
  expect(firstDayGone(weekly, 'notesUntil')).toBeDefined();
  expect(firstDayGone(weekly, 'seatsUntil')).toBeDefined();
});

describe('a clock that slips for up to six running days', () => {
  const slip = fc.record({
    from: fc.integer({ min: 7, max: 60 }),
    length: fc.integer({ min: 1, max: 6 }),
    by: fc.integer({ min: -400, max: 400 }),
  });
  const gaps = fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3, 8), { minLength: 90, maxLength: 120 });

  test('takes no seat before its event is over, and keeps none for ever', () => {
    fc.assert(
      fc.property(
        gaps,
        slip,
        fc.integer({ min: 20, max: 90 }),
        (between, { from, length, by }, event) => {
          let real = 0;
          let row: readonly string[] = [];
          for (const [index, gap] of between.entries()) {
            real += gap;
            const slipped = index >= from && index < from + length;
            row = noteRunningDay(row, day(slipped ? real + by : real));
            const over = seatsOver(row);
            if (real <= event) expect(over && day(event) <= over.seatsUntil).not.toBe(true);
            // What a usual pause cannot be told from may bring the end of a list forward by as much.
            if (real <= event - 3) expect(over && day(event) <= over.notesUntil).not.toBe(true);
          }
          for (let more = 0; more < 20; more += 1) {
            real += 1;
            row = noteRunningDay(row, day(real));
          }
          expect(seatsOver(row)?.seatsUntil).toBe(day(real - 7));
          expect(seatsOver(row)?.notesUntil).toBe(day(real - 1));
        },
      ),
    );
  });

  test('by months and for a day, it changes nothing at all', () => {
    const right = ran(upTo(50));
    const slipped = noteRunningDay(right, day(80));
    expect(seatsOver(slipped)?.notesUntil).toBe(day(49));
    expect(seatsOver(slipped)?.seatsUntil).toBe(day(44));
  });
});
