import { describe, expect, onTestFinished, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { DEFAULT_LIGHT } from '../../../kiosk/screen-light/light-settings.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { createBacklight } from '../../../main/backlight/backlight.ts';
import { createEnergyKeeper } from '../../../main/energy-keeper.ts';
import { keepLight } from '../../../main/light-keeper.ts';
import { createLog } from '../../../main/log.ts';
import { createEnergyStore } from '../../../main/store/energy-store.ts';
import { createReadingStore } from '../../../main/store/reading-store.ts';
import { createBacklightTree, PANEL } from '../../support/backlight-tree.ts';
import { given, openHub } from '../../support/hub-store.ts';

const NAME = '10-0045';
const AWAKE = { screen: 'attract', light: 'awake', canFinish: false };
const NIGHT = { screen: 'closed', light: 'asleep', canFinish: false };
const WOKEN = { screen: 'closed', light: 'awake', canFinish: false };
const VISIT = { screen: 'home', canFinish: true };

/** A session that shows what it is told to. */
function playSession() {
  const listeners = new Set<(view: KioskView) => void>();
  let view = AWAKE as unknown as KioskView;
  return {
    view: () => view,
    onView: (listener: (view: KioskView) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show: (next: object) => {
      view = next as KioskView;
      for (const listener of listeners) listener(view);
    },
  };
}

/** The light of a kiosk over real files, on a clock that moves when told. */
function createStage() {
  const tree = createBacklightTree();
  tree.plug(NAME, { ...PANEL, max_brightness: '1000\n', brightness: '1000\n' });
  const { database } = openHub();
  const clock = new SimulatedClock();
  const nowMs = () => clock.now();
  const log = createLog({ write: () => undefined, nowMs });
  const session = playSession();
  const readings = createReadingStore({ database, time: { nowMs, wallMs: nowMs } });
  const store = createEnergyStore({ database });
  const place = { directory: tree.directory };
  // Its pauses between two brightnesses are proven elsewhere; here they take no time.
  const noPause = {
    setTimeout: (run: () => void) => setImmediate(run),
    clearTimeout: () => undefined,
  };
  const backlight = createBacklight({ place, log, nowMs, clock: noPause });
  const energy = createEnergyKeeper({
    store,
    draw: { idleWatts: 4, fullWatts: 8 },
    brightness: backlight.held,
    clock: { today: () => '2026-11-22' },
    nowMs,
    log,
  });
  const settings = DEFAULT_LIGHT;
  const stop = keepLight({ session, readings, settings, backlight, energy, nowMs, clock });
  onTestFinished(stop);

  const measure = (value: number) =>
    readings.take({
      device: 'board',
      sensor: 'light',
      kind: 'light',
      unit: 'lx',
      value,
      atMs: nowMs(),
      simulated: false,
    });
  /** Lets seconds pass, and each brightness reach the disk before the next is told. */
  const pass = async (seconds: number, lux?: number) => {
    for (let second = 0; second < seconds; second += 1) {
      if (lux !== undefined) measure(lux);
      clock.increment(1_000);
      await backlight.settled();
    }
  };
  return {
    session,
    pass,
    stop,
    clock,
    brightness: () => tree.brightness(NAME) / 1_000,
    power: () => tree.power(NAME),
    energy: () => given(store.between('2026-11-22', '2026-11-22')),
  };
}

describe('the light of a screen', () => {
  test('follows the room, slowly', async () => {
    const { pass, brightness } = createStage();
    await pass(2, 2_000);
    await expect.poll(brightness).toBeLessThan(0.95);
    await pass(20, 2_000);
    await expect.poll(brightness).toBe(1);
    await pass(120, 5);
    await expect.poll(brightness).toBe(0.2);
  });

  test('goes back to the usual brightness when its sensor has said nothing for a minute', async () => {
    const { pass, brightness } = createStage();
    await pass(60, 5);
    await expect.poll(brightness).toBe(0.2);
    await pass(60);
    await expect.poll(brightness).toBe(0.2);
    await pass(90);
    await expect.poll(brightness).toBe(0.8);
  });

  test('goes out when the hub has closed, and is back at once for whoever comes', async () => {
    const { session, pass, brightness, power } = createStage();
    session.show(NIGHT);
    await pass(60, 2_000);
    await expect.poll(() => [brightness(), power()]).toEqual([0, '4']);
    session.show(WOKEN);
    await expect.poll(() => [brightness(), power()]).toEqual([1, '0']);
  });

  test('is never less for somebody who is being served', async () => {
    const { session, pass, brightness } = createStage();
    await pass(30, 2_000);
    session.show(VISIT);
    await pass(120, 5);
    expect(brightness()).toBe(1);
    session.show(AWAKE);
    await pass(60, 5);
    await expect.poll(brightness).toBe(0.2);
  });

  test('takes less energy in a night that is slept through', async () => {
    const { session, pass, energy, stop } = createStage();
    await pass(60);
    session.show(NIGHT);
    await pass(240);
    await stop();
    const [day] = await energy();
    expect(day?.onSeconds).toBeCloseTo(300, 3);
    expect(day?.fullSeconds).toBeGreaterThan(60 * 0.8);
    expect(day?.fullSeconds).toBeLessThan(60 * 0.8 + 30 * 0.8);
  });

  test('is given back when the kiosk stops', async () => {
    const { session, pass, stop, brightness, power, clock } = createStage();
    session.show(NIGHT);
    await pass(60);
    await stop();
    session.show(AWAKE);
    clock.increment(60_000);
    expect([brightness(), power()]).toEqual([1, '0']);
  });
});
