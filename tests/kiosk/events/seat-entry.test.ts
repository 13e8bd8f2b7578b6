import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import {
  type SeatEntry,
  seatCodeQr,
  seatEntryQr,
  seatEntryText,
  waitingEntryText,
} from '../../../kiosk/events/seat-entry.ts';
import { qrSideOf, qrVersionOf } from '../../../kiosk/qr-code.ts';
import {
  CALENDAR_READERS,
  HAS_CALENDAR_READERS,
  readCalendars,
} from '../../support/calendar-readers.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const CODE = 'A7K3MXR' as SeatCode;
const entry = (some: Partial<SeatEntry> = {}): SeatEntry => ({
  code: CODE,
  title: 'Ripariamo insieme: laboratorio di riparazione',
  place: 'Hub, sala laboratorio',
  startMs: Date.parse('2027-03-06T09:00Z'),
  endMs: Date.parse('2027-03-06T11:00Z'),
  madeMs: Date.parse('2027-02-20T15:30:12Z'),
  hub: 'hub.example',
  language: 'it',
  ...some,
});
const linesOf = (text: string) => text.split('\r\n');

describe('the calendar entry of a seat', () => {
  test('holds when, where and what, and the code, in the language of whoever took it', () => {
    expect(linesOf(seatEntryText(entry()))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:Portico',
      'BEGIN:VEVENT',
      'UID:A7K3MXR@hub.example',
      'DTSTAMP:20270220T153012Z',
      'DTSTART:20270306T090000Z',
      'DTEND:20270306T110000Z',
      'SUMMARY:Ripariamo insieme: laboratorio di riparazione',
      'LOCATION:Hub\\, sala laboratorio',
      'DESCRIPTION:Codice del posto A7K-3MX-R. Mostralo all’ingresso.',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(seatEntryText(entry({ language: 'en' }))).toContain(
      'DESCRIPTION:Seat code A7K-3MX-R. Show it at the door.\r\n',
    );
  });

  test('says with an ellipsis where a long title was shortened, between words', () => {
    const title =
      'Come si legge una bolletta della luce, del gas e dell’acqua senza perdersi tra le righe';
    expect(seatEntryText(entry({ title }))).toContain(
      'SUMMARY:Come si legge una bolletta della luce\\, del gas e dell’acqua…\r\n',
    );
  });

  test('of one slot has the times of that slot', () => {
    const slot = {
      startMs: Date.parse('2027-03-10T13:20Z'),
      endMs: Date.parse('2027-03-10T13:40Z'),
    };
    expect(seatEntryText(entry(slot))).toMatch(
      /DTSTART:20270310T132000Z\r\nDTEND:20270310T134000Z/,
    );
  });

  test('of a place on the list reminds a day before to look again, and names the code', () => {
    const lines = linesOf(waitingEntryText(entry()));
    expect(lines).toContain(
      'SUMMARY:Guarda di nuovo: Ripariamo insieme: laboratorio di riparazione',
    );
    expect(lines).toContain('DTSTART:20270305T090000Z');
    expect(lines).toContain('DTEND:20270305T091500Z');
    expect(lines).toContain('DESCRIPTION:In attesa: A7K-3MX-R. Guarda al chiosco se hai un posto.');
  });

  test('reminds two hours before where that day is over, and at the start where those are', () => {
    const due = (madeMs: number) => /DTSTART:(\w+)/.exec(waitingEntryText(entry({ madeMs })))?.[1];
    expect(due(Date.parse('2027-03-05T09:00Z'))).toBe('20270306T070000Z');
    expect(due(Date.parse('2027-03-06T07:00Z'))).toBe('20270306T090000Z');
  });

  test('fits a code whose modules are large enough on the smallest screen, whatever it is called', () => {
    const letters = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(letters, letters, fc.constantFrom('en', 'it'), (title, place, language) => {
        for (const text of [seatEntryText, waitingEntryText]) {
          const lines = linesOf(text(entry({ title, place, language, hub: 'x'.repeat(200) })));
          expect(lines).toHaveLength(14);
          for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(qrVersionOf(lines.join('\r\n'))).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: PROPERTY_RUNS / 20 },
    );
  });

  test('makes a small code for an ordinary title', () => {
    const side = seatEntryQr(entry()).rows.length;
    expect(side).toBe(qrSideOf(14));
  });
});

test('the code alone makes the smallest QR there is', () => {
  expect(seatCodeQr(CODE).rows).toHaveLength(21);
});

describe.skipIf(!HAS_CALENDAR_READERS)(`other programs (${CALENDAR_READERS})`, () => {
  test('read entries as calendars without a complaint, whatever the event is called', () => {
    const titles = [
      'Caffè delle lingue',
      'A; B, C \\ D',
      'Zwei\nZeilen\u0000',
      '\u{1f3a8}'.repeat(40),
    ];
    const made = titles.flatMap((title) =>
      [seatEntryText, waitingEntryText].map((text) => text(entry({ title, place: title }))),
    );
    const read = readCalendars(made);
    expect(read.flatMap(({ complaints }) => complaints)).toEqual([]);
    const seats = read.filter((_, index) => index % 2 === 0).map(({ events }) => events[0]);
    expect(seats.map((event) => event?.SUMMARY?.[0])).toEqual([
      'Caffè delle lingue',
      'A; B, C \\ D',
      'Zwei Zeilen',
      `${'\u{1f3a8}'.repeat(16)}…`,
    ]);
    expect(seats[0]?.DTSTART).toEqual(['2027-03-06T09:00:00+00:00']);
    expect(read[0]?.times).toEqual({
      'A7K3MXR@hub.example': ['2027-03-06T09:00 – 2027-03-06T11:00'],
    });
  });
});
