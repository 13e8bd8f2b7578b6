import { describe, expect, test } from 'vitest';
import { calendarOf, onlyEvent, refusalsOf, vevent } from '../../support/calendar-fixtures.ts';

/** The civil start in Rome of an event that begins at 10:00 in a zone, in winter. */
function startOf(zone: string, head: readonly string[] = [], timeZone = 'Europe/Rome'): string {
  const lines = vevent().map((line) => line.replace(/^(DTSTART|DTEND):/, `$1;${zone}:`));
  return onlyEvent(calendarOf([lines], head), { hub: { timeZone } }).schedule.start.slice(11);
}

const described = (id: string, standard: string, daylight?: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0900',
  'END:STANDARD',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'TZOFFSETFROM:-0400',
  `TZOFFSETTO:${standard}`,
  'END:STANDARD',
  ...(daylight
    ? [
        'BEGIN:DAYLIGHT',
        'DTSTART:20070311T020000',
        'TZOFFSETFROM:-0500',
        `TZOFFSETTO:${daylight}`,
        'END:DAYLIGHT',
      ]
    : []),
  'END:VTIMEZONE',
];

describe('the time zone of an event', () => {
  test.each([
    ['an IANA name', 'TZID=America/New_York', '16:00'],
    ['a name in quotes', 'TZID="America/New_York"', '16:00'],
    ['an old name', 'TZID=US/Pacific', '19:00'],
    ['a name of Windows', 'TZID=Pacific Standard Time', '19:00'],
    ['a name of Windows for people', 'TZID="(UTC-05:00) Eastern Time (US & Canada)"', '16:00'],
    [
      'the same without the quotes it needs',
      'TZID=(UTC-05:00) Eastern Time (US & Canada)',
      '16:00',
    ],
    ['cities of Outlook', 'TZID="Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '10:00'],
    ['an address of Microsoft', 'TZID=tzone://Microsoft/Utc', '11:00'],
    [
      'a registry of its own',
      'TZID=/freeassociation.sourceforge.net/Tzfile/Europe/London',
      '11:00',
    ],
    ['three words of an atlas', 'TZID=/example.org/2007_1/America/Argentina/Buenos_Aires', '14:00'],
    ['an offset', 'TZID=UTC+02', '09:00'],
    ['an offset in brackets', 'TZID="(GMT -05:30)"', '16:30'],
    ['UTC by name', 'TZID=UTC', '11:00'],
  ])('may be %s', (_, zone, civil) => {
    expect(startOf(zone)).toBe(civil);
  });

  test('may be explained in the file, by what holds now and not what held once', () => {
    expect(startOf('TZID=Our Time', described('Our Time', '-0500', '-0400'))).toBe('16:00');
    expect(startOf('TZID=Fixed', described('Fixed', '-0300'))).toBe('14:00');
  });

  test('explained by clocks that many zones have is taken for that of the hub', () => {
    const head = described('Eastern Europe', '+0200', '+0300');
    expect(startOf('TZID=Eastern Europe', head, 'Europe/Athens')).toBe('10:00');
    const lines = vevent({ RRULE: 'FREQ=WEEKLY' }).map((line) =>
      line.replace(/^(DTSTART|DTEND):/, '$1;TZID=Eastern Europe:'),
    );
    const event = onlyEvent(calendarOf([lines], head), { hub: { timeZone: 'Europe/Athens' } });
    expect(event.schedule.rule).toBe('FREQ=WEEKLY');
  });

  test('is that of the calendar, or else that of the hub, where a time names none', () => {
    const head = ['X-WR-TIMEZONE:America/New_York'];
    expect(onlyEvent(calendarOf([vevent()], head)).schedule.start).toBe('2027-03-06T16:00');
    expect(onlyEvent(calendarOf([vevent()])).schedule.start).toBe('2027-03-06T10:00');
    expect(startOf('TZID=PDT', ['X-WR-TIMEZONE:America/Los_Angeles'])).toBe('19:00');
  });

  test('is UTC where a Z says so, whatever stands beside it', () => {
    const lines = vevent({ DTSTART: '20270306T100000Z', DTEND: '20270306T120000Z' }).map((line) =>
      line.replace(/^(DTSTART|DTEND):/, '$1;TZID=America/New_York:'),
    );
    expect(onlyEvent(calendarOf([lines])).schedule.start).toBe('2027-03-06T11:00');
  });

  test.each(['Europe/Germany', 'PDT', 'Wherever', '__proto__', 'x'.repeat(500)])(
    'that nobody knows is refused with its line: %s',
    (id) => {
      const lines = vevent().map((line) => line.replace(/^DTSTART:/, `DTSTART;TZID=${id}:`));
      expect(refusalsOf(calendarOf([lines]))).toEqual([
        `7: DTSTART: nobody knows the time zone “${id.slice(0, 80)}”.`,
      ]);
    },
  );
});
