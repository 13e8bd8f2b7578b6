import type { SessionSetup } from './session-setup.ts';

/** The hub is closed: the screen says when it opens, and is dark until somebody touches it. */
export function closedState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'closed',
    type: 'parallel',
    entry: ['forgetEverything', 'noteNextOpening'],
    on: {
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
        states: {
          on: { after: { CLOSED_LIGHT: 'off' } },
          off: { on: { 'visitor.*': 'on', 'key.*': 'on' } },
        },
      },
    },
  });
}
