import type { SessionSetup } from './session-setup.ts';
import { cardOnShow } from './visitor-folds.ts';

/**
 * A card of a lesson. One with a reading is looked up before it is shown, so that nothing on the page
 * comes or goes under a reader's eyes, and again and again while it is.
 */
export function lessonCardState(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'turned',
    entry: { type: 'count', params: 'card.read' },
    on: {
      'visitor.foundUnclear': {
        guard: 'isNotYetUnclear',
        actions: ['noteUnclear', { type: 'count', params: 'card.unclear' }],
      },
    },
    states: {
      turned: {
        always: [{ guard: 'cardShowsAReading', target: 'measuring' }, { target: 'shown' }],
      },
      shown: {},
      measuring: lookingState(session),
      measured: { after: { READING_TURN: 'measuringAgain' } },
      measuringAgain: lookingState(session),
    },
  });
}

/** What does not come in time is not available: the number before it is older still. */
function lookingState(session: SessionSetup) {
  const notAvailable = {
    target: 'measured',
    actions: { type: 'noteReading', params: undefined },
  } as const;
  return session.createStateConfig({
    invoke: {
      src: 'takeReading',
      input: ({ context }) => cardOnShow(context.visitor)?.reading?.kind,
      onDone: {
        target: 'measured',
        actions: { type: 'noteReading', params: ({ event }) => event.output },
      },
      onError: notAvailable,
    },
    after: { READING_LIMIT: notAvailable },
  });
}
