import { describe, expect, test } from 'vitest';
import type { EmulatedBoard } from '../../../hardware/emulator/emulated-board.ts';
import { connect, emulate } from './firmata-peer.ts';
import { hubIo, standardFirmata } from './images.ts';

const heard = <Value>(subscribe: (listener: (value: Value) => void) => void): Promise<Value> =>
  new Promise((resolve) => subscribe(resolve));

/** Resolves when the bench looks like that. */
const seen = (board: EmulatedBoard, isSo: (lamps: Readonly<Record<string, number>>) => boolean) =>
  new Promise<void>((resolve) => {
    const stop = board.observe(({ lamps }) => {
      if (!isSo(lamps)) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });

describe.each([
  ['StandardFirmata', 'StandardFirmata.ino', standardFirmata],
  ['hub-io', 'hub-io', hubIo],
])('a Firmata client that others wrote, on %s', (_, name, firmware) => {
  test('learns the name of the firmware and the pins of an Uno', async () => {
    const firmata = await connect(emulate(firmware()));
    expect(firmata.firmware.name).toBe(name);
    expect(firmata.pins.length).toBeGreaterThanOrEqual(20);
    expect(firmata.pins[3]?.supportedModes).toContain(firmata.MODES.PWM);
  });

  test('lights a lamp, dims another and hears a key', async () => {
    const board = emulate(firmware());
    const firmata = await connect(board);
    firmata.pinMode(9, firmata.MODES.OUTPUT);
    firmata.digitalWrite(9, 1);
    firmata.pinMode(3, firmata.MODES.PWM);
    firmata.analogWrite(3, 128);
    await seen(
      board,
      ({ back = 0, previous = 0 }) => back === 1 && Math.abs(previous - 0.5) < 0.02,
    );

    const levels: number[] = [];
    firmata.pinMode(4, firmata.MODES.INPUT);
    // The image of 2014 knows no pull-up mode: writing high to an input switches it on.
    firmata.digitalWrite(4, 1);
    firmata.digitalRead(4, (level) => levels.push(level));
    for (const [hand, level] of [
      [board.hands.pressKey, 0] as const,
      [board.hands.releaseKey, 1] as const,
    ]) {
      expect(await hand('previous')).toMatchObject({ value: { seen: true } });
      await heard<void>((answered) => firmata.queryFirmware(answered));
      expect(levels.at(-1)).toBe(level);
    }
  });

  test('reads the voltage of an analogue part', async () => {
    const light = { kind: 'analogue', name: 'light', channel: 0, unit: 'lx', full: 1_000 } as const;
    const board = emulate(firmware(), [light]);
    const firmata = await connect(board);
    const set = board.hands.set('light', 250);
    expect(await heard<number>((listener) => firmata.analogRead(0, listener))).toBe(256);
    expect(await set).toMatchObject({ value: { seen: true } });
  });

  test('reads an identity over I²C', async () => {
    const firmata = await connect(emulate(firmware()));
    firmata.i2cConfig();
    const bytes = await heard<readonly number[]>((listener) =>
      firmata.i2cReadOnce(0x76, 0xd0, 1, listener),
    );
    expect(bytes).toEqual([0x60]);
  });
});

test('the bench sees what goes over the line, both ways', async () => {
  const board = emulate(hubIo());
  const seen = { 'to-board': 0, 'from-board': 0 };
  const stop = board.watchTraffic(({ direction, bytes }) => {
    seen[direction] += bytes.length;
  });
  await connect(board);
  stop();
  expect(seen['to-board']).toBeGreaterThan(0);
  expect(seen['from-board']).toBeGreaterThan(0);
});
