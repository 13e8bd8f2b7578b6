import { describe, expect, it } from 'vitest';
import { createSessionMachine } from '../../../kiosk/session/session-machine.ts';
import { allStates } from '../../support/all-states.ts';
import { createMemoryHub, hubConfig } from '../../support/memory-ports.ts';

const machine = createSessionMachine({ ports: createMemoryHub().ports, config: hubConfig() });
const waiting = allStates(machine.root).filter(({ invoke }) => invoke.length > 0);

describe('every state of the session that waits for an answer', () => {
  it.each(waiting.map((node) => [node.id, node] as const))(
    '%s has a way on when the answer is a failure',
    (_, node) => {
      for (const { id } of node.invoke) {
        expect(node.transitions.has(`xstate.error.actor.${id}`)).toBe(true);
      }
    },
  );

  it.each(waiting.map((node) => [node.id, node] as const))(
    '%s has a way on when no answer comes',
    (_, node) => {
      expect(node.after.length).toBeGreaterThan(0);
    },
  );
});
