import { describe, expect, test } from 'vitest';
import type { AnnouncedEvent } from '../../../kiosk/events/calendar-file.ts';
import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import type { Schedule } from '../../../kiosk/events/recurrence.ts';
import { readFramework, readPack, readTerms } from '../../../main/content/read-pack.ts';
import { type DescriptionGround, educationEvent } from '../../../main/events/education-event.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';

const framework = readFramework(STARTER_PACK_DIR);
const pack = readPack(STARTER_PACK_DIR, framework);
const GROUND: DescriptionGround = {
  language: 'it',
  timeZone: 'Europe/Rome',
  nowMs: Date.parse('2027-02-01T09:00Z'),
  hub: 'hub.example',
  framework,
  terms: readTerms(STARTER_PACK_DIR),
  badges: pack.badges,
};

function announced(
  schedule: Partial<Schedule> = {},
  some: Partial<LearningEvent> = {},
): AnnouncedEvent {
  const event = pack.events.find(({ id }) => id === 'event-digital-desk');
  const provider = pack.providers.find(({ id }) => id === event?.provider);
  const place = pack.places.find(({ id }) => id === event?.place);
  if (!event || !provider || !place) throw new Error('the starter pack has this event');
  const once = { start: '2027-03-08T09:30', minutes: 240, except: [], cancelled: [] };
  return { event: { ...event, ...some, schedule: { ...once, ...schedule } }, provider, place };
}

const described = (schedule: Partial<Schedule> = {}, some: Partial<LearningEvent> = {}) =>
  educationEvent(announced(schedule, some), GROUND);

/** Properties of schema.org 30.0 by the types that have them; those of Thing are everybody's. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  Thing: ['name', 'description', 'identifier', 'url'],
  EducationEvent: [
    ...['startDate', 'endDate', 'eventStatus', 'eventSchedule', 'eventAttendanceMode', 'subEvent'],
    ...['location', 'organizer', 'isAccessibleForFree', 'offers', 'inLanguage', 'typicalAgeRange'],
    ...['maximumAttendeeCapacity', 'keywords', 'teaches'],
  ],
  Schedule: [
    ...['repeatFrequency', 'byDay', 'byMonth', 'byMonthDay', 'repeatCount', 'exceptDate'],
    ...['startDate', 'endDate', 'startTime', 'duration', 'scheduleTimezone'],
  ],
  Place: ['address', 'amenityFeature'],
  LocationFeatureSpecification: ['value'],
  Organization: [],
  Offer: ['price', 'priceCurrency'],
  DefinedTerm: ['termCode', 'inDefinedTermSet'],
};

/** Properties that their type does not have. */
function strangers(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strangers);
  if (value === null || typeof value !== 'object') return [];
  const type = '@type' in value ? String(value['@type']) : '';
  const known = [...(VOCABULARY.Thing ?? []), ...(VOCABULARY[type] ?? [])];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(name.startsWith('@') || known.includes(name) ? [] : [`${type}.${name}`]),
    ...strangers(part),
  ]);
}

describe('an event as search engines read it', () => {
  test('says what, where, when, by whom and for whom', () => {
    expect(described()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'EducationEvent',
      identifier: 'event-digital-desk@hub.example',
      name: 'Sportello servizi digitali',
      startDate: '2027-03-08T09:30:00+01:00',
      endDate: '2027-03-08T13:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      organizer: { '@type': 'Organization' },
      isAccessibleForFree: true,
      inLanguage: ['it', 'en'],
      maximumAttendeeCapacity: 8,
    });
    expect(described({}, { ageBand: '12+', price: { amount: 5, currency: 'EUR' } })).toMatchObject({
      typicalAgeRange: '12-',
      isAccessibleForFree: false,
      offers: { '@type': 'Offer', price: 5, priceCurrency: 'EUR' },
    });
  });

  test('names the skills it teaches, as the ILO and ESCO do', () => {
    const { teaches } = described();
    expect(teaches).toContainEqual({
      '@type': 'DefinedTerm',
      name: framework.skills.find(({ id }) => id === 'ilo-di-software')?.name.it,
      termCode: 'ilo-di-software',
      inDefinedTermSet: 'urn:isbn:9789220350423',
    });
    const esco = (teaches as readonly { '@id'?: string }[]).map((one) => one['@id']);
    const badge = pack.badges.find(({ id }) => id === 'badge-safe-online');
    expect(badge?.alignments.length).toBeGreaterThan(0);
    expect(esco).toEqual(
      expect.arrayContaining(badge?.alignments.map(({ targetUrl }) => targetUrl) ?? []),
    );
  });

  test('repeats by a rule, with the days that are excepted, at its own hour in summer too', () => {
    const event = described({
      rule: 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270630T215959Z',
      except: ['2027-03-11T09:30'],
      cancelled: ['2027-03-08T09:30', '2027-03-15T09:30'],
    });
    expect(event).toMatchObject({
      startDate: '2027-03-18T09:30:00+01:00',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: ['MO', 'TH'],
        startDate: '2027-03-08',
        endDate: '2027-06-30',
        startTime: '09:30:00',
        duration: 'PT240M',
        scheduleTimezone: 'Europe/Rome',
        exceptDate: ['2027-03-11T09:30:00'],
      },
      subEvent: [
        {
          startDate: '2027-03-08T09:30:00+01:00',
          eventStatus: 'https://schema.org/EventCancelled',
        },
        {
          startDate: '2027-03-15T09:30:00+01:00',
          eventStatus: 'https://schema.org/EventCancelled',
        },
      ],
    });
    const summer = { ...GROUND, nowMs: Date.parse('2027-04-01T00:00Z') };
    const weekly = announced({ rule: 'FREQ=WEEKLY;BYDAY=MO' });
    expect(educationEvent(weekly, summer).startDate).toBe('2027-04-05T09:30:00+02:00');
  });

  test('is told by its dates where schema.org has no words for its rule', () => {
    const event = described({ rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1;COUNT=3' });
    expect(event).not.toHaveProperty('eventSchedule');
    expect(event).toMatchObject({
      startDate: '2027-03-31T09:30:00+02:00',
      subEvent: [
        { startDate: '2027-04-28T09:30:00+02:00' },
        { startDate: '2027-05-31T09:30:00+02:00' },
      ],
    });
    expect(described({ also: ['2027-03-09T09:30'] })).toMatchObject({
      subEvent: [{ startDate: '2027-03-09T09:30:00+01:00' }],
    });
  });

  test('that takes place no more says that it is cancelled', () => {
    expect(described({ cancelled: ['2027-03-08T09:30'] })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  test('is described in words of schema.org alone', () => {
    const all = pack.events.map((event) => {
      const provider = pack.providers.find(({ id }) => id === event.provider);
      const place = pack.places.find(({ id }) => id === event.place);
      if (!provider || !place) throw new Error(`${event.id} has both`);
      return educationEvent({ event, provider, place }, GROUND);
    });
    const more = [
      described({
        rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8;COUNT=4',
        except: ['2028-03-08T09:30'],
      }),
      described({ also: ['2027-03-09T09:30'] }, { price: { amount: 1, currency: 'EUR' } }),
    ];
    expect(strangers([...all, ...more])).toEqual([]);
    expect(strangers({ '@type': 'Schedule', price: 1 })).toEqual(['Schedule.price']);
  });
});
