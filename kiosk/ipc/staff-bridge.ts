import type { StaffApi, StaffBridge } from './contract.ts';

/** Asks the kiosk one thing; nothing comes back while it cannot be reached. */
type AskStaff = <Channel extends keyof StaffApi>(
  channel: Channel,
  input: StaffApi[Channel]['input'],
) => Promise<StaffApi[Channel]['output'] | null>;

/** The staff part of the bridge, the same over either host's wire. */
export function createStaffBridge(ask: AskStaff): StaffBridge {
  return {
    unlock: (digits) => ask('staff.unlock', digits),
    leave: () => ask('staff.leave', null),
    readDesk: () => ask('desk.read', null),
    confirm: (event) => ask('desk.confirm', event),
    takeBack: (event) => ask('desk.takeBack', event),
    readDoor: () => ask('door.read', null),
    checkIn: (code) => ask('door.checkIn', code),
    checkInCard: () => ask('door.checkInCard', null),
    takeBackCheckIn: (code) => ask('door.takeBack', code),
    walkIn: (place) => ask('door.walkIn', place),
    release: (place) => ask('door.release', place),
  };
}
