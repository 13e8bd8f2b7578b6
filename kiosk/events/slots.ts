import type { LearningEvent } from './learning-event.ts';
import type { Schedule } from './recurrence.ts';
import type { BookPlace } from './seat-desk.ts';

/** What decides about the seats of an event. */
export type SeatedEvent = Pick<
  LearningEvent,
  'id' | 'signup' | 'slotMinutes' | 'capacity' | 'waitingList' | 'ownership'
> & { readonly schedule: Pick<Schedule, 'minutes'> };

/** How many times of their own one occurrence gives to people; 1 where everybody comes at once. */
export function slotCount({ signup, slotMinutes, schedule }: SeatedEvent): number {
  const gives = (signup === 'slot' || signup === 'slotOrDropIn') && slotMinutes !== undefined;
  return gives ? Math.max(1, Math.floor(schedule.minutes / slotMinutes)) : 1;
}

/** Whether people take times of their own, even if there is only one. */
export function hasSlots({ signup }: Pick<LearningEvent, 'signup'>): boolean {
  return signup === 'slot' || signup === 'slotOrDropIn';
}

/** Seats of a slot at all kiosks together: shared evenly, at least one, the first slots get what is left. */
export function seatsOfSlot(event: SeatedEvent, slot: number): number {
  return numbersInSlot(0, seatsIn(event), slot, slotCount(event));
}

/**
 * The book that holds the seats this kiosk gives out.
 *
 * @param start civil start of the occurrence
 * @param slot from 0
 * @param kiosk this kiosk's id, where the hub gave it one
 */
export function bookPlaceOf(
  event: SeatedEvent,
  start: string,
  slot: number,
  kiosk: string | undefined,
): BookPlace {
  const slots = slotCount(event);
  const [from, to] = seatsAt(event, kiosk);
  return {
    event: event.id,
    occurrence: start,
    endsOn: lastDayOf(start, event.schedule.minutes),
    slot,
    capacity: numbersInSlot(from, to, slot, slots),
    // One list for each slot: whoever waits waits for a time.
    waitingRoom: isOwner(event, kiosk) ? Math.ceil(event.waitingList / slots) : 0,
  };
}

/** Whether this kiosk owns the seats of an event, and so its waiting list. */
export function isOwner(
  { ownership }: Pick<SeatedEvent, 'ownership'>,
  kiosk: string | undefined,
): boolean {
  return ownership === undefined || ownership.kiosk === kiosk;
}

/**
 * Seats are numbered from 0, and number n is in slot n modulo the slots. The last numbers are those of
 * the other kiosks, in the order of their ids: every kiosk comes to the same shares by itself.
 *
 * @returns the first number of a kiosk and the one after its last
 */
function seatsAt(event: SeatedEvent, kiosk: string | undefined): readonly [number, number] {
  const allotments = Object.entries(event.ownership?.allotments ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  let to = seatsIn(event);
  for (const [holder, seats] of allotments) {
    const from = Math.max(0, to - seats);
    if (holder === kiosk) return [from, to];
    to = from;
  }
  return isOwner(event, kiosk) ? [0, to] : [0, 0];
}

function seatsIn(event: SeatedEvent): number {
  return Math.max(event.capacity, slotCount(event));
}

/** How many numbers from `from` up to `to` fall into a slot. */
function numbersInSlot(from: number, to: number, slot: number, slots: number): number {
  // A slot the event no longer has, whose seats may still be somebody's.
  if (slot >= slots) return 0;
  const below = (limit: number) => Math.max(0, Math.ceil((limit - slot) / slots));
  return below(to) - below(from);
}

/** The civil date on which something that begins then ends; at midnight, the day before it. */
export function lastDayOf(start: string, minutes: number): string {
  const lastMinute = Date.parse(`${start}Z`) + (minutes - 1) * 60_000;
  return new Date(lastMinute).toISOString().slice(0, 10);
}
