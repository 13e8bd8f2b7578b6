import type { FormalOffer } from './learning-event.ts';
import type { SignupState } from './programme.ts';
import type { BookPlace } from './seat-desk.ts';
import { isOwner, type SeatedEvent } from './slots.ts';

/** What decides whether somebody may sign up for an event. */
export type OpenEvent = SeatedEvent & { readonly formal?: Pick<FormalOffer, 'enrolBy'> };

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

/** @param taken what is promised and who waits; nothing where nobody has asked yet */
export function seatsLeftIn(
  { capacity, waitingRoom }: BookPlace,
  { promised, waiting }: { readonly promised: number; readonly waiting: number } = NOBODY,
): SeatsLeft {
  return {
    capacity,
    // Nobody passes those who wait.
    open: waiting > 0 ? 0 : Math.max(0, capacity - promised),
    waitingPlaces: Math.max(0, waitingRoom - waiting),
  };
}

const NOBODY = { promised: 0, waiting: 0 };

export function seatsLeftInAll(books: readonly SeatsLeft[]): SeatsLeft {
  const sum = (of: (book: SeatsLeft) => number) => books.reduce((all, book) => all + of(book), 0);
  return {
    capacity: sum(({ capacity }) => capacity),
    open: sum(({ open }) => open),
    waitingPlaces: sum(({ waitingPlaces }) => waitingPlaces),
  };
}

/** Whether a day is still before the last one to enrol. */
export function mayEnrol({ formal }: Pick<OpenEvent, 'formal'>, today: string): boolean {
  return formal?.enrolBy === undefined || today <= formal.enrolBy;
}

/**
 * Whether somebody can sign up now. Examples can be tried like any other event.
 *
 * @param time one occurrence, or one slot of it
 * @param seats only what has not begun
 */
export function signupStateOf(
  event: OpenEvent,
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
