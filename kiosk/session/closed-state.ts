import type { SessionSetup } from './session-setup.ts';

/** The hub is closed: it says when it opens, and is dark until somebody comes, touches or taps. */
export function closedState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'closed',
    type: 'parallel',
    entry: ['forgetEverything', 'noteNextOpening'],
    on: {
      'staff.expected': { target: '#staffDoor', actions: 'beginVisit' },
      'device.ready': { actions: 'hearDevice' },
      'device.lost': { actions: 'hearDevice' },
    },
    states: {
      hours: {
        initial: 'watched',
        states: {
          watched: {
            after: {
              MINUTE: [
                { guard: 'isOpen', target: '#attract' },
                { target: 'watched', reenter: true },
              ],
            },
          },
        },
      },
      light: {
        initial: 'on',
        // Whoever still stands there has read it: only those who come light it.
        on: {
          'visitor.*': '.on',
          'key.*': '.on',
          'card.presented': '.on',
          'card.refused': '.on',
          'trigger.fired': '.on',
          'presence.*': [
            { guard: 'somebodyCame', target: '.on', actions: 'hearPresence' },
            { actions: 'hearPresence' },
          ],
        },
        states: {
          on: { after: { CLOSED_LIGHT: 'off' } },
          off: {},
        },
      },
    },
  });
}
