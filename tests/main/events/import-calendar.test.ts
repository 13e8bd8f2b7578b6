import { describe, expect, test } from 'vitest';
import { calendarOf, NOW, onlyEvent, taken, vevent } from '../../support/calendar-fixtures.ts';

const counts = ({ plan }: ReturnType<typeof taken>) => ({
  new: plan.fresh.length,
  changed: plan.changed.length,
  unchanged: plan.unchanged.length,
  cancelled: plan.cancelled.length,
  left: plan.left.map(({ why }) => why),
});
const NONE = { new: 0, changed: 0, unchanged: 0, cancelled: 0, left: [] };

describe('an event of a calendar', () => {
  test('is taken over with its title, text, place, time and the name it has there', () => {
    const event = onlyEvent(
      calendarOf([
        vevent({
          DESCRIPTION: 'Porta un <b>oggetto</b>\\, rotto.\\nSi impara &egrave; si ride&#33;',
          LOCATION: 'Sala A',
          SEQUENCE: '3',
          'LAST-MODIFIED': '20270115T080000Z',
        }),
      ]),
    );
    expect(event).toMatchObject({
      title: { it: 'Ripariamo insieme' },
      summary: { it: 'Porta un oggetto , rotto. Si impara è si ride!' },
      schedule: { start: '2027-03-06T10:00', minutes: 120 },
      signup: 'dropIn',
      source: { uid: 'one@example.org', sequence: 3, modified: '2027-01-15T08:00:00.000Z' },
    });
  });

  test('belongs to whoever the calendar names, at the place it names, each of them once', () => {
    const { content } = taken(
      calendarOf(
        [
          vevent({ LOCATION: 'Sala  A' }),
          vevent({ UID: 'two@example.org', LOCATION: 'sala a' }),
          vevent({ UID: 'three@example.org' }),
        ],
        ['X-WR-CALNAME:Biblioteca civica\\, eventi'],
      ),
      { settings: { walkingMinutes: 4 } },
    );
    expect(content.providers).toMatchObject([
      { name: { it: 'Biblioteca civica, eventi' }, type: 'library' },
    ]);
    expect(content.places).toMatchObject([
      { name: { it: 'Sala A' }, walkingMinutes: 4 },
      { name: { it: 'Biblioteca' } },
    ]);
    expect(new Set(content.events.map(({ place }) => place)).size).toBe(2);
  });

  test('that says no end is taken for an hour, and the preview says how many do', () => {
    const file = calendarOf([
      ['UID:a', 'DTSTART:20270306T100000', 'SUMMARY:Ohne Ende'],
      vevent({ UID: 'b', DTEND: '20270306T100000' }),
    ]);
    const { plan, withoutEnd } = taken(file);
    expect(plan.fresh.map(({ schedule }) => schedule.minutes)).toEqual([60, 60]);
    expect(withoutEnd).toBe(2);
  });

  test.each([
    ['PT2H', 120],
    ['PT90M', 90],
    ['P1DT2H30M', 1_590],
    ['P1W', 10_080],
  ])('may say how long it takes instead of an end: %s', (DURATION, minutes) => {
    const lines = vevent({ DURATION }).filter((line) => !line.startsWith('DTEND'));
    expect(onlyEvent(calendarOf([lines])).schedule.minutes).toBe(minutes);
  });

  test('is not told of twice, whichever words its entries differ in', () => {
    const again = vevent({ LOCATION: 'Sala B' });
    const { plan } = taken(calendarOf([vevent(), vevent(), again]));
    expect(plan.fresh).toHaveLength(1);
    expect(plan.refused).toEqual([]);
  });

  test('with dates that share one UID and nothing tells apart is one event on both', () => {
    const evening = vevent({ DTSTART: '20270306T180000', DTEND: '20270306T200000' });
    expect(onlyEvent(calendarOf([vevent(), evening])).schedule).toMatchObject({
      start: '2027-03-06T10:00',
      also: ['2027-03-06T18:00'],
    });
  });

  test('whose UID another event has is refused, and named with both lines', () => {
    const other = vevent({
      SUMMARY: 'Caffè delle lingue',
      DTSTART: '20270307T100000',
      DTEND: '20270307T110000',
    });
    const { plan } = taken(calendarOf([vevent(), other]));
    expect(plan.refused).toEqual([
      { line: 11, why: 'It has the UID of line 4, and is another event.' },
    ]);
  });

  test('without a UID is known again while its title, start and place stay', () => {
    const lines = vevent().filter((line) => !line.startsWith('UID'));
    const first = taken(calendarOf([lines]));
    expect(first.withoutUid).toBe(1);
    const imported = first.content;
    expect(counts(taken(calendarOf([lines]), { imported }))).toEqual({ ...NONE, unchanged: 1 });
  });

  test('that is over, private or was cancelled before is left out without a complaint', () => {
    const file = calendarOf([
      vevent({ UID: 'over', DTSTART: '20260306T100000', DTEND: '20260306T120000' }),
      vevent({ UID: 'private', CLASS: 'PRIVATE' }),
      vevent({ UID: 'cancelled', STATUS: 'CANCELLED' }),
      vevent({ UID: 'tentative', STATUS: 'TENTATIVE' }),
    ]);
    const read = taken(file);
    expect(counts(read)).toEqual({ ...NONE, new: 1, left: ['over', 'private', 'cancelled'] });
    expect(read.plan.refused).toEqual([]);
  });

  test('names nobody: organisers and guests are not read', () => {
    const people = [
      'ORGANIZER;CN=Anna Rossi:mailto:anna@example.org',
      'ATTENDEE;CN=Bruno:mailto:bruno@example.org',
      'CONTACT:Carla\\, 055 123',
    ];
    const { content } = taken(calendarOf([vevent({}, ...people)]));
    expect(JSON.stringify(content)).not.toMatch(/Anna|Bruno|Carla|example\.org:|mailto/);
  });
});

