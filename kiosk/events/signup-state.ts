import type { LearningEvent } from './learning-event.ts';
import type { SignupState } from './programme.ts';
import { isOwner } from './slots.ts';

/** What the hub's clock shows. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** Civil date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a book of seats still has, or all those of an occurrence together. */
export interface SeatsLeft {
  /** Seats this kiosk gives out, taken or not. */
  readonly capacity: number;
  readonly open: number;
  readonly waitingPlaces: number;
}

/** Whether a day is still before the last one to enrol. */
export function mayEnrol({ formal }: LearningEvent, today: string): boolean {
  return formal?.enrolBy === undefined || today <= formal.enrolBy;
}

/**
 * Whether somebody can sign up now. Examples can be tried like any other event.
 *
 * @param time one occurrence, or one slot of it
 * @param seats only what has not begun
 */
export function signupStateOf(
  event: LearningEvent,
  time: { readonly startMs: number; readonly endMs: number; readonly cancelled: boolean },
  seats: SeatsLeft,
  { nowMs, today }: Moment,
  kiosk: string | undefined,
): SignupState {
  if (time.cancelled) return { is: 'cancelled' };
  if (nowMs >= time.endMs) return { is: 'closed' };
  if (event.signup === 'dropIn') return { is: 'dropIn' };
  const orDropIn = event.signup === 'slotOrDropIn' ? { orDropIn: true as const } : {};
  if (nowMs >= time.startMs || !mayEnrol(event, today)) {
    return event.signup === 'slotOrDropIn' ? { is: 'dropIn' } : { is: 'closed' };
  }
  if (seats.capacity === 0 && event.ownership !== undefined && !isOwner(event, kiosk)) {
    return { is: 'elsewhere', kiosk: event.ownership.kiosk };
  }
  if (seats.open > 0) return { is: 'open', left: seats.open, ...orDropIn };
  return seats.waitingPlaces > 0
    ? { is: 'waiting', left: seats.waitingPlaces, ...orDropIn }
    : { is: 'full', ...orDropIn };
}

/** Whether somebody who wants to come need not wait and need not ask elsewhere. */
export function canCome(state: SignupState): boolean {
  return state.is === 'dropIn' || state.is === 'open' || ('orDropIn' in state && !!state.orDropIn);
}
