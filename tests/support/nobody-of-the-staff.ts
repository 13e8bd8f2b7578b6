import { err } from '../../kiosk/result.ts';
import type { StaffAnswers } from '../../main/staff/staff-office.ts';

const locked = async () => err({ why: 'locked' } as const);

/** A kiosk whose staff never asked for a code. */
export const NOBODY_OF_THE_STAFF: StaffAnswers = {
  unlock: () => err({ why: 'none' }),
  leave: () => null,
  desk: { read: locked, confirm: locked, takeBack: locked },
  door: {
    read: locked,
    checkIn: locked,
    checkInCard: locked,
    takeBack: locked,
    walkIn: locked,
    release: locked,
  },
};
