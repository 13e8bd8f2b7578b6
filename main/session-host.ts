import { type Actor, createActor, type InspectionEvent, type SnapshotFrom } from 'xstate';
import type { HubConfig } from '../kiosk/config.ts';
import type { Counters, SessionPorts } from '../kiosk/ports.ts';
import { projectView } from '../kiosk/session/project-view.ts';
import type { HubEvent, SessionEvent } from '../kiosk/session/session-events.ts';
import { createSessionMachine } from '../kiosk/session/session-machine.ts';
import type { VisitorAct, VisitorEvent } from '../kiosk/session/visitor-events.ts';
import type { FocusKey } from '../kiosk/tactile-key.ts';
import { asTriggered, type ButtonPressed } from '../kiosk/triggers.ts';
import type { KioskView } from '../kiosk/view.ts';
import { createFactKeeper } from './fact-keeper.ts';
import type { Log } from './log.ts';
import { outOfServiceView } from './out-of-service-view.ts';

/** The session as both hosts see it: acts and facts go in, the whole view comes out. */
export interface SessionHost {
  view(): KioskView;
  /** Calls back with every view that differs from the one before; the answer stops it. */
  onView(listener: (view: KioskView) => void): () => void;
  /** Calls back with every tactile key that the page has to follow; the answer stops it. */
  onKey(listener: (key: FocusKey) => void): () => void;
  /** What a visitor did. It is dropped when the kiosk has moved on from where it was done. */
  act(act: VisitorAct): void;
  /** What the hub's devices and store report. */
  hear(event: HubEvent | ButtonPressed): void;
  /** Ends the session; resolves when every fact it gave out is written. */
  stop(): Promise<void>;
}

export interface SessionHostDependencies {
  readonly config: HubConfig;
  readonly ports: SessionPorts;
  readonly counters: Counters;
  readonly log: Log;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** The session died too often to be worth another try; whoever supervises the process decides. */
  readonly onGiveUp: () => void;
  /** What the chart's delays run on; the system's own when left out. */
  readonly clock?: SessionClock;
  /** Sees every step of the session. */
  readonly inspect?: (step: InspectionEvent) => void;
}

export interface SessionClock {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(id: unknown): void;
}

const MOST_DEATHS = 3;
const WITHIN_MS = 5 * 60_000;

/** Signs of life that mean the same on every place. */
const ALWAYS_HEARD: ReadonlySet<VisitorEvent['type']> = new Set([
  'visitor.touched',
  'visitor.stayed',
]);

export function createSessionHost(dependencies: SessionHostDependencies): SessionHost {
  const { config, ports, counters, log, nowMs, onGiveUp, clock, inspect } = dependencies;
  const machine = createSessionMachine({ ports, config });
  const surroundings = { config, framework: ports.catalogue.framework() };
  const listeners = new Set<(view: KioskView) => void>();
  const keyListeners = new Set<(key: FocusKey) => void>();
  /** What stays true until it is said otherwise; a fresh session has heard none of it. */
  const standing = new Map<string, HubEvent>();
  const { records, seats } = ports;
  const facts = createFactKeeper({ records, seats, counters, log, report: hear });

  let deathsMs: number[] = [];
  let view = outOfServiceView(config, 'session.crashed');
  let published = '';
  let current: Actor<typeof machine> | undefined;
  begin();

  function begin(): void {
    const actor = createActor(machine, { ...(clock && { clock }), ...(inspect && { inspect }) });
    current = actor;
    actor.on('*', (said) => {
      if (said.type === 'key.forwarded') tellAll(keyListeners, said.key);
      else facts.keep(said);
    });
    actor.subscribe({
      next: (snapshot) => show(actor, snapshot),
      error: (bug) => replace(actor, bug),
      complete: () => replace(actor, new Error('The session ended by itself.')),
    });
    actor.start();
    for (const event of standing.values()) tell(event);
  }

  function show(actor: Actor<typeof machine>, snapshot: SnapshotFrom<typeof machine>): void {
    if (actor !== current) return;
    try {
      publish(projectView(snapshot, surroundings));
    } catch (bug) {
      replace(actor, bug);
    }
  }

  function publish(next: KioskView): void {
    // A view is a few kilobytes, and most events change none of it.
    const text = JSON.stringify(next);
    if (text === published) return;
    published = text;
    view = next;
    tellAll(listeners, next);
  }

  /**
   * A dead session is thrown away, never restored: a restored snapshot arms none of its delays again
   * and would show the last visitor's screen for ever.
   */
  function replace(dead: Actor<typeof machine>, bug: unknown): void {
    if (dead !== current) return;
    current = undefined;
    dead.stop();
    log.bug('session.crashed', bug);
    deathsMs = [...deathsMs.filter((atMs) => nowMs() - atMs < WITHIN_MS), nowMs()];
    if (deathsMs.length < MOST_DEATHS) {
      begin();
      return;
    }
    publish(outOfServiceView(config, 'session.crashed'));
    onGiveUp();
  }

  function hear(told: HubEvent | ButtonPressed): void {
    const event = asTriggered(told, config.triggers);
    if (event === undefined) return;
    const topic = topicOf(event);
    if (topic !== undefined) standing.set(topic, event);
    tell(event);
  }

  function tell(event: SessionEvent): void {
    current?.send(event);
  }

  return {
    view: () => view,
    onView: (listener) => listen(listeners, listener),
    onKey: (listener) => listen(keyListeners, listener),
    act: ({ at, event }) => {
      if (at === view.place || ALWAYS_HEARD.has(event.type)) tell(event);
    },
    hear,
    stop: async () => {
      listeners.clear();
      keyListeners.clear();
      const last = current;
      current = undefined;
      last?.stop();
      await facts.settled();
    },
  };
}

function listen<Fact>(listeners: Set<(fact: Fact) => void>, listener: (fact: Fact) => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tellAll<Fact>(listeners: ReadonlySet<(fact: Fact) => void>, fact: Fact): void {
  for (const listener of listeners) listener(fact);
}

/** What an event is the last word on, if on anything. */
function topicOf(event: HubEvent): string | undefined {
  switch (event.type) {
    case 'device.ready':
    case 'device.lost':
      return `device ${event.device}`;
    case 'cards.unavailable':
    case 'cards.available':
      return `cards ${event.device}`;
    case 'presence.changed':
    case 'presence.lost':
      return 'presence';
    case 'progress.lost':
    case 'progress.kept':
      return 'progress';
    case 'card.presented':
    case 'card.removed':
    case 'card.refused':
    case 'key.pressed':
    case 'staff.acknowledged':
    case 'staff.expected':
    case 'staff.entered':
    case 'staff.left':
    case 'trigger.fired':
      return undefined;
  }
}
