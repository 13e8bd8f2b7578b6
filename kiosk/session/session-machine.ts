import { valueIn } from '../result.ts';
import { attentionRegion, settingsRegion } from './attention-region.ts';
import { attractState, cardArrives, triggerFires } from './attract-state.ts';
import { closedState } from './closed-state.ts';
import { overlayRegion } from './overlay-region.ts';
import { placeRegion } from './place-region.ts';
import { initialContext, type SessionDependencies } from './session-context.ts';
import { createSessionSetup } from './session-setup.ts';
import { staffState } from './staff-state.ts';

export type SessionMachine = ReturnType<typeof createSessionMachine>;

/**
 * One kiosk, from power to power: it starts, waits for somebody, is visited, says goodbye. Devices
 * report into it, `projectView` shows it, and what must be written leaves it as emitted facts.
 */
export function createSessionMachine(dependencies: SessionDependencies) {
  const session = createSessionSetup(dependencies);
  return session.createMachine({
    id: 'session',
    context: () => initialContext(dependencies.config),
    initial: 'starting',
    on: {
      'device.ready': { actions: 'hearDevice' },
      'device.lost': { actions: 'hearDevice' },
      'staff.acknowledged': { actions: 'hearStaff' },
      'cards.unavailable': { actions: 'hearCards' },
      'cards.available': { actions: 'hearCards' },
      'presence.*': { actions: 'hearPresence' },
      'progress.lost': { actions: 'noteLoss' },
      'progress.kept': { actions: ['noteKept', 'keepRun', 'keepAwards'] },
    },
    states: {
      starting: {
        always: { guard: 'isReady', target: 'attract' },
        invoke: {
          src: 'openHub',
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              actions: { type: 'layOut', params: ({ event }) => valueIn(event.output) },
            },
            {
              target: 'outOfService',
              actions: {
                type: 'blame',
                params: ({ event }) => (event.output.ok ? 'store.failed' : event.output.error.code),
              },
            },
          ],
          onError: { target: 'outOfService', actions: { type: 'blame', params: 'store.failed' } },
        },
        after: { START_LIMIT: { target: 'outOfService', actions: 'blameTheSilentDevice' } },
      },
      outOfService: {
        id: 'outOfService',
        after: { RETRY: 'starting' },
        on: { 'device.ready': { target: 'starting', actions: 'hearDevice' } },
      },
      attract: attractState(session),
      closed: closedState(session),
      staff: staffState(session),
      visiting: {
        type: 'parallel',
        exit: { type: 'count', params: 'visit.ended' },
        states: {
          place: placeRegion(session),
          over: overlayRegion(session),
          settings: settingsRegion(session),
          attention: attentionRegion(session),
        },
      },
      leaving: {
        id: 'leaving',
        entry: 'forgetVisitor',
        after: { FAREWELL: 'attract' },
        on: {
          'device.ready': { actions: 'hearDevice' },
          'device.lost': { actions: ['hearDevice', 'liftCard'] },
          'card.removed': { actions: 'liftCard' },
          'card.presented': cardArrives,
          'trigger.fired': triggerFires,
          'visitor.*': 'attract',
          'key.*': 'attract',
        },
      },
    },
  });
}
