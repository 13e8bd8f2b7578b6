import { describe, expect, test } from 'vitest';
import { eventComplaints } from '../../../kiosk/content/event-checks.ts';
import { eventSchema } from '../../../kiosk/content/event-schema.ts';
import { placeSchema, providerSchema } from '../../../kiosk/content/venue-schema.ts';
import { eventOf, LIBRARY, READING_ROOM, slotEventOf } from '../../support/event-fixtures.ts';
import { starterFramework, starterTerms } from '../../support/open-catalogue.ts';

const ground = {
  framework: starterFramework,
  terms: starterTerms,
  providers: new Set([LIBRARY.id]),
  places: new Set([READING_ROOM.id]),
  badges: new Set(['badge-stories']),
};
const complaints = (event: Parameters<typeof eventComplaints>[0]) => eventComplaints(event, ground);
const formal = { institution: { en: 'School' }, titleObtained: { en: 'A title' } };

test.each([
  ['a single workshop', eventOf()],
  [
    'a weekly one with a badge',
    eventOf({ badge: 'badge-stories', schedule: { rule: 'FREQ=WEEKLY' } }),
  ],
  ['an open garden', eventOf({ signup: 'dropIn', outdoors: true })],
  ['an interview clinic', slotEventOf()],
  ['a course that ends with a title', eventOf({ learningType: 'formal', formal })],
  [
    'a birthday on 29 February',
    eventOf({
      schedule: { start: '2028-02-29T10:00', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' },
    }),
  ],
  ['seats on two kiosks', eventOf({ ownership: { kiosk: 'foyer', allotments: { square: 10 } } })],
])('nothing is said against %s', (_, event) => {
  expect(complaints(event)).toEqual([]);
});

describe('the author is told, in plain words,', () => {
  test.each<[string, ReturnType<typeof eventOf>, RegExp]>([
    ['of a skill nobody knows', eventOf({ skills: ['flying'] }), /no skill flying.*skills\.json/],
    ['of an environment nobody knows', eventOf({ environment: 'moon' }), /no environment moon/],
    ['of a kind nobody knows', eventOf({ kind: 'rave' }), /no kind rave.*terms\.json/],
    [
      'of an access feature nobody knows',
      eventOf({ access: ['wings'] }),
      /no access feature wings/,
    ],
    [
      'of a provider that is missing',
      eventOf({ provider: 'nobody' }),
      /no provider nobody.*providers\.json/,
    ],
    ['of a place that is missing', eventOf({ place: 'nowhere' }), /no place nowhere.*places\.json/],
    ['of a badge that is missing', eventOf({ badge: 'badge-x' }), /no badge badge-x.*badges\.json/],
    [
      'of a formal offer without a title',
      eventOf({ learningType: 'formal' }),
      /says no institution and no title/,
    ],
    ['of a title where none is given', eventOf({ formal }), /“nonformal” and has a title/],
    [
      'of a deadline after the start',
      eventOf({ learningType: 'formal', formal: { ...formal, enrolBy: '2027-03-03' } }),
      /last day to enrol, 2027-03-03, is after its start/,
    ],
    [
      'of a rule that cannot be read',
      eventOf({ schedule: { rule: 'every Monday' } }),
      /rule every Monday cannot be followed/,
    ],
    ['of a rule by the hour', eventOf({ schedule: { rule: 'FREQ=HOURLY' } }), /daily at the most/],
    [
      'of a rule that means dozens of times a day',
      eventOf({ schedule: { rule: 'FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14;BYMINUTE=0,10,20' } }),
      /times in its first week/,
    ],
    [
      'of an event that never takes place',
      eventOf({ schedule: { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' } }),
      /never takes place/,
    ],
    [
      'of an event whose only date is an exception',
      eventOf({ schedule: { except: ['2027-03-02T18:00'] } }),
      /never takes place/,
    ],
    [
      'of a cancelled date that is none',
      eventOf({ schedule: { cancelled: ['2027-03-02T19:00'] } }),
      /2027-03-02T19:00 is cancelled, but it would not take place then/,
    ],
    ['of slots without a length', eventOf({ signup: 'slot' }), /how long each is/],
    ['of a length without slots', eventOf({ slotMinutes: 20 }), /take it out, or give slots/],
    ['of a slot longer than the event', slotEventOf({ slotMinutes: 90 }), /longer than the event/],
    ['of more slots than seats', slotEventOf({ capacity: 2 }), /3 slots and room for 2/],
    [
      'of a family larger than the room',
      eventOf({ capacity: 4, largestParty: 5 }),
      /party of 5 never finds room/,
    ],
    [
      'of a pair in a slot for one',
      slotEventOf({ largestParty: 2 }),
      /party of 2 never finds room/,
    ],
    [
      'of a list for what nobody signs up for',
      eventOf({ signup: 'dropIn', waitingList: 3 }),
      /nobody signs up.*“waitingList”/,
    ],
    [
      'of a release of seats there are none of',
      eventOf({ signup: 'dropIn', releaseAfterMinutes: 15 }),
      /“releaseAfterMinutes”/,
    ],
    [
      'of more allotted than there is',
      eventOf({ ownership: { kiosk: 'foyer', allotments: { square: 6, station: 5 } } }),
      /11 seats are allotted, and there are 10/,
    ],
    [
      'of an allotment to the owner',
      eventOf({ ownership: { kiosk: 'foyer', allotments: { foyer: 5 } } }),
      /foyer owns the seats and has an allotment too/,
    ],
  ])('%s', (_, event, complaint) => {
    expect(complaints(event)).toEqual([expect.stringMatching(complaint)]);
  });

  test('of everything at once', () => {
    expect(complaints(eventOf({ kind: 'rave', place: 'nowhere', signup: 'slot' }))).toHaveLength(3);
  });
});

describe('the shape of an event', () => {
  const raw = { ...eventOf(), schedule: { start: '2027-03-02T18:00', minutes: 90 } };

  test('needs no exceptions and no cancelled dates', () => {
    expect(eventSchema.parse(raw).schedule).toEqual({
      start: '2027-03-02T18:00',
      minutes: 90,
      except: [],
      cancelled: [],
    });
  });

  test.each([
    ['a field it does not know', { colour: 'red' }],
    ['a date without a time', { schedule: { ...raw.schedule, start: '2027-03-02' } }],
    ['a time zone in its start', { schedule: { ...raw.schedule, start: '2027-03-02T18:00Z' } }],
    ['a day that is none', { schedule: { ...raw.schedule, start: '2027-02-30T18:00' } }],
    ['no skill', { skills: [] }],
    ['no room', { capacity: 0 }],
    ['a price of nothing', { price: { amount: 0, currency: 'EUR' } }],
    ['a price in fractions of a cent', { price: { amount: 1.005, currency: 'EUR' } }],
    ['a currency in words', { price: { amount: 1, currency: 'euro' } }],
    ['an example that is not one', { example: false }],
  ])('refuses %s', (_, change) => {
    expect(eventSchema.safeParse({ ...raw, ...change }).success).toBe(false);
  });

  test('knows prices to the cent', () => {
    for (const amount of [0.01, 4.35, 19.99, 1_234.56]) {
      expect(eventSchema.safeParse({ ...raw, price: { amount, currency: 'EUR' } }).success).toBe(
        true,
      );
    }
  });
});

describe('who offers events, and where', () => {
  test('may say how to be reached, and carry a small picture', () => {
    const logo = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`;
    const contact = {
      web: 'https://library.example',
      email: 'desk@library.example',
      phone: '+39 0583 1',
    };
    expect(providerSchema.parse({ ...LIBRARY, contact, logo })).toMatchObject({ contact, logo });
  });

  test.each([
    ['a type nobody knows', { type: 'circus' }],
    ['a logo that would have to be fetched', { logo: 'https://library.example/logo.png' }],
    ['a picture that is a page', { logo: 'data:text/html;base64,PGI+' }],
    [
      'a picture too large to be sent along',
      { logo: `data:image/png;base64,${'A'.repeat(33_000)}` },
    ],
    ['an address that runs a script', { contact: { web: 'javascript:alert(1)' } }],
  ])('refuses %s', (_, change) => {
    expect(providerSchema.safeParse({ ...LIBRARY, ...change }).success).toBe(false);
  });

  test('a place says how to get there', () => {
    const directions = { byBus: { it: 'Linea 3, fermata Biblioteca' } };
    expect(placeSchema.parse({ ...READING_ROOM, directions })).toMatchObject({ directions });
    expect(placeSchema.safeParse({ ...READING_ROOM, walkingMinutes: -1 }).success).toBe(false);
    expect(placeSchema.safeParse({ ...READING_ROOM, walkingMinutes: 500 }).success).toBe(false);
  });
});
