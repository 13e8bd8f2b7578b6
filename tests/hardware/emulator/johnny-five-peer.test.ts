import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { EmulatedBoard } from '../../../hardware/emulator/emulated-board.ts';
import { connect, emulate } from './firmata-peer.ts';
import { hubIo, standardFirmata } from './images.ts';

/** What these tests use of npm's `johnny-five`. */
interface Reporting {
  on(event: string, listener: () => void): void;
  once(event: string, listener: () => void): void;
}
interface JohnnyFive {
  Board: new (options: object) => Reporting;
  Button: new (options: object) => Reporting;
  Motion: new (options: object) => Reporting;
  Proximity: new (options: object) => Reporting & { readonly cm: number };
  Led: new (options: object) => { on(): void; off(): void };
  Light: new (options: object) => Reporting & { readonly lux: number };
  Multi: new (
    options: object,
  ) => Reporting & {
    readonly thermometer: { readonly celsius: number };
    readonly barometer: { readonly pressure: number };
    readonly hygrometer: { readonly relativeHumidity: number };
  };
}

const require = createRequire(import.meta.url);
const five: JohnnyFive = require('johnny-five');

const next = (part: Reporting, event: string) =>
  new Promise<void>((resolve) => part.once(event, resolve));

/** Johnny-Five left to itself would take the terminal, print, and catch signals. */
async function startJohnnyFive(board: EmulatedBoard): Promise<Reporting> {
  const io = await connect(board);
  const johnny = new five.Board({ io, repl: false, debug: false, sigint: false });
  await next(johnny, 'ready');
  return johnny;
}

describe.each([
  ['StandardFirmata', standardFirmata],
  ['hub-io', hubIo],
])('Johnny-Five on %s', (_, firmware) => {
  test('a button is pressed and released, and a lamp follows', async () => {
    const board = emulate(firmware());
    const johnny = await startJohnnyFive(board);
    const lamp = new five.Led({ pin: 9, board: johnny });
    const button = new five.Button({ pin: 4, isPullup: true, board: johnny });
    button.on('down', () => lamp.on());
    button.on('up', () => lamp.off());
    const lit = (level: number) =>
      new Promise<void>((resolve) => {
        const stop = board.observe(({ lamps }) => {
          if (lamps.back !== level) return;
          queueMicrotask(() => stop());
          resolve();
        });
      });
    void board.hands.pressKey('previous');
    await lit(1);
    void board.hands.releaseKey('previous');
    await lit(0);
  });

  test('its BME280 driver works out the weather that was set, from calibration words', async () => {
    const board = emulate(firmware());
    const johnny = await startJohnnyFive(board);
    void board.hands.set('temperature', 23.5);
    void board.hands.set('humidity', 61);
    void board.hands.set('pressure', 99_500);
    const weather = new five.Multi({
      controller: 'BME280',
      address: 0x76,
      freq: 20,
      board: johnny,
    });
    await next(weather, 'data');
    expect(weather.thermometer.celsius).toBeCloseTo(23.5, 1);
    expect(weather.hygrometer.relativeHumidity).toBeCloseTo(61, 0);
    expect(weather.barometer.pressure).toBeCloseTo(99.5, 1);
  });

  test('its BH1750 driver reads the light that was set', async () => {
    const board = emulate(firmware());
    const johnny = await startJohnnyFive(board);
    const set = board.hands.set('daylight', 480);
    const light = new five.Light({ controller: 'BH1750', address: 0x23, board: johnny });
    expect(await set).toMatchObject({ value: { seen: true } });
    // What was measured is on its way; before the first measurement the part says 0.
    while (light.lux === 0) await next(light, 'data');
    expect(light.lux).toBe(480);
  });
});

describe('Johnny-Five on hub-io alone', () => {
  test('its motion driver sees somebody come and go', async () => {
    const board = emulate(hubIo());
    const johnny = await startJohnnyFive(board);
    const motion = new five.Motion({ pin: 16, board: johnny });
    await next(motion, 'calibrated');
    const comes = next(motion, 'motionstart');
    expect(await board.hands.set('presence', 1)).toMatchObject({ value: { seen: true } });
    await comes;
    const goes = next(motion, 'motionend');
    void board.hands.set('presence', 0);
    await goes;
  });

  test.each([200, 755, 2_500])('its echo driver measures %i mm', async (distanceMm) => {
    const board = emulate(hubIo());
    const johnny = await startJohnnyFive(board);
    const set = board.hands.set('distance', distanceMm);
    const echo = new five.Proximity({ controller: 'HCSR04', pin: 2, freq: 60, board: johnny });
    await next(echo, 'data');
    expect(await set).toMatchObject({ value: { seen: true } });
    while (echo.cm === 0) await next(echo, 'data');
    expect(Math.abs(echo.cm * 10 - distanceMm)).toBeLessThan(distanceMm * 0.03);
  });
});
