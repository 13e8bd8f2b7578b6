import { assign, enqueueActions, fromPromise, sendTo, setup } from 'xstate';
import type { FaultCode } from '../kiosk/faults.ts';
import type { AvailabilityEvent, Refusal } from './device.ts';
import { createLinkActor, type LinkEvent, type Wiring } from './link-actor.ts';

/** A device that comes back waits for one backoff and one opening: together less than five seconds. */
const LONGEST_BACKOFF_MS = 2_000;
const SHORTEST_BACKOFF_MS = 250;

/** Opening a port is a matter of milliseconds; an adapter that hangs in it is better tried again. */
const OPENING_LIMIT_MS = 2_000;

/**
 * Longer than a board needs to start, be asked and answer on a slow emulator. Drivers give up much
 * sooner on a device that says nothing; this ends what talks without ever making sense.
 */
const HANDSHAKE_LIMIT_MS = 20_000;

/**
 * These readers are silent without a card, and node-serialport may not notice that one was pulled: it
 * reads nothing from the dead port, again and again, at the cost of a core (serialport/bindings-cpp
 * issue 162). What tells is whether the same device is still behind the path.
 */
const CHECK_INTERVAL_MS = 1_000;
const CHECK_LIMIT_MS = 1_000;

interface ConnectionContext {
  /** Tries since the device was last known to be steady. */
  readonly attempts: number;
  /** What was behind the path when the link was opened. */
  readonly identity: string | undefined;
  /** The fault last reported, as long as the device is lost. */
  readonly lostTo: FaultCode | undefined;
}

/** A pulled device is also missing: that says nothing new. Any other change of fault does. */
const isNews = (before: FaultCode | undefined, fault: FaultCode) =>
  before !== fault && !(before === 'device.disconnected' && fault === 'device.not-connected');

/** Keeps one device connected, for ever: open a link, use it once, throw it away, wait, begin again. */
export function createConnectionMachine(wiring: Wiring) {
  const { device } = wiring;

  return setup({
    types: {
      context: {} as ConnectionContext,
      events: {} as LinkEvent,
      emitted: {} as AvailabilityEvent,
    },
    actors: {
      link: createLinkActor(wiring),
      identifyPort: fromPromise(() => wiring.identifyPort(wiring.line.path)),
    },
    actions: {
      noteIdentity: assign({ identity: (_, { identity }: { identity: string }) => identity }),
      reportReady: enqueueActions(({ enqueue }) => {
        enqueue.assign({ lostTo: undefined });
        enqueue.emit({ type: 'device.ready', device });
      }),
      reportLost: enqueueActions(({ enqueue, context }, refusal: Refusal) => {
        if (!isNews(context.lostTo, refusal.fault)) return;
        enqueue.assign({ lostTo: refusal.fault });
        enqueue.emit({ type: 'device.lost', device, ...refusal });
      }),
      // A device that opens but never answers is not steady, however long its path stays.
      forgetAttempts: assign({
        attempts: ({ context }) => (context.lostTo ? context.attempts : 0),
      }),
      countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
      settleDriver: sendTo('link', { type: 'driver.settle' }),
      // A defect is nothing a chart can answer: the actor dies of it and is replaced whole.
      dieOf: (_, { bug }: { bug: unknown }) => {
        throw bug;
      },
    },
    guards: {
      isSameDevice: ({ context }, { identity }: { identity: string | undefined }) =>
        identity !== undefined && identity === context.identity,
    },
    delays: {
      BACKOFF: ({ context }) =>
        Math.min(SHORTEST_BACKOFF_MS * 2 ** (context.attempts - 1), LONGEST_BACKOFF_MS),
      OPENING_LIMIT: OPENING_LIMIT_MS,
      HANDSHAKE_LIMIT: HANDSHAKE_LIMIT_MS,
      CHECK_INTERVAL: CHECK_INTERVAL_MS,
      CHECK_LIMIT: CHECK_LIMIT_MS,
    },
  }).createMachine({
    id: 'connection',
    context: { attempts: 0, identity: undefined, lostTo: undefined },
    initial: 'usingLink',
    states: {
      usingLink: {
        invoke: { id: 'link', src: 'link', onError: 'failing' },
        initial: 'opening',
        on: {
          'link.refused': {
            target: 'waiting',
            actions: { type: 'reportLost', params: ({ event }) => ({ fault: event.fault }) },
          },
          'link.ended': 'losing',
          'driver.gave-up': {
            target: 'waiting',
            actions: {
              type: 'reportLost',
              params: ({ event: { type: _, ...refusal } }) => refusal,
            },
          },
          'driver.failed': {
            actions: { type: 'dieOf', params: ({ event }) => ({ bug: event.bug }) },
          },
        },
        states: {
          opening: {
            on: {
              'link.opened': {
                target: 'open',
                actions: {
                  type: 'noteIdentity',
                  params: ({ event }) => ({ identity: event.identity }),
                },
              },
            },
            after: { OPENING_LIMIT: '#connection.failing' },
          },
          open: {
            type: 'parallel',
            states: {
              service: {
                initial: 'handshaking',
                states: {
                  handshaking: {
                    on: { 'driver.ready': 'ready' },
                    after: {
                      HANDSHAKE_LIMIT: {
                        target: '#connection.waiting',
                        actions: { type: 'reportLost', params: { fault: 'device.silent' } },
                      },
                    },
                  },
                  ready: { entry: 'reportReady' },
                },
              },
              presence: {
                initial: 'listening',
                states: {
                  listening: { after: { CHECK_INTERVAL: 'checking' } },
                  checking: {
                    entry: 'settleDriver',
                    invoke: {
                      src: 'identifyPort',
                      onDone: [
                        {
                          guard: {
                            type: 'isSameDevice',
                            params: ({ event }) => ({ identity: event.output }),
                          },
                          target: 'listening',
                          actions: 'forgetAttempts',
                        },
                        { target: '#connection.losing' },
                      ],
                      onError: '#connection.losing',
                    },
                    after: { CHECK_LIMIT: '#connection.losing' },
                  },
                },
              },
            },
          },
        },
      },
      losing: {
        entry: { type: 'reportLost', params: { fault: 'device.disconnected' } },
        always: 'waiting',
      },
      failing: {
        entry: { type: 'reportLost', params: { fault: 'device.refused' } },
        always: 'waiting',
      },
      waiting: {
        entry: 'countAttempt',
        after: { BACKOFF: 'usingLink' },
      },
    },
  });
}
