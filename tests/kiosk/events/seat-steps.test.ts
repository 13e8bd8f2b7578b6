import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterFact,
  emptyBook,
  freeSeats,
  openSeats,
  positionOf,
  type SeatBook,
} from '../../../kiosk/events/seat-book.ts';
import { type SeatCode, seatCodeFrom } from '../../../kiosk/events/seat-code.ts';
import { HOLD_MS, type SeatStep, takeStep } from '../../../kiosk/events/seat-steps.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const code = (number: number): SeatCode => seatCodeFrom(number);

/** The book after steps that must all succeed, taken a millisecond apart. */
function walked(book: SeatBook, ...steps: readonly SeatStep[]): SeatBook {
  return steps.reduce((now, step, place) => {
    const taken = takeStep(now, step, place);
    if (!taken.ok) throw new Error(`${step.do} was refused: ${taken.error.why}`);
    return taken.value.reduce(afterFact, now);
  }, book);
}

const hold = (id: string, party = 1): SeatStep => ({ do: 'hold', hold: id, party });
const confirm = (id: string, number: number): SeatStep => ({
  do: 'confirm',
  hold: id,
  code: code(number),
});
const wait = (number: number, party = 1): SeatStep => ({ do: 'wait', party, code: code(number) });
const cancel = (number: number): SeatStep => ({ do: 'cancel', code: code(number) });

/** One seat, taken by code 1; 2 and 3 wait. */
const fullBook = walked(emptyBook(1, 5), hold('a'), confirm('a', 1), wait(2), wait(3));

describe('taking a seat', () => {
  test('keeps it while somebody reads the confirmation, and frees it after two minutes', () => {
    const held = walked(emptyBook(1, 0), hold('a'));
    expect(takeStep(held, hold('b'), HOLD_MS - 1)).toMatchObject({ error: { why: 'full' } });
    expect(takeStep(held, hold('b'), HOLD_MS)).toMatchObject({
      ok: true,
      value: [{ type: 'hold.ended', hold: 'a' }, { type: 'seats.held' }],
    });
  });

  test('comes too late when the hold has run out, also where the seat is still free', () => {
    const held = walked(emptyBook(9, 0), hold('a'));
    expect(takeStep(held, confirm('a', 1), HOLD_MS)).toMatchObject({ error: { why: 'holdGone' } });
  });

  test('seats a family together or not at all', () => {
    const book = walked(emptyBook(3, 0), hold('a', 2));
    expect(takeStep(book, hold('b', 2), 1)).toMatchObject({ error: { why: 'full', open: 1 } });
  });

  test.each([0, -1, 1.5, Number.NaN])('is refused for %d people', (party) => {
    expect(takeStep(emptyBook(3, 3), hold('a', party), 0)).toMatchObject({
      error: { why: 'notAParty' },
    });
  });
});

describe('the waiting list', () => {
  test('gives a freed seat to the first, at once', () => {
    const book = walked(fullBook, cancel(1));
    expect(book.seats.map((seat) => seat.code)).toEqual([code(2)]);
    expect(positionOf(book, code(3))).toBe(0);
  });

  test('lets nobody pass: a freed seat is not for whoever happens to stand there', () => {
    const book = walked(emptyBook(2, 9), hold('a', 2), confirm('a', 1), wait(2, 2), cancel(1));
    expect(book.seats.map((seat) => seat.code)).toEqual([code(2)]);
    const stuck = walked(
      emptyBook(2, 9),
      hold('a'),
      confirm('a', 1),
      hold('b'),
      confirm('b', 2),
      wait(3, 2),
      cancel(1),
    );
    expect(freeSeats(stuck)).toBe(1);
    expect(openSeats(stuck)).toBe(0);
    expect(takeStep(stuck, hold('c'), 10)).toMatchObject({ error: { why: 'full' } });
  });

  test('is not for those who could sit', () => {
    expect(takeStep(emptyBook(1, 5), wait(1), 0)).toMatchObject({ error: { why: 'notFull' } });
  });

  test('has an end', () => {
    const book = walked(emptyBook(1, 1), hold('a'), confirm('a', 1), wait(2));
    expect(takeStep(book, wait(3), 9)).toMatchObject({ error: { why: 'waitingListFull' } });
  });

  test('is served when a hold runs out, whatever is asked next', () => {
    const book = walked(emptyBook(1, 5), hold('a'), wait(1));
    const taken = takeStep(book, { do: 'tidy' }, HOLD_MS);
    expect(taken).toMatchObject({
      value: [{ type: 'hold.ended' }, { type: 'waiting.seated', code: code(1) }],
    });
  });

  test('is served when another kiosk gives seats back', () => {
    const lent = walked(emptyBook(2, 5), { do: 'allot', kiosk: 'station', seats: 2 }, wait(1));
    const book = walked(lent, { do: 'allot', kiosk: 'station', seats: 1 });
    expect(book.seats.map((seat) => seat.code)).toEqual([code(1)]);
  });
});

