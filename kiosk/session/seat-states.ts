import { and, raise } from 'xstate';
import { valueIn } from '../result.ts';
import { isForCard, wishedAt } from './event-folds.ts';
import type { SessionSetup } from './session-setup.ts';

/**
 * On the way to a seat: it is kept while the page is read, and free again however the page is left.
 * What was agreed to is written before it is shown.
 */
export function takingState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'taking',
    initial: 'opening',
    entry: { type: 'setClock', params: 'personal' },
    exit: [{ type: 'setClock', params: 'plain' }, 'letSeatsGo'],
    on: {
      'visitor.choseHelp': { guard: 'isSomeHelp', actions: 'chooseHelp' },
      'visitor.wentBack': { guard: 'nothingIsLaidOver', target: '#event' },
    },
    states: {
      opening: { always: [{ guard: 'wouldWait', target: 'asking' }, { target: 'keeping' }] },
      keeping: {
        invoke: {
          src: 'keepSeats',
          input: ({ context }) => context.visitor.events.wish,
          onDone: [
            {
              guard: ({ event }) => event.output.ok && event.output.value.is === 'kept',
              target: 'kept',
              actions: { type: 'noteSeatsKept', params: ({ event }) => valueIn(event.output) },
            },
            {
              guard: ({ event }) => event.output.ok,
              target: 'asking',
              actions: { type: 'noteSeatsKept', params: ({ event }) => valueIn(event.output) },
            },
            { target: '#sorry' },
          ],
          onError: '#sorry',
        },
        after: { FETCH_LIMIT: '#sorry' },
      },
      kept: keptState(session),
      /** Nobody confirmed in time. */
      ended: { on: { 'visitor.triedAgain': { target: 'keeping', actions: 'keepAnew' } } },
      /** No seat for so many: for fewer perhaps, or on the list. */
      asking: {
        on: {
          'visitor.choseParty': [
            { guard: 'hasRoomFor', target: 'keeping', actions: 'chooseParty' },
            { guard: 'isAParty', actions: 'chooseParty' },
          ],
          'visitor.agreed': {
            guard: and(['nothingIsLaidOver', 'mayWait']),
            target: 'giving',
            actions: 'askForSeat',
          },
        },
      },
      giving: {
        // What was agreed to is being done: whoever left now would never see their code.
        on: { 'visitor.opened': {}, 'visitor.wentBack': {}, 'trigger.fired': {} },
        invoke: {
          src: 'giveSeat',
          input: ({ context: { visitor } }) => ({
            wish: visitor.events.wish,
            at: wishedAt(visitor.events),
            onCard: isForCard(visitor.events.wish),
          }),
          onDone: [
            {
              guard: ({ event }) => event.output.ok && event.output.value.is === 'seated',
              target: 'given',
              actions: { type: 'noteSeated', params: ({ event }) => valueIn(event.output) },
            },
            {
              guard: ({ event }) => event.output.ok && event.output.value.is === 'full',
              target: 'asking',
              actions: { type: 'noteSeated', params: ({ event }) => valueIn(event.output) },
            },
            { guard: ({ event }) => event.output.ok, target: 'ended', actions: 'keepAnew' },
            { target: 'failed' },
          ],
          onError: 'failed',
        },
        after: { FETCH_LIMIT: 'failed' },
      },
      /** Asked again, it is the same wish: no second seat comes of it. */
      failed: { on: { 'visitor.triedAgain': 'giving' } },
      given: { always: '#seat' },
    },
  });
}

/** Seats are kept for two minutes, said by halves of a minute so that nobody is hurried. */
function keptState(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'for120',
    on: {
      'visitor.choseParty': { guard: 'isAParty', target: 'keeping', actions: 'chooseParty' },
      'visitor.triedAgain': { target: 'keeping', actions: 'keepAnew' },
      // Yes to what a card is asked is not yes to a seat.
      'visitor.agreed': { guard: 'nothingIsLaidOver', target: 'giving', actions: 'askForSeat' },
    },
    states: {
      for120: { after: { HOLD_QUARTER: 'for90' } },
      for90: { after: { HOLD_QUARTER: 'for60' } },
      for60: { after: { HOLD_QUARTER: 'for30' } },
      for30: { after: { HOLD_QUARTER: '#taking.ended' } },
    },
  });
}

/** A seat and its codes: shown for as long as a phone takes. */
export function seatState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'seat',
    initial: 'shown',
    entry: [{ type: 'setClock', params: 'phone' }, raise({ type: 'screen.turned' })],
    exit: { type: 'setClock', params: 'plain' },
    states: {
      shown: {
        on: {
          'visitor.askedToCancel': { guard: 'mayCancel', target: 'asked' },
          'visitor.wentBack': [
            { guard: and(['nothingIsLaidOver', 'hasNewSeat']), target: '#home' },
            { guard: and(['nothingIsLaidOver', 'hasMine']), target: '#mySeats' },
            { guard: 'nothingIsLaidOver', target: '#seatCode' },
          ],
        },
      },
      asked: {
        on: {
          'visitor.agreed': { guard: 'nothingIsLaidOver', target: 'cancelling' },
          'visitor.declined': { guard: 'nothingIsLaidOver', target: 'shown' },
          'visitor.wentBack': { guard: 'nothingIsLaidOver', target: 'shown' },
        },
      },
      cancelling: {
        on: { 'visitor.opened': {}, 'visitor.wentBack': {}, 'trigger.fired': {} },
        invoke: {
          src: 'cancelSeat',
          input: ({ context }) => context.visitor.events.seat,
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'shown',
              actions: { type: 'noteCancelled', params: ({ event }) => valueIn(event.output) },
            },
            { target: '#sorry' },
          ],
          onError: '#sorry',
        },
        after: { FETCH_LIMIT: '#sorry' },
      },
    },
  });
}

/** The seats of the card of this visit. */
export function mySeatsState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'mySeats',
    entry: [{ type: 'setClock', params: 'personal' }, raise({ type: 'screen.turned' })],
    exit: { type: 'setClock', params: 'plain' },
    on: {
      'visitor.choseSeat': { guard: 'isMine', target: '#seat', actions: 'chooseSeat' },
      'card.removed': { guard: 'restsOn', target: '#home' },
    },
  });
}

/** A code is typed, because there is no card that knows it. */
export function seatCodeState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'seatCode',
    entry: { type: 'setClock', params: 'personal' },
    exit: { type: 'setClock', params: 'plain' },
    on: {
      'visitor.gaveCode': {
        guard: 'isACode',
        target: '#fetching',
        actions: ['forgetSeats', 'wantSeat'],
      },
    },
  });
}
