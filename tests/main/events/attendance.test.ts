import { expect, test } from 'vitest';
import { emptyBook, type SeatBook } from '../../../kiosk/events/seat-book.ts';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { attendanceCsv } from '../../../main/events/attendance.ts';

const code = (text: string) => text as SeatCode;
const card = 'a'.repeat(64) as CardKey;
const book: SeatBook = {
  ...emptyBook(6, 4),
  seats: [
    { code: code('A7K3MXR'), party: 2, state: 'here', card },
    { code: code('34E7943'), party: 1, state: 'taken' },
  ],
  waiting: [{ code: code('ACDEFGH'), party: 3, card }],
};

test('the table of who came holds codes, numbers and states, and nobody’s card', () => {
  const table = attendanceCsv('event-repair', '2027-03-06T10:00', [
    { slot: 0, book },
    { slot: 1, book: emptyBook(4, 0) },
  ]);
  expect(table.split('\r\n')).toEqual([
    'event,start,slot,place in list,seat code,people,state',
    'event-repair,2027-03-06 10:00,1,,A7K-3MX-R,2,here',
    'event-repair,2027-03-06 10:00,1,,34E-794-3,1,not here',
    'event-repair,2027-03-06 10:00,1,1,ACD-EFG-H,3,waiting',
    'event-repair,2027-03-06 10:00,2,,,4,free',
    '',
  ]);
  expect(table).not.toContain(card);
});
