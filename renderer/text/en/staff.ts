import type { StaffRefusal } from '../../../kiosk/staff/desk.ts';
import type { DoorNews, DoorRefusal } from '../../../kiosk/staff/door.ts';
import type { CodeRefusal } from '../../../kiosk/staff/one-time-code.ts';

const REFUSALS: Record<DoorRefusal, string> = {
  notACode: 'That is no seat code.',
  noSuchCode: 'Nobody was given this code here.',
  notToday: 'This seat is for another day.',
  givenUp: 'This seat was given back, or to somebody else.',
  full: 'No seat is free.',
  waitingListFull: 'The waiting list is full.',
  notFull: 'There are seats.',
  holdGone: 'The seat is no longer kept.',
  codeInUse: 'Try again.',
  notAParty: 'That is no number of people.',
};

/** Words of the staff screens. */
export const staff = {
  code: {
    title: 'For people who work here',
    lead: 'Type the code.',
    typed: (count: number) => `${count} of 6 digits`,
    open: 'Staff',
    refused: (refusal: CodeRefusal) => {
      switch (refusal.why) {
        case 'wrong':
          return refusal.triesLeft === 1
            ? 'Not the right code. One try is left.'
            : `Not the right code. ${refusal.triesLeft} tries are left.`;
        case 'none':
          return 'There is no code now. Ask for one: npm run kiosk -- staff open';
        case 'expired':
          return 'The code is older than ten minutes. Ask for another.';
        case 'spent':
          return 'Five tries were wrong. Ask for another code.';
      }
    },
    unreachable: 'The kiosk does not answer. Try again.',
  },
  door: {
    atTheDoor: 'Door',
    lead: 'Put a card on the reader, scan a code or type it.',
    nothingToday: 'Nothing takes place here today.',
    typeCode: 'Type a code',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    here: (here: number, expected: number) => `${here} of ${expected} here`,
    comeAlong: 'People just come along.',
    waiting: (waiting: number) => (waiting === 1 ? '1 waits' : `${waiting} wait`),
    counts: (capacity: number, expected: number, here: number) =>
      `${capacity} seats, ${expected} taken, ${here} here.`,
    walkIn: 'Let one in',
    release: 'Release empty seats',
    takeBack: 'Take back',
    back: 'Back',
    deleteCharacter: 'Delete the last character',
    news: (news: DoorNews | undefined): string | undefined => {
      switch (news?.what) {
        case undefined:
          return undefined;
        case 'here':
          return news.party === 1
            ? `Welcome: ${news.code}.`
            : `Welcome, ${news.party}: ${news.code}.`;
        case 'wasHere':
          return `${news.code} was checked in before.`;
        case 'takenBack':
          return `${news.code} is taken back.`;
        case 'walkedIn':
          return `One more is in: ${news.code}.`;
        case 'released':
          return 'Empty seats are for those who are here.';
        case 'noSeat':
          return 'This card has no seat today.';
        case 'refused':
          return REFUSALS[news.why];
      }
    },
  },
  desk: {
    title: 'Desk',
    putCard: 'Put a visitor’s card on the reader.',
    unknown: 'Nothing is kept on this card yet. Its owner can say yes in a visit.',
    confirm: 'Confirm: takes part today',
    confirmed: 'Confirmed today. Touch to take it back.',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    countsFor: (badges: string) => `Counts for ${badges}`,
    held: 'Badges on this card',
    noBadges: 'No badges on this card yet.',
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    dateSoon: 'date follows',
    close: 'Close',
    refused: {
      locked: 'The staff screens were closed.',
      noCard: 'The card is no longer on the reader.',
      noSuchEvent: 'This event is no longer here.',
      notKept: 'It could not be written down. Try again.',
      dateUnsure: 'The kiosk is not sure of the date. Set its clock, or connect it once.',
    } satisfies Record<StaffRefusal['why'], string>,
  },
};
