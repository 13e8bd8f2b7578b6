import type { EventSpan } from '../event-view.ts';
import { letGoNonce } from '../events/let-seats-go.ts';
import type { ProgrammeFilter } from '../events/programme.ts';
import { epochMs } from '../events/recurrence.ts';
import { openSeats, positionOf } from '../events/seat-book.ts';
import type { SeatCode } from '../events/seat-code.ts';
import type { BookPlace, KnownSeat } from '../events/seat-desk.ts';
import type { CardKey } from '../people/card.ts';
import type { Answered, SessionPorts } from '../ports.ts';
import { err, ok } from '../result.ts';
import {
  type AskedSeat,
  daysOf,
  type EventHolding,
  type SeatedAt,
  type SeatWish,
  type ShownSeat,
} from './event-holding.ts';

/** A screen about events or seats that must be fetched before it can be shown. */
export type WantedEvents =
  | {
      readonly kind: 'events';
      readonly span: EventSpan;
      readonly filter: ProgrammeFilter;
      readonly offset: number;
    }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'slots'; readonly id: string; readonly start: string }
  | { readonly kind: 'mySeats' }
  | { readonly kind: 'seat'; readonly code: SeatCode };

export type FetchedEvents = { readonly kind: WantedEvents['kind'] } & Partial<EventHolding>;

/** What came of asking for seats to be kept. */
export type Kept =
  | { readonly is: 'kept'; readonly room: number }
  | { readonly is: 'full'; readonly open: number; readonly waiting: number };

/** What came of asking for a seat, or for a place on the list. */
export type Seated =
  | { readonly is: 'seated'; readonly seat: ShownSeat }
  | { readonly is: 'full'; readonly open: number; readonly waiting: number }
  /** What kept the seats has ended. */
  | { readonly is: 'ended' };

const NOT_GIVEN = { code: 'store.failed' } as const;

