import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookPlaceOf, lastDayOf, seatsOfSlot, slotCount } from '../../../kiosk/events/slots.ts';
import { eventOf, slotEventOf } from '../../support/event-fixtures.ts';

const START = '2027-03-02T18:00';
const seatsPerSlot = (event: Parameters<typeof seatsOfSlot>[0]) =>
  Array.from({ length: slotCount(event) }, (_, slot) => seatsOfSlot(event, slot));

describe('the slots of an event', () => {
  test('are as many as fit into it; what is left of the time is nobody’s', () => {
    expect(slotCount(slotEventOf({ schedule: { minutes: 180 } }))).toBe(9);
    expect(slotCount(slotEventOf({ schedule: { minutes: 50 } }))).toBe(2);
  });

  test('share its room evenly, the first of them with what does not divide', () => {
    expect(seatsPerSlot(slotEventOf({ capacity: 3 }))).toEqual([1, 1, 1]);
    expect(seatsPerSlot(slotEventOf({ capacity: 8 }))).toEqual([3, 3, 2]);
  });

  test('have room for one each at the least', () => {
    expect(seatsPerSlot(slotEventOf({ capacity: 1 }))).toEqual([1, 1, 1]);
  });

  test('are one where everybody comes at once', () => {
    expect(seatsPerSlot(eventOf({ capacity: 150 }))).toEqual([150]);
  });

  test('that are no more have no room', () => {
    const place = bookPlaceOf(slotEventOf({ capacity: 30 }), START, 3, undefined);
    expect(place.capacity).toBe(0);
  });

  test('have each a list of their own, where the event has one', () => {
    const place = bookPlaceOf(slotEventOf({ waitingList: 5 }), START, 1, undefined);
    expect(place.waitingRoom).toBe(2);
    expect(bookPlaceOf(slotEventOf(), START, 1, undefined).waitingRoom).toBe(0);
  });
});

const kiosks = ['atrium', 'foyer', 'square', 'station'];

test('however seats are allotted and slots divide them, all kiosks together give out just those there are', () => {
  const shared = fc.record({
    capacity: fc.integer({ min: 1, max: 60 }),
    minutes: fc.integer({ min: 20, max: 240 }),
    allotments: fc.dictionary(
      fc.constantFrom('atrium', 'square', 'station'),
      fc.integer({ min: 1, max: 30 }),
    ),
  });
  fc.assert(
    fc.property(shared, ({ capacity, minutes, allotments }) => {
      const ownership = { kiosk: 'foyer', allotments };
      const event = slotEventOf({ capacity, ownership, schedule: { minutes } });
      for (let slot = 0; slot < slotCount(event); slot += 1) {
        const shares = kiosks.map((kiosk) => bookPlaceOf(event, START, slot, kiosk).capacity);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, seats) => sum + seats, 0)).toBe(seatsOfSlot(event, slot));
      }
      const all = seatsPerSlot(event).reduce((sum, seats) => sum + seats, 0);
      expect(all).toBe(Math.max(capacity, slotCount(event)));
    }),
  );
});

test('only the kiosk that owns the seats keeps a list', () => {
  const event = eventOf({
    waitingList: 4,
    ownership: { kiosk: 'foyer', allotments: { square: 2 } },
  });
  expect(bookPlaceOf(event, START, 0, 'foyer')).toMatchObject({ capacity: 8, waitingRoom: 4 });
  expect(bookPlaceOf(event, START, 0, 'square')).toMatchObject({ capacity: 2, waitingRoom: 0 });
  expect(bookPlaceOf(event, START, 0, 'station')).toMatchObject({ capacity: 0, waitingRoom: 0 });
  expect(bookPlaceOf(event, START, 0, undefined)).toMatchObject({ capacity: 0, waitingRoom: 0 });
});

test('an event is over on the day its last minute falls on', () => {
  expect(lastDayOf('2027-03-02T18:00', 90)).toBe('2027-03-02');
  expect(lastDayOf('2027-03-02T22:00', 120)).toBe('2027-03-02');
  expect(lastDayOf('2027-03-02T22:00', 121)).toBe('2027-03-03');
  expect(lastDayOf('2027-12-31T20:00', 3 * 24 * 60)).toBe('2028-01-03');
});
