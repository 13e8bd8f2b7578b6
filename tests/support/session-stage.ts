import { createActor, SimulatedClock } from 'xstate';
import type { HubConfig } from '../../kiosk/config.ts';
import { projectView, type SessionSnapshot } from '../../kiosk/session/project-view.ts';
import type { SessionEmission, SessionEvent } from '../../kiosk/session/session-events.ts';
import { createSessionMachine } from '../../kiosk/session/session-machine.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { createMemoryHub, FRAMEWORK, hubConfig, type MemoryHub, READER } from './memory-ports.ts';

export type SessionStage = ReturnType<typeof createSessionStage>;

/** A live session over memory and a clock that moves when told. */
export function createSessionStage({
  config = hubConfig(),
  hub = createMemoryHub(),
}: {
  config?: HubConfig;
  hub?: MemoryHub;
} = {}) {
  const clock = new SimulatedClock();
  const machine = createSessionMachine({ ports: hub.ports, config });
  const facts: SessionEmission[] = [];
  /** Ids of every state the session has been in, those it only passed through too. */
  const reached = new Set<string>();
  const actor = createActor(machine, {
    clock,
    inspect: (inspected) => {
      if (inspected.type !== '@xstate.microstep') return;
      for (const { id } of (inspected.snapshot as SessionSnapshot)._nodes) reached.add(id);
    },
  });
  let death: unknown;

  actor.on('*', (fact) => {
    facts.push(fact);
  });
  actor.subscribe({
    error: (bug) => {
      death = bug;
    },
  });
  actor.start();

  const stage = {
    actor,
    machine,
    config,
    hub,
    facts,
    reached,
    death: () => death,
    view: (): KioskView => projectView(actor.getSnapshot(), { config, framework: FRAMEWORK }),
    /** Sends, and lets every promise that is ready be heard. */
    async tell(...events: readonly SessionEvent[]): Promise<void> {
      for (const event of events) {
        actor.send(event);
        await settled();
      }
    },
    async wait(ms: number): Promise<void> {
      clock.increment(ms);
      await settled();
    },
    /** Opens the kiosk: its reader answers, and somebody may come. */
    async open(): Promise<void> {
      await settled();
      await stage.tell({ type: 'device.ready', device: READER });
    },
    async finish(): Promise<void> {
      actor.stop();
    },
  };
  return stage;
}

/** Every promise that can settle without the clock has done so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