describe('at the door', () => {
  test('a holder is checked in once, and it can be taken back', () => {
    const here = walked(fullBook, { do: 'checkIn', code: code(1) });
    expect(here.seats[0]?.state).toBe('here');
    expect(takeStep(here, { do: 'checkIn', code: code(1) }, 9)).toEqual({ ok: true, value: [] });
    expect(walked(here, { do: 'undoCheckIn', code: code(1) }).seats[0]?.state).toBe('taken');
  });

  test('what nobody claimed goes to those who are there, and never to somebody absent', () => {
    const begun = walked(fullBook, { do: 'release' });
    expect(begun.seats).toEqual([]);
    const seated = walked(begun, { do: 'checkIn', code: code(3) });
    expect(seated.seats).toMatchObject([{ code: code(3), state: 'here' }]);
    expect(takeStep(seated, { do: 'checkIn', code: code(2) }, 9)).toMatchObject({
      error: { why: 'full' },
    });
  });

  test('those who have arrived keep their seats when the others are released', () => {
    const begun = walked(fullBook, { do: 'checkIn', code: code(1) }, { do: 'release' });
    expect(begun.seats.map((seat) => seat.code)).toEqual([code(1)]);
  });

  test('seats are released once: who is seated afterwards stays', () => {
    const late = walked(fullBook, { do: 'release' }, hold('late'), confirm('late', 9));
    expect(takeStep(late, { do: 'release' }, 9)).toEqual({ ok: true, value: [] });
  });

  test('a waiter cannot be checked in before seats are released', () => {
    expect(takeStep(fullBook, { do: 'checkIn', code: code(2) }, 9)).toMatchObject({
      error: { why: 'full' },
    });
  });

  test('a walk-in is there at once', () => {
    const book = walked(emptyBook(2, 0), { do: 'walkIn', party: 2, code: code(1) });
    expect(book.seats).toMatchObject([{ state: 'here', party: 2 }]);
  });
});

const codes = fc.nat(11).map(code);
const holds = fc.constantFrom('a', 'b', 'c', 'd');
const party = fc.integer({ min: 1, max: 4 });
const steps: fc.Arbitrary<SeatStep> = fc.oneof(
  fc.record({ do: fc.constant('hold' as const), hold: holds, party }),
  fc.record({ do: fc.constant('letGo' as const), hold: holds }),
  fc.record({ do: fc.constant('confirm' as const), hold: holds, code: codes }),
  fc.record({ do: fc.constant('wait' as const), party, code: codes }),
  fc.record({ do: fc.constant('cancel' as const), code: codes }),
  fc.record({
    do: fc.constant('allot' as const),
    kiosk: fc.constantFrom('station', 'square'),
    seats: fc.nat(4),
  }),
  fc.record({ do: fc.constantFrom('checkIn' as const, 'undoCheckIn' as const), code: codes }),
  fc.record({ do: fc.constant('walkIn' as const), party, code: codes }),
  fc.record({ do: fc.constantFrom('release' as const, 'tidy' as const) }),
);
const moments = fc.integer({ min: -HOLD_MS, max: 2 * HOLD_MS });

describe('whatever is asked, in whatever order, however the clock jumps', () => {
  test('there are never more seats than there are', () => {
    const walk = fc.array(fc.tuple(steps, moments), { maxLength: 60 });
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), walk, (capacity, room, path) => {
        let book = emptyBook(capacity, room);
        let nowMs = 0;
        for (const [step, jumpMs] of path) {
          nowMs += jumpMs;
          const before = book;
          const taken = takeStep(book, step, nowMs);
          if (!taken.ok) continue;
          book = taken.value.reduce(afterFact, book);
          holdsTrue(before, step, book);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

function holdsTrue(before: SeatBook, step: SeatStep, book: SeatBook): void {
  const lent = Object.values(book.allotments).reduce((sum, seats) => sum + seats, 0);
  const people = (all: readonly { readonly party: number }[]) =>
    all.reduce((sum, one) => sum + one.party, 0);
  expect(people(book.seats) + people(book.holds) + lent).toBeLessThanOrEqual(book.capacity);

  const all = [...book.seats, ...book.waiting].map((one) => one.code);
  expect(new Set(all).size).toBe(all.length);

  // Order: whoever still waits stands as before, and nobody new stands before them.
  const stayed = before.waiting.filter((one) => book.waiting.some(({ code: c }) => c === one.code));
  expect(book.waiting.slice(0, stayed.length).map((one) => one.code)).toEqual(
    stayed.map((one) => one.code),
  );

  // A seat is lost by its holder's own wish or at the start, in no other way.
  const lost = before.seats.filter(({ code: c }) => !book.seats.some((seat) => seat.code === c));
  const allowed = step.do === 'cancel' ? [step.code] : [];
  if (step.do !== 'release')
    expect(lost.map((seat) => seat.code)).toEqual(lost.length ? allowed : []);

  // Nobody sits while an earlier one who fits still waits.
  const first = book.waiting[0];
  if (first && !book.released) expect(first.party).toBeGreaterThan(freeSeats(book));
}
