import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnnouncedEvent,
  type CalendarGround,
  calendarFile,
  uidOf,
} from '../../../kiosk/events/calendar-file.ts';
import { clockChanges } from '../../../kiosk/events/clock-changes.ts';
import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import { epochMs, occurrencesBetween, type Schedule } from '../../../kiosk/events/recurrence.ts';
import {
  CALENDAR_READERS,
  HAS_CALENDAR_READERS,
  readCalendars,
} from '../../support/calendar-readers.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const EVENT: LearningEvent = {
  id: 'event-repair',
  kind: 'workshop',
  title: { en: 'Fix it together', it: 'Ripariamo insieme' },
  summary: { it: 'Porta un oggetto rotto; si impara, insieme.' },
  provider: 'volunteers',
  place: 'room',
  learningType: 'nonformal',
  environment: 'community',
  skills: ['ilo-se-communication'],
  ageBand: 'all',
  adultRequiredUnder: 0,
  languages: ['it'],
  access: [],
  signup: 'dropIn',
  capacity: 20,
  waitingList: 0,
  schedule: { start: '2027-03-06T10:00', minutes: 120, except: [], cancelled: [] },
};

const announced = (
  schedule: Partial<Schedule> = {},
  some: Partial<LearningEvent> = {},
): AnnouncedEvent => ({
  event: { ...EVENT, ...some, schedule: { ...EVENT.schedule, ...schedule } },
  provider: {
    id: 'volunteers',
    name: { it: 'Volontari riparatori' },
    type: 'civic-org',
    contact: { web: 'https://volontari.example/', email: 'anna@volontari.example' },
  },
  place: { id: 'room', name: { it: 'Sala A' }, walkingMinutes: 0, address: 'Via Roma 1, Esempio' },
});

const GROUND: CalendarGround = {
  name: 'Biblioteca civica, eventi',
  hub: 'hub.example',
  language: 'it',
  timeZone: 'Europe/Rome',
  editionOf: () => ({ sequence: 4, changedMs: Date.parse('2027-02-01T09:30:15Z') }),
};

const HOUR_MS = 3_600_000;

const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file of an event', () => {
  test('says what, where, when and which version, and names nobody', () => {
    const file = calendarFile([announced()], GROUND);
    const lines = linesOf(file);
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:event-repair@hub.example',
      'DTSTAMP:20270201T093015Z',
      'LAST-MODIFIED:20270201T093015Z',
      'SEQUENCE:4',
      'DTSTART;TZID=Europe/Rome:20270306T100000',
      'DTEND;TZID=Europe/Rome:20270306T120000',
      'STATUS:CONFIRMED',
      'SUMMARY:Ripariamo insieme',
      'LOCATION:Sala A\\, Via Roma 1\\, Esempio',
      'DESCRIPTION:Porta un oggetto rotto\\; si impara\\, insieme.\\nVolontari riparatori',
      'URL:https://volontari.example/',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(lines).toContain('X-WR-CALNAME:Biblioteca civica\\, eventi');
    expect(file).not.toMatch(/anna|ORGANIZER|ATTENDEE|mailto/i);
  });

  test('keeps the rule, its exceptions and further dates in the time of the hub', () => {
    const schedule = {
      rule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270501',
      except: ['2027-03-13T10:00'],
      also: ['2027-03-17T18:00'],
    };
    const lines = linesOf(calendarFile([announced(schedule)], GROUND));
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270501T215959Z');
    expect(lines).toContain('EXDATE;TZID=Europe/Rome:20270313T100000');
    expect(lines).toContain('RDATE;TZID=Europe/Rome:20270317T180000');
  });

  test('says of a single date that it is cancelled, and of an event that it is', () => {
    const weekly = { rule: 'FREQ=WEEKLY', cancelled: ['2027-03-13T10:00'] };
    const lines = linesOf(calendarFile([announced(weekly)], GROUND));
    const second = lines.slice(lines.lastIndexOf('BEGIN:VEVENT'));
    expect(second).toContain('RECURRENCE-ID;TZID=Europe/Rome:20270313T100000');
    expect(second).toContain('UID:event-repair@hub.example');
    expect(second).toContain('STATUS:CANCELLED');
    const once = calendarFile([announced({ cancelled: ['2027-03-06T10:00'] })], GROUND);
    expect(linesOf(once).filter((line) => line.startsWith('STATUS'))).toEqual(['STATUS:CANCELLED']);
  });

  test('describes the clocks of the hub by the rule they follow', () => {
    const lines = linesOf(calendarFile([announced()], GROUND));
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
  });

  test('needs no clocks in a hub that keeps UTC', () => {
    const file = calendarFile([announced()], { ...GROUND, timeZone: 'UTC' });
    expect(file).not.toContain('VTIMEZONE');
    expect(file).toContain('DTSTART:20270306T100000Z\r\n');
  });

  test('of what came from another calendar keeps the name it has there', () => {
    const source = (uid: string) => ({ source: { uid, sequence: 0 } });
    expect(uidOf({ ...EVENT, ...source('a@elsewhere.example') }, 'hub')).toBe(
      'a@elsewhere.example',
    );
    expect(uidOf({ ...EVENT, ...source('no-uid-1') }, 'hub')).toBe('event-repair@hub');
    const part = { source: { uid: 'a@elsewhere.example', sequence: 0, part: true } } as const;
    expect(uidOf({ ...EVENT, ...part }, 'hub')).toBe('event-repair@hub');
  });

  test('has lines of 75 octets at the most, parted between letters, and no other line breaks', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const event = announced({}, { title: { it: title }, summary: { it: title } });
        const file = calendarFile([event], { ...GROUND, name });
        const bytes = Buffer.from(file);
        expect(bytes.toString('utf8')).toBe(file);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
        expect(linesOf(file).filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
      }),
      { numRuns: PROPERTY_RUNS / 20 },
    );
  });
});

