import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { KioskBridge } from '../../../kiosk/ipc/contract.ts';
import { MAIN_BUILT_DIR, PROJECT_DIR } from '../../../main/places.ts';
import { A_WHOLE_VISIT, takeOneVisit } from './one-visit.ts';

declare global {
  /** What the preload puts into the page. */
  var kiosk: KioskBridge;
}

const runtime = join(PROJECT_DIR, 'node_modules', 'electron', 'dist', 'electron');
const built = join(MAIN_BUILT_DIR, 'electron-main.js');
const { DISPLAY, WAYLAND_DISPLAY } = process.env;

/** Why this cannot be tried here; the runtime itself is not in the npm registry. */
const lacking = !existsSync(runtime)
  ? 'there is no Electron runtime in node_modules'
  : !existsSync(built)
    ? 'the kiosk is not built'
    : !(DISPLAY || WAYLAND_DISPLAY)
      ? 'there is no display'
      : process.getuid?.() === 0
        ? 'Electron’s sandbox does not run as root'
        : undefined;

const name = 'a real Electron';
describe.skipIf(lacking)(lacking ? `${name} (skipped: ${lacking})` : name, () => {
  test('serves one whole visit, and lets its page reach nothing of Node', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'portico-electron-'));
    const app = await _electron.launch({
      executablePath: runtime,
      args: [PROJECT_DIR, '--data', dataDir],
    });
    try {
      const page = await app.firstWindow();
      await page.waitForSelector('#root > *');
      const screens = await takeOneVisit({
        read: () => page.evaluate(() => globalThis.kiosk.readView()),
        act: (act) => page.evaluate((given) => globalThis.kiosk.act(given), act),
      });
      expect(screens).toEqual(A_WHOLE_VISIT);
      const reached = await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer'].filter((global) => global in globalThis),
      );
      expect(reached).toEqual([]);
    } finally {
      await app.close();
      rmSync(dataDir, { recursive: true });
    }
  });
});
