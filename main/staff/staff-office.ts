import type { Programme } from '../../kiosk/events/programme.ts';
import type { SeatDesk } from '../../kiosk/events/seat-desk.ts';
import type { Catalogue, Chance, LearnerRecords } from '../../kiosk/ports.ts';
import type { OneTimeCode } from '../../kiosk/staff/one-time-code.ts';
import type { SessionHost } from '../session-host.ts';
import { createDesk, type Desk, type StaffClock } from './desk.ts';
import { createDoor, type Door } from './door.ts';
import { createStaffSession, type StaffSession } from './staff-session.ts';

/** What the staff screens of this kiosk ask. */
export interface StaffAnswers extends Pick<StaffSession, 'unlock' | 'leave'> {
  readonly desk: Desk;
  readonly door: Door;
}

export interface StaffOffice extends StaffAnswers {
  /** Makes a code, and has the kiosk ask for it where no visit is under way. */
  issueCode(): OneTimeCode;
  /** The same session for whoever reports from the hub, with staff hearing of it first. */
  readonly session: SessionHost;
  close(): void;
}

export function createStaffOffice({
  session,
  catalogue,
  records,
  programme,
  seats,
  clock,
  chance,
  nowMs,
}: {
  readonly session: SessionHost;
  readonly catalogue: Catalogue;
  readonly records: LearnerRecords;
  readonly programme: Programme;
  readonly seats: SeatDesk;
  readonly clock: StaffClock;
  readonly chance: Chance;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): StaffOffice {
  const staff = createStaffSession({ session, chance, nowMs });
  return {
    unlock: staff.unlock,
    leave: staff.leave,
    issueCode: () => {
      session.hear({ type: 'staff.expected' });
      return staff.issueCode();
    },
    desk: createDesk({ staff, records, catalogue, clock }),
    door: createDoor({ staff, programme, seats, records, clock, chance }),
    session: {
      ...session,
      hear: (event) => {
        staff.hear(event);
        session.hear(event);
      },
    },
    close: staff.close,
  };
}