describe('a second file', () => {
  const imported = taken(calendarOf([vevent({ SEQUENCE: '2' }), vevent({ UID: 'other' })])).content;
  const second = (some: Record<string, string>, settings = {}) =>
    taken(calendarOf([vevent(some)]), { imported, settings });

  test('changes nothing where it says the same', () => {
    expect(counts(second({ SEQUENCE: '2' }))).toEqual({ ...NONE, unchanged: 1 });
  });

  test('changes an event with a higher SEQUENCE, and leaves those it does not speak of', () => {
    const read = second({ SEQUENCE: '3', SUMMARY: 'Ripariamo ancora' });
    expect(counts(read)).toEqual({ ...NONE, changed: 1 });
    expect(read.plan.events.map(({ title }) => title.it)).toEqual([
      'Ripariamo ancora',
      'Ripariamo insieme',
    ]);
    expect(read.plan.changed[0]?.id).toBe(imported.events[0]?.id);
  });

  test('is not believed where its SEQUENCE is lower', () => {
    expect(counts(second({ SEQUENCE: '1', SUMMARY: 'Alt' }))).toEqual({ ...NONE, left: ['older'] });
  });

  test('with the same SEQUENCE changes nothing, unless it was modified later or that is asked for', () => {
    const changed = { SEQUENCE: '2', SUMMARY: 'Altro' };
    expect(counts(second(changed))).toEqual({ ...NONE, left: ['notNewer'] });
    expect(counts(second(changed, { again: true }))).toEqual({ ...NONE, changed: 1 });
    const modified = taken(
      calendarOf([vevent({ SEQUENCE: '2', 'LAST-MODIFIED': '20270110T100000Z' })]),
    ).content;
    const at = (time: string) =>
      counts(
        taken(calendarOf([vevent({ ...changed, 'LAST-MODIFIED': time })]), { imported: modified }),
      );
    expect(at('20270111T100000Z')).toEqual({ ...NONE, changed: 1 });
    expect(at('20270109T100000Z')).toEqual({ ...NONE, left: ['older'] });
  });

  test('holds where neither file says which is newer', () => {
    const read = taken(calendarOf([vevent({ UID: 'other', SUMMARY: 'Altro' })]), { imported });
    expect(counts(read)).toEqual({ ...NONE, changed: 1 });
  });

  test('cancels an event on every date to come, and says so to visitors', () => {
    const weekly = { SEQUENCE: '2', RRULE: 'FREQ=WEEKLY;COUNT=3' };
    const before = taken(calendarOf([vevent(weekly)])).content;
    const file = calendarOf([vevent({ ...weekly, SEQUENCE: '3', STATUS: 'CANCELLED' })]);
    const read = taken(file, { imported: before });
    expect(counts(read)).toEqual({ ...NONE, cancelled: 1 });
    expect(read.plan.cancelled[0]).toMatchObject({
      schedule: { cancelled: ['2027-03-06T10:00', '2027-03-13T10:00', '2027-03-20T10:00'] },
      source: { sequence: 3 },
    });
    const once = { imported: read.content };
    expect(counts(taken(file, once))).toEqual({ ...NONE, unchanged: 1 });
  });

  test('of cancellations alone cancels whatever it names', () => {
    const file = calendarOf([vevent({ SEQUENCE: '3' })], ['METHOD:CANCEL']);
    expect(counts(taken(file, { imported }))).toEqual({ ...NONE, cancelled: 1 });
  });

  test('that ends an event earlier cancels the dates people know of', () => {
    const before = taken(calendarOf([vevent({ RRULE: 'FREQ=WEEKLY' })])).content;
    const ended = vevent({ SEQUENCE: '1', RRULE: 'FREQ=WEEKLY;UNTIL=20270301T000000Z' });
    expect(counts(taken(calendarOf([ended]), { imported: before }))).toEqual({
      ...NONE,
      cancelled: 1,
    });
  });

  test('forgets what has been over for a month, and nothing sooner', () => {
    const imported = taken(calendarOf([vevent()])).content;
    const later = (days: number) =>
      taken(
        calendarOf([vevent({ UID: 'new', DTSTART: '20280101T100000', DTEND: '20280101T110000' })]),
        {
          imported,
          hub: { nowMs: Date.parse('2027-03-06T12:00Z') + days * 86_400_000 },
        },
      ).plan.events.length;
    expect(later(29)).toBe(2);
    expect(later(31)).toBe(1);
  });

  test('finds what it brought unchanged when some of its dates are over meanwhile', () => {
    const file = calendarOf([
      vevent({ RDATE: '20270213T100000,20270220T100000' }),
      vevent({ UID: 'weekly', RRULE: 'FREQ=WEEKLY', EXDATE: '20270313T100000' }),
    ]);
    const imported = taken(file).content;
    const nowMs = NOW + 50 * 86_400_000;
    expect(counts(taken(file, { imported, hub: { nowMs } }))).toMatchObject({ changed: 0, new: 0 });
  });
});
