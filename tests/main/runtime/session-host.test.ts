import { afterEach, describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { FaultCode } from '../../../kiosk/faults.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { SessionPorts } from '../../../kiosk/ports.ts';
import { err, ok } from '../../../kiosk/result.ts';
import type { VisitorEvent } from '../../../kiosk/session/visitor-events.ts';
import type { Trigger } from '../../../kiosk/triggers.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { createLog } from '../../../main/log.ts';
import { createSessionHost, type SessionHost } from '../../../main/session-host.ts';
import { createMemoryHub, hubConfig, LESSONS, READER } from '../../support/memory-ports.ts';

const CARD = 'c'.repeat(64) as CardKey;

const open: SessionHost[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.stop()));
});

/** A host over memory: the outside can be made to fail, and time moves when it is told to. */
function createStage({
  ports: changed = {},
  triggers = [],
}: {
  ports?: Partial<SessionPorts>;
  triggers?: readonly Trigger[];
} = {}) {
  const hub = createMemoryHub();
  const logged: string[] = [];
  const counted: string[] = [];
  const views: KioskView[] = [];
  const stage = {
    nowMs: 0,
    gaveUp: 0,
    counting: undefined as FaultCode | undefined,
    hub,
    logged,
    counted,
    views,
    clock: new SimulatedClock(),
    host: undefined as unknown as SessionHost,
    act: (event: VisitorEvent) => stage.host.act({ at: stage.host.view().place, event }),
    /** Waits for the view that is wanted, which the outside answers for. */
    async until(wanted: (view: KioskView) => boolean): Promise<KioskView> {
      for (let turn = 0; turn < 500; turn += 1) {
        if (wanted(stage.host.view())) return stage.host.view();
        await new Promise((resolve) => setImmediate(resolve));
      }
      throw new Error(`It stayed at ${stage.host.view().screen}.`);
    },
  };
  stage.host = createSessionHost({
    config: { ...hubConfig(), triggers },
    ports: { ...hub.ports, ...changed },
    counters: {
      count: async (what) => {
        counted.push(what);
        return stage.counting ? err({ code: stage.counting }) : ok(undefined);
      },
    },
    log: createLog({ write: (line) => logged.push(line), nowMs: () => stage.nowMs }),
    nowMs: () => stage.nowMs,
    onGiveUp: () => {
      stage.gaveUp += 1;
    },
    clock: stage.clock,
  });
  stage.host.onView((view) => views.push(view));
  open.push(stage.host);
  return stage;
}

const isAttract = ({ screen }: KioskView) => screen === 'attract';

/** A kiosk whose required reader answers and that waits for somebody. */
async function ready(changed: Partial<SessionPorts> = {}) {
  const stage = createStage({ ports: changed });
  stage.host.hear({ type: 'device.ready', device: READER });
  await stage.until(isAttract);
  return stage;
}

test('a tag that stands for a lesson opens it, and is never asked about as a card', async () => {
  const stage = createStage({ triggers: [{ tag: CARD, lesson: 'lesson-urban-garden' }] });
  stage.host.hear({ type: 'device.ready', device: READER });
  await stage.until(isAttract);
  stage.host.hear({ type: 'card.presented', card: CARD, device: READER, seesLift: true });
  const view = await stage.until(({ screen }) => screen === 'lessonOpening');
  expect(view).toMatchObject({ steps: { lessonId: 'lesson-urban-garden' }, isOnCard: false });
  expect(stage.views.map(({ screen }) => screen)).not.toContain('cardOffer');
});

describe('the view', () => {
  test('is there before anything answers', () => {
    expect(createStage().host.view().screen).toBe('starting');
  });

  test('is told when it changed, and only then', async () => {
    const { host, act, views, until } = await ready();
    act({ type: 'visitor.opened', door: 'home' });
    await until(({ screen }) => screen === 'home');
    const told = views.length;
    act({ type: 'visitor.touched' });
    act({ type: 'visitor.touched' });
    expect(views).toHaveLength(told);
    expect(views.at(-1)).toEqual(host.view());
  });

  test('is told no more to whoever stopped listening', async () => {
    const { host, act, until } = await ready();
    const heard: KioskView[] = [];
    host.onView((view) => heard.push(view))();
    act({ type: 'visitor.opened', door: 'home' });
    await until(({ screen }) => screen === 'home');
    expect(heard).toEqual([]);
  });
});

