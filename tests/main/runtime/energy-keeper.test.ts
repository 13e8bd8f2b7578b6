import { describe, expect, test } from 'vitest';
import { createHubClock } from '../../../main/clock.ts';
import { createEnergyKeeper } from '../../../main/energy-keeper.ts';
import { createLog } from '../../../main/log.ts';
import { createEnergyStore } from '../../../main/store/energy-store.ts';
import { given, openHub } from '../../support/hub-store.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A keeper over a real file, in Rome, whose clocks stand still until they are moved. */
function createStage(at: string) {
  const hub = openHub();
  const store = createEnergyStore({ database: hub.database });
  const time = { nowMs: 7_000, wallMs: Date.parse(at) };
  const logged: string[] = [];
  const stage = { brightness: 1 };
  const keeper = createEnergyKeeper({
    store,
    draw: { idleWatts: 4, fullWatts: 8 },
    brightness: () => stage.brightness,
    clock: createHubClock({ timeZone: 'Europe/Rome', nowMs: () => time.wallMs }),
    nowMs: () => time.nowMs,
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
  });
  return Object.assign(stage, {
    ...hub,
    keeper,
    time,
    logged,
    /** Runs on, looking every so often. */
    run: (ms: number, everyMs = 10 * SECOND) => {
      for (let passed = 0; passed < ms; passed += everyMs) {
        time.nowMs += everyMs;
        time.wallMs += everyMs;
        keeper.look();
      }
    },
    kept: () => given(store.between('1970-01-01', '2099-12-31')),
  });
}

describe('the energy of a kiosk', () => {
  test('is counted on the civil day of its hub', async () => {
    const stage = createStage('2026-11-22T22:00:00Z');
    stage.run(3 * HOUR);
    stage.keeper.flush();
    // Midnight in Rome is 23:00 in Greenwich.
    expect(await stage.kept()).toMatchObject([
      { day: '2026-11-22', onSeconds: expect.closeTo(3_600, -2) },
      { day: '2026-11-23', onSeconds: expect.closeTo(7_200, -2) },
    ]);
  });

  test('is half as much for the light of a screen at half brightness', async () => {
    const stage = createStage('2026-11-22T10:00:00Z');
    stage.run(HOUR);
    stage.brightness = 0.5;
    stage.run(HOUR);
    stage.brightness = 0;
    stage.run(HOUR);
    stage.keeper.flush();
    const [day] = await stage.kept();
    expect(day?.wattHours).toBeCloseTo(8 + 6 + 4, 1);
    expect(day?.fullSeconds).toBeCloseTo(1.5 * 3_600, -2);
  });

  test.each([
    ['back', '2026-10-24T22:00:00Z', '2026-10-25', 25],
    ['forward', '2027-03-27T23:00:00Z', '2027-03-28', 23],
  ])('has as many hours as the day on which the clocks go %s', async (_, midnight, day, hours) => {
    const stage = createStage(midnight);
    stage.run(hours * HOUR, 30 * SECOND);
    stage.keeper.flush();
    const kept = (await stage.kept()).find((one) => one.day === day);
    expect(kept?.onSeconds).toBeCloseTo(hours * 3_600, -2);
    expect(kept?.wattHours).toBeCloseTo(hours * 8, 0);
  });
});

describe('the disk', () => {
  test('is written to every ten minutes, and when the kiosk stops', async () => {
    const stage = createStage('2026-11-22T10:00:00Z');
    const changes = () => stage.database.prepare('select total_changes()').pluck().get() as number;
    const before = changes();
    stage.run(HOUR);
    expect(changes() - before).toBe(6);
    stage.run(5 * MINUTE);
    expect((await stage.kept())[0]?.onSeconds).toBeCloseTo(3_600, 6);
    stage.keeper.flush();
    expect((await stage.kept())[0]?.onSeconds).toBeCloseTo(65 * 60, 6);
  });

  test('that refuses is said so, and gets it all once it works again', async () => {
    const stage = createStage('2026-11-22T10:00:00Z');
    stage.database.pragma('query_only = on');
    stage.run(HOUR);
    expect(stage.logged.join('')).toContain('[store.read-only]');
    stage.database.pragma('query_only = off');
    stage.run(10 * MINUTE);
    expect((await stage.kept())[0]?.onSeconds).toBeCloseTo(70 * 60, 6);
  });
});

describe('clocks that lie', () => {
  test('move no energy but what is counted while they do', async () => {
    const stage = createStage('1970-01-01T00:00:00Z');
    // No battery and no network: 1970, until the time is known.
    stage.run(5 * MINUTE);
    stage.time.wallMs = Date.parse('2026-11-22T10:00:00Z');
    stage.run(HOUR);
    stage.time.wallMs -= 30 * MINUTE;
    stage.run(HOUR);
    stage.keeper.flush();
    const kept = await stage.kept();
    expect(kept.map(({ day }) => day)).toEqual(['1970-01-01', '2026-11-22']);
    expect(kept.map(({ onSeconds }) => onSeconds).reduce((a, b) => a + b)).toBeCloseTo(7_500, 6);
    expect(kept[1]?.onSeconds).toBeCloseTo(7_200, 6);
  });

  test('count a computer that was put to sleep as off', async () => {
    const stage = createStage('2026-11-22T10:00:00Z');
    stage.run(MINUTE);
    stage.time.nowMs += 8 * HOUR;
    stage.time.wallMs += 8 * HOUR;
    stage.keeper.look();
    stage.run(MINUTE);
    stage.keeper.flush();
    expect((await stage.kept())[0]?.onSeconds).toBeCloseTo(120, 6);
  });
});
