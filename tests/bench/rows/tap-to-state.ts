import { randomBytes } from 'node:crypto';
import { createActor, setup, waitFor } from 'xstate';
import { WALL_CLOCK } from '../../../hardware/clock.ts';
import { createDeviceHub } from '../../../hardware/device-hub.ts';
import { readPortIdentity } from '../../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../../hardware/serial/serial-transport.ts';
import type { DeviceSettings } from '../../../kiosk/device-settings.ts';
import { ok } from '../../../kiosk/result.ts';
import { createSessionMachine } from '../../../kiosk/session/session-machine.ts';
import { createDeviceReports } from '../../../main/device-reports.ts';
import { createCardKeys } from '../../../main/keys/card-keys.ts';
import { createLog } from '../../../main/log.ts';
import { createMemoryHub, hubConfig, READER } from '../../support/memory-ports.ts';
import { settled } from '../../support/session-stage.ts';
import { openRawReader } from '../bare/raw-reader.ts';
import { quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { percentile } from '../statistics.ts';
import { createTapper, type Tapper } from '../tapper.ts';
import { openWire, WIRE_MISSING } from '../wire.ts';

export const tapToStateRow: Row = {
  name: 'tap-to-state',
  title: 'Last serial byte → state',
  missing: () => WIRE_MISSING,
  async measure(bench) {
    const kiosk = await openKiosk(bench);
    const bare = await openBare(bench);
    return figuresOf(await tapInRounds(bench, kiosk, bare));
  },
};

interface Tapped {
  /** Milliseconds from the last byte to what it changed. */
  tap(): Promise<number>;
}

interface Round {
  readonly portico: readonly number[];
  readonly bare: readonly number[];
}

/** Taps in turn on both, so that a busy moment meets one as likely as the other. */
async function tapInRounds(
  { quick, interleave }: Bench,
  kiosk: Tapped,
  bare: Tapped,
): Promise<readonly Round[]> {
  const taps = quick ? 50 : 200;
  const { both } = await interleave({
    both: async (): Promise<Round> => {
      const portico: number[] = [];
      const least: number[] = [];
      for (let tap = 0; tap < taps; tap += 1) {
        if (tap % 2 === 0) portico.push(await kiosk.tap());
        least.push(await bare.tap());
        if (tap % 2 === 1) portico.push(await kiosk.tap());
      }
      return { portico, bare: least };
    },
  });
  return both;
}

function figuresOf(rounds: readonly Round[]) {
  const at = (side: keyof Round, share: number) =>
    rounds.map((round) => percentile(round[side], share));
  const beside = (what: string, share: number) =>
    ratio({
      what,
      unit: 'ms',
      portico: at('portico', share),
      bare: at('bare', share),
      target: { atMost: 1.3 },
    });
  const within = (what: string, share: number, atMost: number) =>
    quantity({ what, unit: 'ms', rounds: at('portico', share), target: { atMost } });
  return [
    beside('p50 beside raw port, hand parser, two states', 0.5),
    beside('p95 beside the same', 0.95),
    within('p95', 0.95, 2),
    within('p99', 0.99, 5),
  ];
}

/** All of the kiosk between the wire and the session's next state. */
async function openKiosk(bench: Bench): Promise<Tapped> {
  const wire = await openWire('kiosk', bench);
  const tapper = createTapper(wire);
  const notice = createNotice();
  const devices: readonly DeviceSettings[] = [
    { id: READER, kind: 'rdm6300', path: wire.path, required: true },
  ];
  const config = { ...hubConfig(), devices };
  const actor = createActor(createSessionMachine({ ports: createMemoryHub().ports, config }));
  const hub = createDeviceHub({
    devices,
    openLink: openSerialLink,
    identifyPort: readPortIdentity,
    nowMs: () => performance.now(),
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  actor.start();
  hub.start(
    createDeviceReports({
      keys: createCardKeys({ secret: randomBytes(32) }),
      readings: { take: () => ok(undefined), lose: () => undefined },
      log: createLog({ write: () => undefined, nowMs: Date.now }),
      report: (event) => {
        if (event.type !== 'button.pressed') actor.send(event);
      },
    }),
  );
  bench.opened.add(hub.stop);
  bench.opened.add(() => void actor.stop());
  await waitFor(actor, (snapshot) => snapshot.matches('attract'));
  actor.subscribe(notice.noticed);

  return {
    async tap() {
      const tookMs = await notice.after(tapper);
      await settled();
      actor.send({ type: 'visitor.finished' });
      actor.send({ type: 'visitor.touched' });
      await settled();
      if (!actor.getSnapshot().matches('attract')) throw new Error('the visit did not end');
      return tookMs;
    },
  };
}

/** A port, a parser and a chart of two states. */
async function openBare(bench: Bench): Promise<Tapped> {
  const wire = await openWire('bare', bench);
  const tapper = createTapper(wire);
  const notice = createNotice();
  type Event = { readonly type: 'tapped'; readonly tag: number } | { readonly type: 'left' };
  const chart = setup({ types: { events: {} as Event } }).createMachine({
    initial: 'attract',
    states: {
      attract: { on: { tapped: 'visiting' } },
      visiting: { on: { left: 'attract' } },
    },
  });
  const actor = createActor(chart);
  actor.subscribe(notice.noticed);
  actor.start();
  const reader = await openRawReader(wire.path, (tag) => actor.send({ type: 'tapped', tag }));
  bench.opened.add(reader.close);

  return {
    async tap() {
      const tookMs = await notice.after(tapper);
      actor.send({ type: 'left' });
      return tookMs;
    },
  };
}

const LIMIT_MS = 2_000;

/** Waits for the first change after a last byte. */
function createNotice() {
  let noticed: (() => void) | undefined;
  return {
    /** To be called at every change. */
    noticed: () => noticed?.(),
    async after(tapper: Tapper): Promise<number> {
      const touch = await tapper.approach();
      return new Promise<number>((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error('a tap was not noticed')), LIMIT_MS);
        const startedMs = performance.now();
        noticed = () => {
          resolve(performance.now() - startedMs);
          clearTimeout(patience);
          noticed = undefined;
        };
        touch();
      });
    },
  };
}
