import type { FetchedEvents, Kept, Seated } from './event-actors.ts';
import {
  type EventHolding,
  hasSlots,
  mostPeople,
  type SeatedAt,
  type SeatWish,
  type ShownSeat,
} from './event-holding.ts';
import type { Visitor } from './visitor.ts';

export function withEvents(visitor: Visitor, events: Partial<EventHolding>): Visitor {
  return { ...visitor, events: { ...visitor.events, ...events } };
}

/** What a time or a slot is asked for by: nothing where nobody signs up for it here. */
export function wishFor(
  { page, slots }: EventHolding,
  { start, slot }: { readonly start: string; readonly slot?: number },
  hold: string,
): SeatWish | undefined {
  const own = slots?.start === start ? slots.slots.find((one) => one.slot === slot) : undefined;
  const time = slot === undefined ? page?.times.find((one) => one.start === start) : own;
  if (page === undefined || time?.book === undefined) return undefined;
  const { signup, book } = time;
  const head = { time, book, party: 1, hold, help: [] };
  if (signup.is === 'open') return { ...head, room: signup.left };
  if (signup.is === 'waiting') {
    return { ...head, room: signup.left, full: { open: 0, waiting: signup.left } };
  }
  return undefined;
}

/** Whether people choose a time of their own within this one first. */
export function choosesSlot({ page }: EventHolding, slot: number | undefined): boolean {
  return page !== undefined && slot === undefined && hasSlots(page);
}

export function withWish(visitor: Visitor, changes: Partial<SeatWish>): Visitor {
  const { wish } = visitor.events;
  return wish === undefined ? visitor : withEvents(visitor, { wish: { ...wish, ...changes } });
}

/** As many as there is room for; what was kept for another number is let go. */
export function choseParty(visitor: Visitor, people: number, hold: string): Visitor {
  const { wish } = visitor.events;
  if (wish === undefined) return visitor;
  const party = Math.max(1, Math.min(Math.floor(people), mostPeople(visitor.events)));
  return withWish(visitor, { party, hold, heldBefore: wish.hold });
}

/** The same wish, kept anew. */
export function keptAnew(visitor: Visitor, hold: string): Visitor {
  const { wish } = visitor.events;
  if (wish === undefined) return visitor;
  const { asked: _, full: __, ...rest } = wish;
  return withEvents(visitor, { wish: { ...rest, hold, heldBefore: wish.hold } });
}

export function choseHelp(visitor: Visitor, id: string): Visitor {
  const help = visitor.events.wish?.help ?? [];
  return withWish(visitor, {
    help: help.includes(id) ? help.filter((one) => one !== id) : [...help, id],
  });
}

export function keptFor(visitor: Visitor, kept: Kept): Visitor {
  const { wish } = visitor.events;
  if (wish === undefined) return visitor;
  const { heldBefore: _, full: __, ...rest } = wish;
  const now: SeatWish =
    kept.is === 'kept'
      ? { ...rest, room: kept.room }
      : { ...rest, room: Math.max(kept.waiting, kept.open, rest.party), full: kept };
  return withEvents(visitor, { wish: now });
}

export function withoutWish(visitor: Visitor): Visitor {
  const { wish: _, ...events } = visitor.events;
  return { ...visitor, events };
}

/** Where and when the seats are that somebody is about to take. */
export function wishedAt({ page, wish }: EventHolding): SeatedAt | undefined {
  if (page === undefined || wish === undefined) return undefined;
  return { title: page.event.title, place: page.place, time: wish.time, book: wish.book };
}

/** A seat that was given back, also where it stands among those of a card. */
export function withCancelled(visitor: Visitor, seat: ShownSeat): Visitor {
  const mine = visitor.events.mine?.map((one) => (one.code === seat.code ? seat : one));
  return withEvents(visitor, { seat, ...(mine && { mine }) });
}

/** A seat ends the wish for it; a list that has filled up meanwhile leaves it open. */
export function seated(visitor: Visitor, answer: Seated): Visitor {
  switch (answer.is) {
    case 'seated': {
      const { mine: _, unknown: __, ...events } = withoutWish(visitor).events;
      return { ...visitor, events: { ...events, seat: answer.seat } };
    }
    case 'full': {
      const { wish } = visitor.events;
      if (wish === undefined) return visitor;
      const { asked: _, ...rest } = wish;
      const { open, waiting } = answer;
      return withEvents(visitor, { wish: { ...rest, full: { open, waiting } } });
    }
    case 'ended':
      return visitor;
  }
}

export function isForCard(wish: SeatWish | undefined): boolean {
  return wish?.asked !== undefined && 'card' in wish.asked.step;
}

/** What was fetched about events and seats, in the place of what was there before. */
export function withFetchedEvents(visitor: Visitor, { kind, ...fetched }: FetchedEvents): Visitor {
  if (kind !== 'seat') return withEvents(visitor, fetched);
  const { seat: _, unknown: __, ...events } = visitor.events;
  return { ...visitor, events: { ...events, ...fetched } };
}

/** Nothing of seats stays when the card they belong to is forgotten. */
export function withoutSeats({ events }: Visitor): EventHolding {
  const { seat: _, mine: __, unknown: ___, ...rest } = events;
  return rest;
}
