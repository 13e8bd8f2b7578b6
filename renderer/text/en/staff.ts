import type { StaffRefusal } from '../../../kiosk/staff/desk.ts';
import type { CodeRefusal } from '../../../kiosk/staff/one-time-code.ts';

/** Words of the staff screens. */
export const staff = {
  door: {
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
  desk: {
    title: 'Desk',
    putCard: 'Put a visitor’s card on the reader.',
    unknown: 'Nothing is kept on this card yet. Its owner can say yes here first, in a visit.',
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
    } satisfies Record<StaffRefusal['why'], string>,
  },
};
