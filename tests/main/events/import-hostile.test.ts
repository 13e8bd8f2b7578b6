import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../../main/events/import-file.ts';
import {
  calendarOf,
  NOW,
  refusalsOf,
  takeFile,
  taken,
  vevent,
} from '../../support/calendar-fixtures.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const GROUND = {
  hubZone: 'Europe/Rome',
  language: 'it',
  day: { from: '00:00', minutes: 1_440 },
  nowMs: NOW,
} as const;

describe('a file that was made to do harm', () => {
  test('of a hundred megabytes is refused before it is looked at', () => {
    expect(readImportFile(Buffer.alloc(100 * 1024 * 1024, 'x'), GROUND)).toEqual({
      ok: false,
      error: { line: 1, why: 'The file has 100 MB, and 32 MB are the most.' },
    });
  });

  test('of one line of thirty megabytes, or of nothing but line ends, is read to its end', () => {
    const line = Buffer.concat([
      Buffer.from('BEGIN:VCALENDAR\r\nX:'),
      Buffer.alloc(30 * 1024 * 1024, 'y'),
    ]);
    expect(readImportFile(line, GROUND)).toMatchObject({ ok: true, value: { entries: [] } });
    const ends = Buffer.concat([
      Buffer.from('BEGIN:VCALENDAR'),
      Buffer.alloc(4 * 1024 * 1024, '\n'),
    ]);
    expect(readImportFile(ends, GROUND)).toMatchObject({ ok: true, value: { entries: [] } });
  });

  test('with a title as long as a book is read, and the title cut', () => {
    const SUMMARY = 'parola '.repeat(500_000);
    expect(taken(calendarOf([vevent({ SUMMARY })])).plan.fresh[0]?.title.it?.length).toBeLessThan(
      121,
    );
  });

  test('with more events than a city has is refused as a whole', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => vevent({ UID: `e${index}` }));
    expect(refusalsOf(calendarOf(many))).toMatchObject([
      expect.stringMatching(/There are more than 20000 events/),
    ]);
  });

  test('with ten thousand entries of one UID says so of each, in time', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      vevent({ SUMMARY: `Titolo ${index}`, SEQUENCE: '1' }),
    );
    const { plan } = taken(calendarOf(many));
    expect(plan.fresh).toHaveLength(1);
    expect(plan.refused).toHaveLength(9_999);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'that calls an event %s brings an event of that name and nothing else',
    (UID) => {
      const before = Object.keys(Object.prototype);
      expect(taken(calendarOf([vevent({ UID, LOCATION: UID })])).plan.events).toHaveLength(1);
      expect(Object.keys(Object.prototype)).toEqual(before);
    },
  );

  test('of dates without end brings no more than a year of them', () => {
    const dates = Array.from({ length: 2_000 }, (_, index) =>
      new Date(Date.UTC(2027, 2, 7 + index, 9)).toISOString().replaceAll(/[-:]|\.\d+/g, ''),
    );
    const { plan } = taken(calendarOf([vevent({ RDATE: dates.join(',') })]));
    expect(plan.fresh[0]?.schedule.also?.length).toBeLessThanOrEqual(366);
    expect(plan.refused).toEqual([]);
  });

  test('is nothing that reading could fail at: any octets at all', () => {
    const words = fc.constantFrom(
      ...['BEGIN:VCALENDAR\r\n', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'END:VCALENDAR\r\n'],
      ...[
        'DTSTART',
        'DTEND',
        ';TZID=',
        'Europe/Rome',
        ':20270306T100000\r\n',
        'RRULE:',
        'FREQ=DAILY',
      ],
      ...[
        'SUMMARY:',
        'UID:a\r\n',
        ';COUNT=',
        'EXDATE',
        ';VALUE=DATE',
        ':20270306',
        'RDATE',
        '\r\n',
      ],
      ...[
        'RECURRENCE-ID',
        'DURATION:P1D\r\n',
        '"',
        ':',
        ';',
        ' ',
        ',',
        '\\',
        'BEGIN:VTIMEZONE\r\n',
      ],
    );
    const soup = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(soup, (parts) => {
        const file = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n${parts.join('')}`;
        const read = takeFile(Buffer.from(file));
        if (read.ok)
          for (const event of read.value.plan.events) expect(event.id).toMatch(/^imported-/);
      }),
      { numRuns: PROPERTY_RUNS / 4 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        takeFile(bytes);
      }),
      { numRuns: PROPERTY_RUNS / 4 },
    );
  });
});
