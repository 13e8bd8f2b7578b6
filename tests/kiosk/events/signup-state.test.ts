import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIGNUPS } from '../../../kiosk/events/learning-event.ts';
import { canCome, seatsLeftIn, signupStateOf } from '../../../kiosk/events/signup-state.ts';
import { eventOf } from '../../support/event-fixtures.ts';

const place = {
  event: 'event-stories',
  occurrence: '2027-03-02T18:00',
  endsOn: '2027-03-02',
  slot: 0,
  capacity: 10,
  waitingRoom: 4,
};
const time = { startMs: 1_000, endMs: 2_000, cancelled: false };
const before = { nowMs: 0, today: '2027-03-01' };

test('nobody who walks up passes those who wait, though a seat is free', () => {
  expect(seatsLeftIn(place, { promised: 9, waiting: 2 })).toMatchObject({
    open: 0,
    waitingPlaces: 2,
  });
});

test('a book with more promises than seats has none left, not fewer than none', () => {
  expect(seatsLeftIn(place, { promised: 12, waiting: 6 })).toMatchObject({
    open: 0,
    waitingPlaces: 0,
  });
});

test('a cancelled date is cancelled before it is anything else', () => {
  const seats = seatsLeftIn(place);
  for (const signup of SIGNUPS) {
    const state = signupStateOf(
      eventOf({ signup }),
      { ...time, cancelled: true },
      seats,
      before,
      undefined,
    );
    expect(state).toEqual({ is: 'cancelled' });
    expect(canCome(state)).toBe(false);
  }
});

test('an example can be tried like any other event', () => {
  const state = signupStateOf(
    eventOf({ example: true }),
    time,
    seatsLeftIn(place),
    before,
    undefined,
  );
  expect(state).toEqual({ is: 'open', left: 10 });
});

test('whoever is told that seats are left is told a number of them', () => {
  fc.assert(
    fc.property(
      fc.record({ promised: fc.nat(15), waiting: fc.nat(6) }),
      fc.integer({ min: -500, max: 2_500 }),
      fc.constantFrom(...SIGNUPS),
      (taken, nowMs, signup) => {
        const seats = seatsLeftIn(place, taken);
        const state = signupStateOf(
          eventOf({ signup }),
          time,
          seats,
          { ...before, nowMs },
          undefined,
        );
        if (state.is === 'open' || state.is === 'waiting') expect(state.left).toBeGreaterThan(0);
        if (state.is === 'open') expect(nowMs).toBeLessThan(time.startMs);
        if (nowMs >= time.endMs) expect(state.is).toBe('closed');
      },
    ),
  );
});