/** The session's questions about events and seats. */
export function createEventQuestions(
  { programme, seats, clock, chance }: SessionPorts,
  timeZone: string,
) {
  function nowMs(): number {
    const { date, time } = clock.now();
    return epochMs(`${date}T${time}`, timeZone);
  }

  /** Where and when a seat is; nothing where the programme does not know it any more. */
  async function seatedAt({ event, occurrence, slot }: KnownSeat): Promise<SeatedAt | undefined> {
    const found = await programme.event(event);
    if (!found.ok) return undefined;
    const { place, event: about } = found.value;
    const head = { title: about.title, place };
    const known = await programme.time(event, occurrence);
    const day = known.ok ? known.value : undefined;
    if (day?.book) return { ...head, time: day, book: day.book };
    const slots = await programme.slots(event, occurrence);
    const own = slots.ok ? slots.value.find((one) => one.slot === slot) : undefined;
    if (own) return { ...head, time: own, book: own.book };
    return day && { ...head, time: day };
  }

  async function shown(known: KnownSeat, onCard: boolean): Promise<ShownSeat> {
    const { code, state, party, before } = known;
    const at = await seatedAt(known);
    return {
      code,
      state,
      party,
      isNew: false,
      onCard,
      madeMs: nowMs(),
      ...(before !== undefined && { before }),
      ...(at && { at }),
    };
  }

  return {
    async fetch(wanted: WantedEvents, card: CardKey | undefined): Answered<FetchedEvents> {
      const { kind } = wanted;
      switch (wanted.kind) {
        case 'events': {
          const { span, filter, offset } = wanted;
          const days = filter.days ? {} : daysOf(span, clock.today());
          const listing = await programme.list({ ...days, ...filter }, offset);
          return listing.ok ? ok({ kind, span, filter, listing: listing.value }) : listing;
        }
        case 'event': {
          const page = await programme.event(wanted.id);
          return page.ok ? ok({ kind, page: page.value }) : page;
        }
        case 'slots': {
          const { id, start } = wanted;
          const slots = await programme.slots(id, start);
          return slots.ok ? ok({ kind, slots: { start, slots: slots.value } }) : slots;
        }
        case 'mySeats': {
          if (card === undefined) return ok({ kind, mine: [] });
          const known = await seats.ofCard(card);
          if (!known.ok) return known;
          const mine: ShownSeat[] = [];
          for (const one of known.value) mine.push(await shown(one, true));
          return ok({ kind, mine });
        }
        case 'seat': {
          const { code } = wanted;
          const known = await seats.find(code);
          if (!known.ok) return known;
          if (known.value === undefined) return ok({ kind, unknown: code });
          return ok({ kind, seat: await shown(known.value, false) });
        }
      }
    },

    /** Lets go what was kept before, and keeps what is wished for now. */
    async keep(wish: SeatWish | undefined): Answered<Kept> {
      if (wish === undefined) return err(NOT_GIVEN);
      const { book, party, hold, heldBefore } = wish;
      // Both are asked at once, so that nothing said later can come between them.
      const freed =
        heldBefore === undefined
          ? undefined
          : seats.take(book, { do: 'letGo', hold: heldBefore }, letGoNonce(heldBefore));
      const asked = seats.take(book, { do: 'hold', hold, party }, hold);
      const done = (await Promise.all([asked, freed]))[0];
      if (!done.ok) return done;
      const held = done.value;
      if (held.ok) return ok({ is: 'kept', room: party + openSeats(held.value.book) });
      if (held.error.why !== 'full') return err(NOT_GIVEN);
      const { open, waiting } = held.error;
      return ok({ is: 'full', open, waiting });
    },

    async give(
      wish: SeatWish | undefined,
      at: SeatedAt | undefined,
      onCard: boolean,
    ): Answered<Seated> {
      if (wish?.asked === undefined || at === undefined) return err(NOT_GIVEN);
      const { step, nonce } = wish.asked;
      const done = await seats.take(wish.book, step, nonce);
      if (!done.ok) return done;
      const taken = done.value;
      if (!taken.ok) {
        const { error } = taken;
        if (error.why === 'holdGone' || error.why === 'notFull') return ok({ is: 'ended' });
        if (error.why === 'waitingListFull') return ok({ is: 'full', open: 0, waiting: 0 });
        return err(NOT_GIVEN);
      }
      const { code, book } = taken.value;
      if (code === undefined) return err(NOT_GIVEN);
      const before = positionOf(book, code);
      const seat: ShownSeat = {
        code,
        at,
        party: wish.party,
        isNew: true,
        onCard,
        madeMs: nowMs(),
        ...(before === undefined ? { state: 'taken' } : { state: 'waiting', before }),
      };
      return ok({ is: 'seated', seat });
    },

    async cancel(seat: ShownSeat | undefined): Answered<ShownSeat> {
      const book: BookPlace | undefined = seat?.at?.book;
      if (seat === undefined || book === undefined) return err(NOT_GIVEN);
      const done = await seats.take(book, { do: 'cancel', code: seat.code }, chance.id());
      if (!done.ok) return done;
      const { before: _, ...rest } = seat;
      if (done.value.ok) return ok({ ...rest, state: 'givenBack' });
      // Given back or released meanwhile: what is true now is shown.
      const known = await seats.find(seat.code);
      if (!known.ok) return known;
      return known.value ? ok(await shown(known.value, seat.onCard)) : err(NOT_GIVEN);
    },
  };
}

export type EventQuestions = ReturnType<typeof createEventQuestions>;

/** What the desk is asked for when somebody says yes. */
export function askedSeat(wish: SeatWish, nonce: string, card: CardKey | undefined): AskedSeat {
  const { hold, party, help, full } = wish;
  const said = { ...(help.length > 0 && { help }), ...(card !== undefined && { card }) };
  return full
    ? { nonce, step: { do: 'wait', party, ...said } }
    : { nonce, step: { do: 'confirm', hold, ...said } };
}
