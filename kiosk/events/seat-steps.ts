import type { CardKey } from '../people/card.ts';
import { err, ok, type Result } from '../result.ts';
import {
  afterFact,
  freeSeats,
  openSeats,
  openWaitingPlaces,
  type SeatBook,
  type SeatFact,
} from './seat-book.ts';
import type { SeatCode } from './seat-code.ts';

/** How long the seats are kept for somebody who reads the confirmation, in milliseconds. */
export const HOLD_MS = 2 * 60_000;

/** What somebody asks of a book. The time is the monotonic clock's: a wrong wall clock ends no hold. */
export type SeatStep =
  | { readonly do: 'hold'; readonly hold: string; readonly party: number }
  | { readonly do: 'letGo'; readonly hold: string }
  | {
      readonly do: 'confirm';
      readonly hold: string;
      readonly code: SeatCode;
      readonly card?: CardKey;
    }
  | {
      readonly do: 'wait';
      readonly party: number;
      readonly code: SeatCode;
      readonly card?: CardKey;
    }
  /** Gives up a seat or a place on the list. */
  | { readonly do: 'cancel'; readonly code: SeatCode }
  | { readonly do: 'allot'; readonly kiosk: string; readonly seats: number }
  | { readonly do: 'checkIn'; readonly code: SeatCode }
  | { readonly do: 'undoCheckIn'; readonly code: SeatCode }
  /** Somebody without a code is at the door. */
  | { readonly do: 'walkIn'; readonly party: number; readonly code: SeatCode }
  /** The event has begun: what nobody has claimed is for those who are at the door. */
  | { readonly do: 'release' }
  /** Lets what is over be over; every other step does so first. */
  | { readonly do: 'tidy' };

export type SeatRefusal =
  /** `open`: seats somebody who walks up may still take; `waiting`: places left on the list. */
  | { readonly why: 'full'; readonly open: number; readonly waiting: number }
  | { readonly why: 'waitingListFull' }
  /** There are seats: nobody has to wait. */
  | { readonly why: 'notFull' }
  | { readonly why: 'holdGone' }
  | { readonly why: 'noSuchCode' }
  /** The code was drawn before; draw another. */
  | { readonly why: 'codeInUse' }
  | { readonly why: 'notAParty' };

/**
 * What a step does to a book, as facts to be committed together; an empty list when it was done before.
 *
 * @param nowMs monotonic milliseconds, the same clock for every step on a book since the kiosk started
 */
export function takeStep(
  book: SeatBook,
  step: SeatStep,
  nowMs: number,
): Result<readonly SeatFact[], SeatRefusal> {
  const over = book.holds
    .filter(({ untilMs }) => nowMs >= untilMs)
    .map(({ id }): SeatFact => ({ type: 'hold.ended', hold: id }));
  const tidied = withPromotions(book, over);
  const decided = decide(tidied.book, step, nowMs);
  if (!decided.ok) return decided;
  return ok(withPromotions(tidied.book, decided.value, tidied.facts).facts);
}

