import type { CardKey } from '../people/card.ts';
import type { SeatCode } from './seat-code.ts';

/** Seats kept for somebody who is looking at the confirmation. */
export interface Hold {
  /** Random, made by whoever asks. */
  readonly id: string;
  /** How many come together. */
  readonly party: number;
  /** Milliseconds of the clock the steps carry; from then on the seats are free again. */
  readonly untilMs: number;
}

/** A promise: nobody takes it back but its holder, or the door after the start. */
export interface Seat {
  readonly code: SeatCode;
  readonly party: number;
  /** The card it is linked to, where one lay on the reader. */
  readonly card?: CardKey;
  readonly state: 'taken' | 'here';
}

export interface Waiter {
  readonly code: SeatCode;
  readonly party: number;
  readonly card?: CardKey;
}

/**
 * The seats of one occurrence of an event, or of one slot of it: everything that decides whether
 * somebody may still come. Seats, holds and allotments together never exceed the capacity.
 */
export interface SeatBook {
  readonly capacity: number;
  /** Seats that other kiosks give away, by the kiosk's id. */
  readonly allotments: Readonly<Record<string, number>>;
  /** People, not parties, that may wait. */
  readonly waitingRoom: number;
  readonly holds: readonly Hold[];
  readonly seats: readonly Seat[];
  /** In the order they came. */
  readonly waiting: readonly Waiter[];
  /** Unclaimed seats have been released: from now on they are for those who stand at the door. */
  readonly released: boolean;
}

/** What happened to a book; folding these from an empty one gives the book as it is. */
export type SeatFact =
  | { readonly type: 'seats.held'; readonly hold: Hold }
  | { readonly type: 'hold.ended'; readonly hold: string }
  | { readonly type: 'seats.taken'; readonly seat: Seat }
  | { readonly type: 'seats.givenBack'; readonly code: SeatCode }
  /** These seats nobody has come for. */
  | { readonly type: 'seats.released'; readonly codes: readonly SeatCode[] }
  | { readonly type: 'seats.allotted'; readonly kiosk: string; readonly seats: number }
  | { readonly type: 'waiting.joined'; readonly waiter: Waiter }
  | { readonly type: 'waiting.left'; readonly code: SeatCode }
  /** A seat fell free and is this waiter's from now on. */
  | { readonly type: 'waiting.seated'; readonly code: SeatCode }
  | { readonly type: 'holder.arrived'; readonly code: SeatCode }
  | { readonly type: 'holder.notHere'; readonly code: SeatCode };

export function emptyBook(capacity: number, waitingRoom: number): SeatBook {
  return {
    capacity,
    waitingRoom,
    allotments: {},
    holds: [],
    seats: [],
    waiting: [],
    released: false,
  };
}

export function afterFact(book: SeatBook, fact: SeatFact): SeatBook {
  const { holds, seats, waiting } = book;
  switch (fact.type) {
    case 'seats.held':
      return { ...book, holds: [...holds, fact.hold] };
    case 'hold.ended':
      return { ...book, holds: holds.filter(({ id }) => id !== fact.hold) };
    case 'seats.taken':
      return { ...book, seats: [...seats, fact.seat] };
    case 'seats.givenBack':
      return { ...book, seats: seats.filter(({ code }) => code !== fact.code) };
    case 'seats.released':
      return {
        ...book,
        seats: seats.filter(({ code }) => !fact.codes.includes(code)),
        released: true,
      };
    case 'seats.allotted':
      return { ...book, allotments: { ...book.allotments, [fact.kiosk]: fact.seats } };
    case 'waiting.joined':
      return { ...book, waiting: [...waiting, fact.waiter] };
    case 'waiting.left':
      return { ...book, waiting: waiting.filter(({ code }) => code !== fact.code) };
    case 'waiting.seated': {
      const first = waiting.find(({ code }) => code === fact.code);
      if (first === undefined) return book;
      const left = { ...book, waiting: waiting.filter((one) => one !== first) };
      return { ...left, seats: [...seats, { ...first, state: 'taken' }] };
    }
    case 'holder.arrived':
    case 'holder.notHere': {
      const state = fact.type === 'holder.arrived' ? ('here' as const) : ('taken' as const);
      return {
        ...book,
        seats: seats.map((seat) => (seat.code === fact.code ? { ...seat, state } : seat)),
      };
    }
  }
}

/** Seats that are somebody's: taken, or given away by another kiosk. */
export function promisedSeats({ seats, allotments }: SeatBook): number {
  return people(seats) + Object.values(allotments).reduce((sum, allotted) => sum + allotted, 0);
}

/** People, not parties, that are on the list. */
export function waitingPeople({ waiting }: SeatBook): number {
  return people(waiting);
}

/** Seats nobody has been promised. Never below zero, also where a capacity was lowered afterwards. */
export function freeSeats(book: SeatBook): number {
  return Math.max(0, book.capacity - promisedSeats(book) - people(book.holds));
}

/** What somebody who walks up now may take: until the start nobody passes those who wait. */
export function openSeats(book: SeatBook): number {
  return book.released || book.waiting.length === 0 ? freeSeats(book) : 0;
}

export function openWaitingPlaces(book: SeatBook): number {
  return Math.max(0, book.waitingRoom - waitingPeople(book));
}

/** People who stand before this one on the list, from 0; nothing when the code does not wait. */
export function positionOf({ waiting }: SeatBook, code: SeatCode): number | undefined {
  const index = waiting.findIndex((waiter) => waiter.code === code);
  return index < 0 ? undefined : people(waiting.slice(0, index));
}

function people(parties: readonly { readonly party: number }[]): number {
  return parties.reduce((sum, { party }) => sum + party, 0);
}
