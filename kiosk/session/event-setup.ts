import { assertEvent, assign, enqueueActions } from 'xstate';
import { readSeatCode } from '../events/seat-code.ts';
import { createBadgeSetup } from './badge-setup.ts';
import { askedSeat, type Kept, type Seated } from './event-actors.ts';
import * as folds from './event-folds.ts';
import { mostPeople, type ShownSeat } from './event-holding.ts';
import type { SessionDependencies } from './session-context.ts';

/** What the chart asks about events and seats, and does with them. */
export function createEventSetup(dependencies: SessionDependencies) {
  const { config, ports } = dependencies;
  const { chance } = ports;
  const keepsCards = config.profile.cards === 'keep';

  return createBadgeSetup(dependencies).extend({
    guards: {
      opensSeatsOfCard: ({ context, event }) =>
        event.type === 'visitor.opened' &&
        event.door === 'mySeats' &&
        context.visitor.card !== undefined,
      hasEventList: ({ context }) => context.visitor.events.listing !== undefined,
      hasEventPage: ({ context }) => context.visitor.events.page !== undefined,
      choosesSlot: ({ context, event }) =>
        event.type === 'visitor.choseStart' &&
        folds.choosesSlot(context.visitor.events, event.slot),
      mayWish: ({ context, event }) =>
        event.type === 'visitor.choseStart' &&
        folds.wishFor(context.visitor.events, event, '') !== undefined,
      wouldWait: ({ context }) => context.visitor.events.wish?.full !== undefined,
      isAParty: ({ context, event }) =>
        event.type === 'visitor.choseParty' &&
        event.people !== context.visitor.events.wish?.party &&
        event.people <= mostPeople(context.visitor.events),
      hasRoomFor: ({ context, event }) =>
        event.type === 'visitor.choseParty' &&
        event.people <= (context.visitor.events.wish?.full?.open ?? 0),
      mayWait: ({ context }) => {
        const { wish } = context.visitor.events;
        return wish?.full !== undefined && wish.party <= wish.full.waiting;
      },
      isSomeHelp: ({ event }) =>
        event.type === 'visitor.choseHelp' &&
        ports.programme.terms().help.some(({ id }) => id === event.help),
      mayCancel: ({ context }) => {
        const { seat } = context.visitor.events;
        return seat?.at?.book !== undefined && (seat.state === 'taken' || seat.state === 'waiting');
      },
      hasNewSeat: ({ context }) => context.visitor.events.seat?.isNew === true,
      isACode: ({ event }) =>
        event.type === 'visitor.gaveCode' && readSeatCode(event.code) !== undefined,
      foundNoSeat: ({ context }) =>
        context.wanted.kind === 'seat' && context.visitor.events.seat === undefined,
      hasMine: ({ context }) => context.visitor.events.mine !== undefined,
      isMine: ({ context, event }) =>
        event.type === 'visitor.choseSeat' &&
        context.visitor.events.mine?.some(({ code }) => code === event.code) === true,
    },
    actions: {
      wish: assign(({ context, event }) => {
        assertEvent(event, 'visitor.choseStart');
        const wish = folds.wishFor(context.visitor.events, event, chance.id());
        return wish === undefined ? {} : { visitor: folds.withEvents(context.visitor, { wish }) };
      }),
      chooseParty: assign(({ context, event }) => {
        assertEvent(event, 'visitor.choseParty');
        return { visitor: folds.choseParty(context.visitor, event.people, chance.id()) };
      }),
      keepAnew: assign(({ context }) => ({
        visitor: folds.keptAnew(context.visitor, chance.id()),
      })),
      chooseHelp: assign(({ context, event }) => {
        assertEvent(event, 'visitor.choseHelp');
        return { visitor: folds.choseHelp(context.visitor, event.help) };
      }),
      noteSeatsKept: assign(({ context }, kept: Kept) => ({
        visitor: folds.keptFor(context.visitor, kept),
      })),
      /** Drawn once for each wish: asked again after a failure, the desk gives the same seat. */
      askForSeat: assign(({ context }) => {
        const { wish } = context.visitor.events;
        if (wish === undefined || wish.asked !== undefined) return {};
        const card = keepsCards ? context.visitor.card?.key : undefined;
        const asked = askedSeat(wish, chance.id(), card);
        return { visitor: folds.withWish(context.visitor, { asked }) };
      }),
      noteSeated: assign(({ context }, seated: Seated) => ({
        visitor: folds.seated(context.visitor, seated),
      })),
      wantSeat: assign(({ event }) => {
        assertEvent(event, 'visitor.gaveCode');
        const code = readSeatCode(event.code);
        return code === undefined ? {} : { wanted: { kind: 'seat' as const, code } };
      }),
      noteCancelled: assign(({ context }, seat: ShownSeat) => ({
        visitor: folds.withCancelled(context.visitor, seat),
      })),
      chooseSeat: assign(({ context, event }) => {
        assertEvent(event, 'visitor.choseSeat');
        const seat = context.visitor.events.mine?.find(({ code }) => code === event.code);
        return seat === undefined ? {} : { visitor: folds.withEvents(context.visitor, { seat }) };
      }),
      /** Whatever was kept is free again the moment its page is left without a seat. */
      letSeatsGo: enqueueActions(({ context, enqueue }) => {
        const { wish } = context.visitor.events;
        if (wish === undefined) return;
        const { book, hold, asked } = wish;
        enqueue.emit({ type: 'seats.letGo', book, hold, ...(asked && { asked }) });
        enqueue.assign({ visitor: folds.withoutWish(context.visitor) });
      }),
      forgetSeats: assign(({ context }) => {
        return { visitor: { ...context.visitor, events: folds.withoutSeats(context.visitor) } };
      }),
    },
  });
}
