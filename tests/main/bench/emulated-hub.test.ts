import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deviceListSchema } from '../../../hardware/device-schema.ts';
import { wantsEmulator } from '../../../main/bench/emulated-hub.ts';
import { startKioskRuntime } from '../../../main/kiosk-runtime.ts';
import { createLog } from '../../../main/log.ts';
import { tempDir } from '../../support/temp-dir.ts';

const missing = { id: 'hub', kind: 'hub-board', path: '/dev/serial/by-id/not-there' };
const board = deviceListSchema.parse([missing]);
const reader = deviceListSchema.parse([{ id: 'desk', kind: 'rdm6300', path: '/dev/desk' }]);

test('a kiosk nobody has configured a board for has one in software', () => {
  expect(wantsEmulator({ asked: false, unasked: true }, [])).toBe(true);
  expect(wantsEmulator({ asked: false, unasked: true }, reader)).toBe(true);
});

test('a packaged kiosk has none unless it is asked to', () => {
  expect(wantsEmulator({ asked: false, unasked: false }, [])).toBe(false);
  expect(wantsEmulator({ asked: true, unasked: false }, [])).toBe(true);
});

test('a board that is configured is never replaced', () => {
  expect(wantsEmulator({ asked: false, unasked: true }, board)).toBe(false);
});

test('a board that is configured but missing is a fault in the log, and no bench stands in for it', async () => {
  const dataDir = join(tempDir(), 'hub');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ devices: [missing] }));
  const logged: string[] = [];
  const kiosk = await startKioskRuntime({
    dataDir,
    profile: undefined,
    emulation: { asked: false, unasked: true },
    log: createLog({ write: (line) => logged.push(line), nowMs: Date.now }),
    onGiveUp: () => undefined,
  });
  onTestFinished(kiosk.stop);
  await expect.poll(() => logged.join('')).toMatch(/\[device\.not-connected\].*"hub"/);
  expect(kiosk.bench).toBeUndefined();
  expect(kiosk.config.devices.map(({ id }) => id)).toEqual(['hub']);
});
