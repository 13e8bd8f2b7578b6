import { createActor } from 'xstate';
import type { SessionEvent } from '../../kiosk/session/session-events.ts';
import { createSessionMachine } from '../../kiosk/session/session-machine.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { createLog } from '../../main/log.ts';
import { createSessionHost } from '../../main/session-host.ts';
import { createMemoryHub, hubConfig, LESSONS, READER } from '../support/memory-ports.ts';
import { settled } from '../support/session-stage.ts';

/** Somebody who can be sent through a kiosk again and again. */
export interface Visited {
  tell(event: VisitorEvent): void;
  /** Screens that were shown; none where nobody listens. */
  readonly shown: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** The session as a host runs it: every view projected, compared and handed on, every fact written. */
export async function openHost(): Promise<Visited> {
  const { ports } = createMemoryHub();
  const host = createSessionHost({
    config: hubConfig(),
    ports,
    counters: { count: async () => ({ ok: true, value: undefined }) },
    log: createLog({ write: () => undefined, nowMs: Date.now }),
    nowMs: () => performance.now(),
    onGiveUp: () => undefined,
  });
  const shown = new Set<string>();
  host.onView(({ screen }) => shown.add(screen));
  host.hear({ type: 'device.ready', device: READER });
  await settled();
  return {
    shown,
    tell: (event) => host.act({ at: host.view().place, event }),
    stop: () => host.stop(),
  };
}

/** The same chart with nobody listening. */
export async function openBareActor(): Promise<Visited> {
  const machine = createSessionMachine({ ports: createMemoryHub().ports, config: hubConfig() });
  const actor = createActor(machine).start();
  actor.send({ type: 'device.ready', device: READER } satisfies SessionEvent);
  await settled();
  return {
    shown: new Set(),
    tell: (event) => actor.send(event),
    stop: async () => {
      actor.stop();
    },
  };
}

const [lesson] = LESSONS;
const next: VisitorEvent = { type: 'visitor.turnedPage', direction: 'next' };
const finish: readonly VisitorEvent[] = [
  { type: 'visitor.finished' },
  // The farewell is still up: a touch brings the attract loop back.
  { type: 'visitor.touched' },
];

/** From the attract loop through a lesson and back, with a look at the lists. */
export const LESSON_VISIT: readonly VisitorEvent[] = [
  { type: 'visitor.touched' },
  { type: 'visitor.opened', door: 'home' },
  { type: 'visitor.choseLanguage', language: 'it' },
  { type: 'visitor.opened', door: 'learn' },
  { type: 'visitor.opened', door: 'everything' },
  { type: 'visitor.choseLesson', lesson: lesson?.id ?? '' },
  ...Array<VisitorEvent>(lesson?.cards.length ?? 0).fill(next),
  { type: 'visitor.foundUnclear' },
  next,
  { type: 'visitor.wentBack' },
  ...finish,
];

/** In, once round, and out. */
export const SHORT_VISIT: readonly VisitorEvent[] = [
  { type: 'visitor.opened', door: 'home' },
  { type: 'visitor.opened', door: 'learn' },
  ...finish,
];

/** What is fetched must be there before the next step means anything. */
const isFetched = ({ type }: VisitorEvent): boolean =>
  type === 'visitor.opened' || type === 'visitor.choseLesson' || type === 'visitor.touched';

export async function visit(
  kiosk: Visited,
  events: readonly VisitorEvent[],
  times: number,
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const event of events) {
      kiosk.tell(event);
      if (isFetched(event)) await settled();
    }
  }
}
