import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  onlyEvent,
  refusalsOf,
  takeFile,
  taken,
  vevent,
} from '../../support/calendar-fixtures.ts';

/** Every ugliness here was met in calendars that libraries, universities and cities publish. */
const titleOf = (file: string | Uint8Array) => onlyEvent(file).title.it;

describe('a calendar that is written badly', () => {
  test('may be folded within a letter, as university calendars are', () => {
    const whole = Buffer.from(calendarOf([vevent({ SUMMARY: 'Caffè – in inglese' })]));
    for (const letter of ['è', '–']) {
      const at = whole.indexOf(Buffer.from(letter)) + 1;
      const folded = Buffer.concat([
        whole.subarray(0, at),
        Buffer.from('\r\n '),
        whole.subarray(at),
      ]);
      expect(titleOf(folded)).toBe('Caffè – in inglese');
    }
  });

  test.each([
    ['line feeds alone', (text: string) => text.replaceAll('\r\n', '\n')],
    ['carriage returns alone', (text: string) => text.replaceAll('\r\n', '\r')],
    [
      'both kinds of line ends',
      (text: string) => text.replace('\r\n', '\n').replace('SUMM', '\r\nSUMM'),
    ],
    ['folds by tabs', (text: string) => text.replace('insieme', 'in\r\n\tsieme')],
    ['folds in the middle of a name', (text: string) => text.replace('SUMMARY', 'SUMM\r\n ARY')],
    ['empty lines and tabs before its first line', (text: string) => `\t\t\t\r\n\t\t${text}`],
    ['a mark of UTF-8 before its first line', (text: string) => `\ufeff${text}`],
    [
      'small letters',
      (text: string) => text.replaceAll(/^[A-Z-]+(?=[:;])/gm, (name) => name.toLowerCase()),
    ],
    ['no end of the calendar', (text: string) => text.replace('END:VCALENDAR\r\n', '')],
    ['no line end at its end', (text: string) => text.trimEnd()],
    ['spaces behind its words', (text: string) => text.replaceAll('VEVENT\r\n', 'VEVENT  \r\n')],
  ])('may have %s', (_, spoil) => {
    expect(titleOf(spoil(calendarOf([vevent()])))).toBe('Ripariamo insieme');
  });

  test('may be in the letters of an old Windows, or two octets each', () => {
    const text = calendarOf([vevent({ SUMMARY: 'Perché no? – 5 €' })]);
    const old = Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1');
    expect(titleOf(old)).toBe('Perché no? – 5 €');
    expect(titleOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('Perché no? – 5 €');
    expect(titleOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe('Perché no? – 5 €');
  });

  test('may let a description go on without folding it', () => {
    const lines = vevent(
      { DESCRIPTION: 'Prima riga' },
      'seconda riga',
      '- terza',
      'LOCATION:Sala A',
    );
    const { plan, content } = taken(calendarOf([lines]));
    expect(plan.fresh[0]?.summary.it).toBe('Prima riga seconda riga - terza');
    expect(content.places[0]?.name.it).toBe('Sala A');
  });

  test('may hold several calendars, alarms, tasks and time zones', () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:Sveglia', 'TRIGGER:-PT15M', 'END:VALARM'];
    const task = ['BEGIN:VTODO', 'UID:task', 'SUMMARY:Pulire', 'END:VTODO'];
    const file =
      calendarOf([vevent({ UID: 'a' }, ...alarm)], task) + calendarOf([vevent({ UID: 'b' })]);
    expect(taken(file).plan.fresh.map(({ summary }) => summary.it)).toEqual([
      'Ripariamo insieme',
      'Ripariamo insieme',
    ]);
  });

  test('is shown without the marks that web pages leave in it', () => {
    const event = onlyEvent(
      calendarOf([
        vevent({
          SUMMARY: 'Arte &amp\\; parole \\u202e🚶‍♂️',
          DESCRIPTION:
            '<style>p { color: red }</style><p class="x">Uno&nbsp\\;due</p>\\n<script>alert(1)</script>tre<br',
        }),
      ]),
    );
    expect(event.title.it).toBe('Arte & parole u202e🚶‍♂️');
    expect(event.summary.it).toBe('Uno due tre');
  });

  test('is cut at a sentence, or at a word with an ellipsis, where it is too long', () => {
    const long = (text: string) =>
      onlyEvent(calendarOf([vevent({ DESCRIPTION: text })])).summary.it ?? '';
    expect(long(`${'Parola '.repeat(50)}fine. ${'Altra '.repeat(60)}`)).toMatch(/Parola fine\.$/);
    const words = long('Parola '.repeat(200));
    expect(words).toMatch(/Parola…$/);
    expect(words.length).toBeLessThanOrEqual(400);
    expect(long(`${'🎨'.repeat(400)}`)).toMatch(/^(🎨)+…$/u);
  });

  test('keeps only its broken events from being read, each with its line', () => {
    const file = calendarOf([
      vevent({ UID: 'good' }),
      ['UID:a', 'SUMMARY:Senza inizio'],
      ['UID:b', 'DTSTART:20270306T100000'],
      vevent({ UID: 'c', DTSTART: '20270231T100000' }),
      vevent({ UID: 'd', DTSTART: 'domani' }),
      vevent({ UID: 'e', DTEND: '20270306T090000' }),
      vevent({ UID: 'f' }, 'DTSTART:20270307T100000'),
      vevent({ UID: 'g', DTSTART: '00010101T100000', DTEND: '00010101T110000' }),
      vevent({ UID: 'h', DTEND: '20270401T100000' }),
      vevent({ UID: 'i' }).map((line) => line.replace('DTEND:20270306T120000', 'DURATION:2 ore')),
      vevent({ UID: 'j', SUMMARY: ' ' }),
    ]);
    expect(taken(file).plan.fresh).toHaveLength(1);
    expect(refusalsOf(file)).toEqual([
      '11: It does not say when it begins: DTSTART is missing.',
      '15: It has no title: SUMMARY is missing or empty.',
      '22: DTSTART: “20270231T100000” is no time such as 20270306T100000.',
      '29: DTSTART: “domani” is no time such as 20270306T100000.',
      '37: It ends before it begins.',
      '46: It begins twice: there is a second DTSTART.',
      '51: DTSTART: the year 1 is too far away.',
      '55: It goes on for more than two weeks: write it as single days.',
      '66: DURATION “2 ore” is no length such as PT2H.',
      '69: It has no title: SUMMARY is missing or empty.',
    ]);
  });

  test('may forget to end an event, which is refused alone', () => {
    const file = calendarOf([vevent({ UID: 'a' }), vevent({ UID: 'b' }), vevent({ UID: 'c' })]);
    const spoilt = file.replace('END:VEVENT\r\nBEGIN:VEVENT', 'BEGIN:VEVENT');
    expect(taken(spoilt).plan.fresh.map(({ source }) => source?.uid)).toEqual(['b', 'c']);
    expect(refusalsOf(spoilt)).toEqual(['4: The event does not end: END:VEVENT is missing.']);
  });
});

describe('a file that is no calendar', () => {
  test.each([
    ['', /empty/],
    ['<!DOCTYPE html><html><head><title>Just a moment', /web page/],
    ['{"message":"Group not found"}', /JSON/],
    ['403 Forbidden', /neither a calendar nor a table/],
    ['BEGIN:VCARD\r\nEND:VCARD\r\n', /BEGIN:VCALENDAR is missing/],
    ['PK\u0003\u0004zip', /spreadsheet/],
  ])('says what it is instead: %j', (text, why) => {
    const [refusal = ''] = refusalsOf(text);
    expect(refusal).toMatch(why);
    expect(takeFile(text).ok).toBe(false);
  });
});
