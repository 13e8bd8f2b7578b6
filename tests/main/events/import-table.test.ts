import { describe, expect, test } from 'vitest';
import { csvOf, readCsv } from '../../../main/events/csv.ts';
import { onlyEvent, refusalsOf, taken } from '../../support/calendar-fixtures.ts';

describe('a table of events', () => {
  test('needs a title and a start, and takes the rest as it is usual', () => {
    const event = onlyEvent('title,start\r\nCaffè delle lingue,2027-03-11 18:00\r\n');
    expect(event).toMatchObject({
      title: { it: 'Caffè delle lingue' },
      schedule: { start: '2027-03-11T18:00', minutes: 60 },
      skills: ['ilo-se-communication'],
      signup: 'dropIn',
    });
  });

  test('may say everything an event has', () => {
    const event = onlyEvent(
      [
        'uid,title_en,title_it,summary,start,end,rule,except,place,provider,kind,type,skills,age,adult_under,languages,access,capacity,waiting,party,price,currency,outdoors,sequence',
        'a@example.org,Garden,Orto,"Si semina, si ride.",2027-03-07 09:00,2027-03-07T11:30,FREQ=WEEKLY;BYDAY=SU,2027-03-14T09:00,Orto,Gruppo orto,gardening,informal,ilo-gr-environment ilo-gr-waste,6+,14,it ar,step-free,25,5,4,"12,50",CHF,yes,3',
      ].join('\n'),
    );
    expect(event).toMatchObject({
      title: { en: 'Garden', it: 'Orto' },
      summary: { it: 'Si semina, si ride.' },
      schedule: {
        start: '2027-03-07T09:00',
        minutes: 150,
        rule: 'FREQ=WEEKLY;BYDAY=SU',
        except: ['2027-03-14T09:00'],
      },
      ...{ kind: 'gardening', learningType: 'informal', ageBand: '6+', adultRequiredUnder: 14 },
      ...{ skills: ['ilo-gr-environment', 'ilo-gr-waste'], languages: ['it', 'ar'] },
      ...{ access: ['step-free'], signup: 'seat', capacity: 25, waitingList: 5, largestParty: 4 },
      ...{ price: { amount: 12.5, currency: 'CHF' }, outdoors: true },
      source: { uid: 'a@example.org', sequence: 3 },
    });
  });

  test.each([
    [
      'semicolons, as spreadsheets in Italy write them',
      'title;start\r\nUno, due;2027-03-11 18:00\r\n',
    ],
    ['tabs', 'title\tstart\nUno, due\t2027-03-11 18:00\n'],
    [
      'quotation marks, line breaks and a mark of UTF-8',
      '\ufeff"title","start"\n"Uno,\ndue","2027-03-11 18:00"',
    ],
    ['spaces and large letters in its header', ' Title , START \n"Uno, due",2027-03-11 18:00'],
  ])('may be written with %s', (_, text) => {
    expect(onlyEvent(text).title.it).toBe('Uno, due');
  });

  test('may be in the letters of an old Windows', () => {
    const old = Buffer.from('title,start\nCaffè,2027-03-11 18:00\n', 'latin1');
    expect(onlyEvent(old).title.it).toBe('Caffè');
  });

  test('counts the last day of several as one of them', () => {
    const schedule = (end: string) =>
      onlyEvent(`title,start,end\nMostra,2027-03-11,${end}`).schedule;
    expect(schedule('2027-03-13')).toMatchObject({ minutes: 1_440, rule: 'FREQ=DAILY;COUNT=3' });
    expect(schedule('2027-03-11')).toMatchObject({ minutes: 1_440 });
  });

  test('says by line what is wrong, and in which column', () => {
    const header = 'title,start,end,minutes,capacity,price,status,rule,outdoors,kind';
    const rows = [
      'Uno,11/03/2027 18:00,,,,,,,,',
      ',2027-03-11 18:00,,,,,,,,',
      'Due,2027-03-11 18:00,2027-03-11 17:00,,,,,,,',
      'Tre,2027-03-11 18:00,,un’ora,,,,,,',
      '"Quattro\nrighe",2027-02-30 18:00,,,,,,,,',
      'Cinque,2027-03-11 18:00,,,venti,,,,,',
      'Sei,2027-03-11 18:00,,,,gratis,,,,',
      'Sette,2027-03-11 18:00,,,,,forse,,,',
      'Otto,2027-03-11 18:00,,,,,,ogni sabato,,',
      'Nove,2027-03-11 18:00,,,,,,,forse,',
      'Dieci,2027-03-11 18:00,,,,,,,,festa',
    ];
    expect(refusalsOf([header, ...rows].join('\n'))).toEqual([
      '2: start: “11/03/2027 18:00” is no date and time. Write the year first: 2027-03-06 10:00.',
      '3: It has no title.',
      '4: It ends before it begins.',
      '5: minutes: “un’ora” is no whole number.',
      '6: start: “2027-02-30 18:00” is no date and time. Write the year first: 2027-03-06 10:00.',
      '8: capacity: “venti” is no whole number.',
      '9: price: “gratis” is no amount such as 12.50.',
      '10: status: “forse” is neither confirmed nor cancelled.',
      '11: The rule OGNISABATO cannot be followed.',
      '12: outdoors: “forse” is neither yes nor no.',
      '13: there is no kind festa: take one of those in terms.json',
    ]);
  });

  test.each([
    ['titolo,inizio\nUno,2027-03-11', /neither a calendar nor a table/],
    ['title,inizio\nUno,2027-03-11', /There is no column “inizio”\. Columns are: uid, /],
    ['title,title,start\na,b,c', /“title” is there twice/],
    ['title\nUno', /“start” is missing/],
    ['start\n2027-03-11', /“title” is missing/],
    ['title,start\n"Uno,2027-03-11', /quotation mark/],
    ['title,start\n"Uno" e due,2027-03-11', /quotation mark/],
  ])('is refused as a whole where it cannot be read: %j', (text, why) => {
    expect(refusalsOf(text)).toMatchObject([expect.stringMatching(why)]);
  });

  test('changes and cancels what an earlier one brought', () => {
    const table = (row: string) => `uid,title,start,sequence,status\n${row}`;
    const imported = taken(table('a,Uno,2027-03-11 18:00,1,')).content;
    const then = (row: string) => taken(table(row), { imported }).plan;
    expect(then('a,Due,2027-03-11 18:00,2,').changed).toHaveLength(1);
    expect(then('a,Uno,2027-03-11 18:00,2,cancelled').cancelled).toMatchObject([
      { schedule: { cancelled: ['2027-03-11T18:00'] } },
    ]);
  });
});

describe('a table that is written', () => {
  test('is read again as it was', () => {
    const rows = [
      ['a', 'b, "c"'],
      ['d\ne', ''],
      ['1', 'è'],
    ];
    const read = readCsv(csvOf(rows));
    expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(rows);
  });

  test('gives a spreadsheet nothing to run', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    expect(csvOf(formulas.map((one) => [one]))).toBe(
      "'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n'\t=1\r\n\"'\r=1\"\r\n",
    );
    expect(csvOf([[-1]])).toBe('-1\r\n');
  });
});