function decide(
  book: SeatBook,
  step: SeatStep,
  nowMs: number,
): Result<readonly SeatFact[], SeatRefusal> {
  switch (step.do) {
    case 'hold': {
      if (book.holds.some(({ id }) => id === step.hold)) return ok([]);
      if (!isParty(step.party)) return err({ why: 'notAParty' });
      if (step.party > openSeats(book)) return full(book);
      const hold = { id: step.hold, party: step.party, untilMs: nowMs + HOLD_MS };
      return ok([{ type: 'seats.held', hold }]);
    }
    case 'letGo':
      return ok(
        book.holds.some(({ id }) => id === step.hold)
          ? [{ type: 'hold.ended', hold: step.hold }]
          : [],
      );
    case 'confirm': {
      const hold = book.holds.find(({ id }) => id === step.hold);
      if (hold === undefined) return err({ why: 'holdGone' });
      if (isKnown(book, step.code)) return err({ why: 'codeInUse' });
      return ok([
        { type: 'hold.ended', hold: hold.id },
        { type: 'seats.taken', seat: { ...holder(step), party: hold.party, state: 'taken' } },
      ]);
    }
    case 'wait': {
      if (!isParty(step.party)) return err({ why: 'notAParty' });
      if (isKnown(book, step.code)) return err({ why: 'codeInUse' });
      if (step.party <= openSeats(book)) return err({ why: 'notFull' });
      if (step.party > openWaitingPlaces(book)) return err({ why: 'waitingListFull' });
      const waiter = { ...holder(step), party: step.party };
      return ok([{ type: 'waiting.joined', waiter }]);
    }
    case 'cancel':
      if (hasSeat(book, step.code)) return ok([{ type: 'seats.givenBack', code: step.code }]);
      if (waits(book, step.code)) return ok([{ type: 'waiting.left', code: step.code }]);
      return err({ why: 'noSuchCode' });
    case 'allot': {
      const before = book.allotments[step.kiosk] ?? 0;
      if (!Number.isInteger(step.seats) || step.seats < 0) return err({ why: 'notAParty' });
      if (step.seats === before) return ok([]);
      if (step.seats - before > openSeats(book)) return full(book);
      return ok([{ type: 'seats.allotted', kiosk: step.kiosk, seats: step.seats }]);
    }
    case 'checkIn': {
      const seat = book.seats.find(({ code }) => code === step.code);
      if (seat?.state === 'here') return ok([]);
      const arrived: SeatFact = { type: 'holder.arrived', code: step.code };
      if (seat !== undefined) return ok([arrived]);
      const waiter = book.waiting.find(({ code }) => code === step.code);
      if (waiter === undefined) return err({ why: 'noSuchCode' });
      if (waiter.party > openSeats(book)) return full(book);
      return ok([{ type: 'waiting.seated', code: step.code }, arrived]);
    }
    case 'undoCheckIn': {
      const seat = book.seats.find(({ code }) => code === step.code);
      if (seat === undefined) return err({ why: 'noSuchCode' });
      return ok(seat.state === 'here' ? [{ type: 'holder.notHere', code: step.code }] : []);
    }
    case 'walkIn': {
      if (!isParty(step.party)) return err({ why: 'notAParty' });
      if (isKnown(book, step.code)) return err({ why: 'codeInUse' });
      if (step.party > openSeats(book)) return full(book);
      const seat = { code: step.code, party: step.party, state: 'here' as const };
      return ok([{ type: 'seats.taken', seat }]);
    }
    case 'release': {
      if (book.released) return ok([]);
      const unclaimed = book.seats.filter(({ state }) => state === 'taken');
      return ok([{ type: 'seats.released', codes: unclaimed.map(({ code }) => code) }]);
    }
    case 'tidy':
      return ok([]);
  }
}

/**
 * The facts, and after them the seats that fall to those who wait. The first in line is served first:
 * a family too large for what is free is not passed by somebody smaller. Once unclaimed seats are
 * released only those who are at the door get one, when their code is shown there.
 */
function withPromotions(
  book: SeatBook,
  facts: readonly SeatFact[],
  before: readonly SeatFact[] = [],
): { readonly book: SeatBook; readonly facts: readonly SeatFact[] } {
  let now = facts.reduce(afterFact, book);
  const all = [...before, ...facts];
  for (let first = now.waiting[0]; first !== undefined; first = now.waiting[0]) {
    if (now.released || first.party > freeSeats(now)) break;
    const seated: SeatFact = { type: 'waiting.seated', code: first.code };
    all.push(seated);
    now = afterFact(now, seated);
  }
  return { book: now, facts: all };
}

function full(book: SeatBook): Result<never, SeatRefusal> {
  return err({ why: 'full', open: openSeats(book), waiting: openWaitingPlaces(book) });
}

function holder({ code, card }: { readonly code: SeatCode; readonly card?: CardKey }) {
  return { code, ...(card !== undefined && { card }) };
}

function isParty(party: number): boolean {
  return Number.isInteger(party) && party > 0;
}

function hasSeat({ seats }: SeatBook, wanted: SeatCode): boolean {
  return seats.some(({ code }) => code === wanted);
}

function waits({ waiting }: SeatBook, wanted: SeatCode): boolean {
  return waiting.some(({ code }) => code === wanted);
}

function isKnown(book: SeatBook, code: SeatCode): boolean {
  return hasSeat(book, code) || waits(book, code);
}
