import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { CreateDriver, Device, DeviceEvent } from '../../hardware/device.ts';
import { createRdm6300Driver } from '../../hardware/rfid/rdm6300-driver.ts';
import { createSupervisedDevice } from '../../hardware/supervised-device.ts';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import { rdm6300Frame, TAG_A, TAG_B } from '../support/rdm6300-far-end.ts';
import { createScriptedPort, type ScriptedPort } from '../support/scripted-port.ts';

/** The promises a connection awaits are all answered in memory, within one turn of the event loop. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

let clock: SimulatedClock;
let port: ScriptedPort;
let facts: DeviceEvent[];
let crashes: unknown[];
let device: Device;

function createDevice(createDriver: CreateDriver = createRdm6300Driver): Device {
  return createSupervisedDevice({
    device: 'front-reader' as DeviceId,
    line: { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 },
    createDriver,
    openLink: port.openLink,
    identifyPort: port.identifyPort,
    nowMs: () => clock.now(),
    clock,
    onCrash: (bug) => crashes.push(bug),
  });
}

async function start(createDriver?: CreateDriver): Promise<void> {
  device = createDevice(createDriver);
  device.start((fact) => facts.push(fact));
  await settled();
}

async function pass(ms: number): Promise<void> {
  clock.increment(ms);
  await settled();
}

/** What was said since the last time, in short: the type, and the fault where there is one. */
function heard(): string[] {
  return facts
    .splice(0)
    .map((fact) => ('fault' in fact ? `${fact.type} ${fact.fault}` : fact.type));
}

beforeEach(() => {
  clock = new SimulatedClock();
  port = createScriptedPort();
  facts = [];
  crashes = [];
});

afterEach(async () => {
  port.answerOpening();
  await device.stop();
  expect(port.stillOpen).toBe(0);
});

describe('a reader that is there', () => {
  test('is ready once its port is open, and is left alone for a day', async () => {
    await start();
    expect(heard()).toEqual(['device.ready']);
    for (let minute = 0; minute < 24 * 60; minute += 1) await pass(60_000);
    expect(heard()).toEqual([]);
    expect(port.opened).toBe(1);
  });

  test('reports cards', async () => {
    await start();
    port.send(rdm6300Frame(TAG_A));
    expect(heard()).toEqual(['device.ready', 'card.presented']);
  });

  test('forgets a tag that was taken away within two checks', async () => {
    const settledAtMs: number[] = [];
    await start(() => ({ receive: () => undefined, settle: (atMs) => settledAtMs.push(atMs) }));
    await pass(1_000);
    await pass(1_000);
    expect(settledAtMs).toEqual([1_000, 2_000]);
  });
});

describe('a reader that is missing', () => {
  test('is said to be missing once, and is ready within five seconds of coming back', async () => {
    port.identity = undefined;
    await start();
    for (let second = 0; second < 3_600; second += 1) await pass(1_000);
    expect(heard()).toEqual(['device.lost device.not-connected']);
    port.identity = 'usb-1';
    for (let waitedMs = 0; waitedMs < 5_000; waitedMs += 100) await pass(100);
    expect(heard()).toEqual(['device.ready']);
  });

  test('is not opened until it is there', async () => {
    port.identity = undefined;
    await start();
    await pass(10_000);
    expect(port.tries).toBe(0);
  });

  test('and then cannot be opened: that is another fault, told once', async () => {
    port.identity = undefined;
    await start();
    port.identity = 'usb-1';
    port.opening = 'fails';
    for (let second = 0; second < 60; second += 1) await pass(1_000);
    expect(heard()).toEqual(['device.lost device.not-connected', 'device.lost device.refused']);
  });
});

describe('a reader that cannot be opened', () => {
  test('is tried ever more seldom, but at least every two seconds', async () => {
    port.opening = 'fails';
    await start();
    const triesAfter = [port.tries];
    for (const waitMs of [250, 500, 1_000, 2_000, 2_000, 2_000]) {
      await pass(waitMs - 1);
      triesAfter.push(port.tries);
      await pass(1);
      triesAfter.push(port.tries);
    }
    expect(triesAfter).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7]);
  });

  test('because opening hangs: it is given up, and a link that comes late is closed unused', async () => {
    port.opening = 'hangs';
    await start();
    await pass(2_000);
    expect(heard()).toEqual(['device.lost device.refused']);
    port.opening = 'works';
    await pass(250);
    expect(heard()).toEqual(['device.ready']);
    port.answerOpening();
    await settled();
    expect(port.opened).toBe(2);
    expect(port.stillOpen).toBe(1);
  });
});