describe.skipIf(!HAS_CALENDAR_READERS)(`other programs (${CALENDAR_READERS})`, () => {
  const SPAN = { from: '2027-01-01T00:00Z', to: '2028-07-01T00:00Z' };

  test('read the file without a complaint, letter by letter', () => {
    const titles = ['Caffè, tè; \\ e “altro”', 'Zwei\nZeilen', `${'à'.repeat(90)} 🎨`];
    const [read] = readCalendars([
      calendarFile(
        titles.map((it, index) =>
          announced({ rule: 'FREQ=WEEKLY' }, { id: `e-${index}`, title: { it } }),
        ),
        GROUND,
      ),
    ]);
    expect(read?.complaints).toEqual([]);
    expect(read?.events.map((event) => event.SUMMARY?.[0])).toEqual(titles);
    expect(read?.events[0]).toMatchObject({
      SEQUENCE: ['4'],
      DTSTAMP: ['2027-02-01T09:30:15+00:00'],
      DTSTART: ['2027-03-06T10:00:00+01:00'],
      RRULE: ['FREQ=WEEKLY'],
    });
  });

  const start = fc
    .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 95 }))
    .map(([day, quarter]) =>
      new Date(Date.UTC(2027, 0, 1 + day, 0, 15 * quarter)).toISOString().slice(0, 16),
    );
  const rule = fc.constantFrom(
    undefined,
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;COUNT=40',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=1SA',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1',
    'FREQ=WEEKLY;UNTIL=20271031',
    'FREQ=WEEKLY;UNTIL=20271031T080000Z',
    'FREQ=YEARLY',
  );
  const zone = fc.constantFrom(
    'Europe/Rome',
    'Europe/Dublin',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Pacific/Auckland',
    'UTC',
  );

  test('find every event at the very moments at which the kiosk shows it, in every time zone', () => {
    const asked = fc.sample(fc.record({ start, rule, zone }), {
      numRuns: PROPERTY_RUNS / 10,
      seed: 20270306,
    });
    const files = asked.map(({ start: at, rule: by, zone: timeZone }) =>
      calendarFile([announced({ start: at, ...(by && { rule: by }) })], { ...GROUND, timeZone }),
    );
    const read = readCalendars(files, SPAN);
    for (const [index, { start: at, rule: by, zone: timeZone }] of asked.entries()) {
      const schedule = { ...EVENT.schedule, start: at, ...(by && { rule: by }) };
      const [from, to] = [Date.parse(SPAN.from), Date.parse(SPAN.to)];
      // Whether a first date that its rule does not give is one, every program decides for itself.
      const clear = (ms: number) => !isOddTime(ms, timeZone) && ms !== epochMs(at, timeZone);
      const shown = occurrencesBetween(schedule, timeZone, from, to).map(({ startMs }) => startMs);
      const { times, complaints } = read[index] ?? { times: {}, complaints: ['not read'] };
      const found = Object.values(times)
        .flat()
        .map((span) => Date.parse(`${span.slice(0, 16)}Z`));
      const about = JSON.stringify(asked[index]);
      expect(complaints, about).toEqual([]);
      expect(found.filter(clear), about).toEqual(shown.filter(clear));
    }
  });

  /**
   * Civil times that a change of clocks skips or repeats: programs differ there, and so may they. After
   * one that was skipped libical is an hour off for a day.
   */
  function isOddTime(ms: number, timeZone: string): boolean {
    return clockChanges(timeZone, ms - 27 * HOUR_MS, ms + 3 * HOUR_MS).length > 0;
  }
});