describe('an act', () => {
  test('made on a place the kiosk has left does nothing', async () => {
    const { host, act, until } = await ready();
    act({ type: 'visitor.opened', door: 'home' });
    const { place } = await until(({ screen }) => screen === 'home');
    act({ type: 'visitor.opened', door: 'access' });
    await until(({ screen }) => screen === 'access');
    host.act({ at: place, event: { type: 'visitor.finished' } });
    expect(host.view().screen).toBe('access');
  });

  test('that only says “still here” counts wherever it was made', async () => {
    const { host, act, until, clock } = await ready();
    act({ type: 'visitor.opened', door: 'home' });
    await until(({ screen }) => screen === 'home');
    clock.increment(61_000);
    expect(host.view().warning).toBeDefined();
    host.act({ at: 'somewhere else', event: { type: 'visitor.stayed' } });
    expect(host.view().warning).toBeUndefined();
  });
});

describe('what the session gives out', () => {
  test('is written down before the host has stopped', async () => {
    const { act, until, counted, host } = await ready();
    act({ type: 'visitor.opened', door: 'home' });
    await until(({ screen }) => screen === 'home');
    act({ type: 'visitor.finished' });
    await host.stop();
    expect(counted).toEqual(['visit.ended']);
  });

  test('that cannot be written is said on a visit with a card', async () => {
    const stage = await ready();
    stage.counting = 'store.disk-full';
    stage.act({ type: 'visitor.opened', door: 'home' });
    await stage.until(({ screen }) => screen === 'home');
    stage.act({ type: 'visitor.finished' });
    await stage.until(({ screen }) => screen === 'leaving');
    stage.host.hear({ type: 'card.presented', card: CARD, device: READER, seesLift: false });
    await stage.until(({ screen }) => screen === 'cardOffer');
    stage.act({ type: 'visitor.agreed' });
    expect(await stage.until(({ isOnCard }) => isOnCard)).toMatchObject({ notKept: true });
    expect(stage.logged.join('')).toContain('[store.disk-full]');
    expect(stage.logged.join('')).not.toContain(CARD);
  });
});

describe('a session that dies', () => {
  const deadly = () => {
    const hub = createMemoryHub();
    const chance = {
      ...hub.ports.chance,
      id: (): string => {
        throw new TypeError(`quotes ${CARD}`);
      },
    };
    return { chance };
  };
  const die = async (stage: Awaited<ReturnType<typeof ready>>) => {
    stage.act({ type: 'visitor.opened', door: 'home' });
    await stage.until(({ screen }) => screen === 'home');
    const before = stage.logged.length;
    stage.act({ type: 'visitor.choseLesson', lesson: LESSONS[0]?.id ?? '' });
    stage.act({ type: 'visitor.opened', door: 'learn' });
    await stage.until(() => stage.logged.length > before);
  };

  test('is replaced by a fresh one that knows the devices and nothing of the visitor', async () => {
    const stage = await ready(deadly());
    await die(stage);
    const view = await stage.until(isAttract);
    expect(view).toMatchObject({ reader: 'ready', canFinish: false });
    expect(stage.gaveUp).toBe(0);
    stage.act({ type: 'visitor.opened', door: 'home' });
    await stage.until(({ screen }) => screen === 'home');
  });

  test('is logged by the name of the bug, never by what it said', async () => {
    const stage = await ready(deadly());
    await die(stage);
    expect(stage.logged.join('')).toContain('[session.crashed]');
    expect(stage.logged.join('')).toContain('TypeError');
    expect(stage.logged.join('')).not.toContain(CARD);
  });

  test('three times in five minutes is given up, on a screen that says so', async () => {
    const stage = await ready(deadly());
    for (const atMs of [0, 100_000, 200_000]) {
      stage.nowMs = atMs;
      await stage.until(isAttract);
      await die(stage);
    }
    expect(stage.gaveUp).toBe(1);
    expect(stage.host.view()).toMatchObject({
      screen: 'outOfService',
      fault: 'session.crashed',
      isOnCard: false,
    });
  });

  test('now and then is not given up', async () => {
    const stage = await ready(deadly());
    for (const atMs of [0, 200_000, 400_000, 600_000]) {
      stage.nowMs = atMs;
      await stage.until(isAttract);
      await die(stage);
    }
    await stage.until(isAttract);
    expect(stage.gaveUp).toBe(0);
  });
});