describe('a reader that goes away', () => {
  test('with its link: lost once, and back within five seconds of coming back', async () => {
    await start();
    port.identity = undefined;
    port.disconnect();
    await settled();
    for (let second = 0; second < 60; second += 1) await pass(1_000);
    expect(heard()).toEqual(['device.ready', 'device.lost device.disconnected']);
    port.identity = 'usb-2';
    for (let waitedMs = 0; waitedMs < 5_000; waitedMs += 100) await pass(100);
    expect(heard()).toEqual(['device.ready']);
  });

  test('without a word: the missing path tells within a second', async () => {
    await start();
    port.identity = undefined;
    await pass(1_000);
    expect(heard()).toEqual(['device.ready', 'device.lost device.disconnected']);
    expect(port.stillOpen).toBe(0);
  });

  test('and comes back between two checks: the new device behind the path tells', async () => {
    await start();
    port.identity = 'usb-2';
    await pass(1_000);
    await pass(250);
    expect(heard()).toEqual(['device.ready', 'device.lost device.disconnected', 'device.ready']);
    expect(port.opened).toBe(2);
    expect(port.stillOpen).toBe(1);
  });

  test.each(['fails', 'hangs'] as const)(
    'as far as can be seen, when the check %s',
    async (how) => {
      await start();
      port.checking = how;
      await pass(1_000);
      await pass(1_000);
      expect(heard()).toContain('device.lost device.disconnected');
      port.checking = 'works';
      await pass(5_000);
      await pass(5_000);
      expect(heard()).toEqual(['device.ready']);
    },
  );

  test('again and again: each try waits longer until it has been steady for a check', async () => {
    await start();
    const waitsMs: number[] = [];
    for (let loss = 0; loss < 5; loss += 1) {
      port.disconnect();
      await settled();
      const before = port.opened;
      const lostAtMs = clock.now();
      while (port.opened === before) await pass(250);
      waitsMs.push(clock.now() - lostAtMs);
    }
    expect(waitsMs).toEqual([250, 500, 1_000, 2_000, 2_000]);
    await pass(1_000);
    port.disconnect();
    await settled();
    await pass(250);
    expect(port.opened).toBe(7);
  });

  test('in the middle of a frame: the rest of it is not glued to what the next link brings', async () => {
    await start();
    port.send(rdm6300Frame(TAG_A).subarray(0, 7));
    port.disconnect();
    await settled();
    await pass(250);
    port.send(rdm6300Frame(TAG_A).subarray(7));
    port.send(rdm6300Frame(TAG_B));
    expect(facts.filter(({ type }) => type === 'card.presented')).toMatchObject([
      { card: { uid: new Uint8Array(Buffer.from(TAG_B, 'hex')) } },
    ]);
  });
});

describe('a driver with a defect', () => {
  const createBrokenDriver: CreateDriver = (wiring) => ({
    ...createRdm6300Driver(wiring),
    receive() {
      throw new Error('a defect');
    },
  });

  test('is reported and replaced by a fresh one after a second, and the old link is closed', async () => {
    let drivers = 0;
    await start((wiring) => {
      drivers += 1;
      return drivers === 1 ? createBrokenDriver(wiring) : createRdm6300Driver(wiring);
    });
    port.send(rdm6300Frame(TAG_A));
    await settled();
    expect(crashes).toEqual([new Error('a defect')]);
    expect(heard()).toEqual(['device.ready', 'device.lost device.failed']);
    expect(port.stillOpen).toBe(0);

    await pass(1_000);
    port.send(rdm6300Frame(TAG_A));
    expect(heard()).toEqual(['device.ready', 'card.presented']);
  });

  test('is not replaced any more once the device was stopped', async () => {
    await start(createBrokenDriver);
    port.send(rdm6300Frame(TAG_A));
    await device.stop();
    await pass(10_000);
    expect(port.opened).toBe(1);
  });
});

describe('stopping', () => {
  test('gives the port back and says nothing more', async () => {
    await start();
    heard();
    await device.stop();
    expect(port.stillOpen).toBe(0);
    await pass(60_000);
    expect(heard()).toEqual([]);
    expect(port.opened).toBe(1);
  });

  test('in the middle of a chunk: what else is in it is not reported', async () => {
    device = createDevice();
    device.start((fact) => {
      facts.push(fact);
      if (fact.type === 'card.presented') device.stop();
    });
    await settled();
    port.send(Buffer.concat([rdm6300Frame(TAG_A), rdm6300Frame(TAG_B)]));
    expect(heard()).toEqual(['device.ready', 'card.presented']);
  });

  test('while the port is being opened waits for it and gives it back', async () => {
    port.opening = 'hangs';
    await start();
    const stopped = device.stop();
    port.answerOpening();
    await stopped;
    expect(port.opened).toBe(1);
    expect(port.stillOpen).toBe(0);
    expect(heard()).toEqual([]);
  });

  test('a device that was never started is nothing special', async () => {
    device = createDevice();
    await device.stop();
    expect(port.opened).toBe(0);
  });
});
