import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startKioskRuntime } from '../../../main/kiosk-runtime.ts';
import { createLog } from '../../../main/log.ts';
import { createEnergyStore } from '../../../main/store/energy-store.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createBacklightTree } from '../../support/backlight-tree.ts';
import { given } from '../../support/hub-store.ts';
import { tempDir } from '../../support/temp-dir.ts';

const NAME = '10-0045';

/** A whole kiosk in front of a screen of the test's own. */
async function startKiosk({ emulate = false, most = 1 } = {}) {
  const tree = createBacklightTree();
  tree.plug(NAME);
  const dataDir = join(tempDir(), 'hub');
  mkdirSync(dataDir);
  const light = { most, backlight: { directory: tree.directory } };
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ light }));
  const logged: string[] = [];
  const kiosk = await startKioskRuntime({
    dataDir,
    profile: undefined,
    emulation: { asked: emulate, unasked: false },
    log: createLog({ write: (line) => logged.push(line), nowMs: Date.now }),
    onGiveUp: () => undefined,
  });
  onTestFinished(kiosk.stop);
  return { kiosk, tree, dataDir, logged };
}

describe('a kiosk with a backlight', () => {
  test('sets it when it starts, gives it back when it stops, and has counted its energy', async () => {
    const { kiosk, tree, dataDir, logged } = await startKiosk();
    await expect.poll(() => tree.brightness(NAME)).toBe(204);
    expect(logged.join('')).toContain(`backlight="${NAME}"`);
    await kiosk.stop();
    expect(tree.brightness(NAME)).toBe(255);
    const database = openHubDatabase(join(dataDir, 'hub.db'));
    try {
      const days = await given(createEnergyStore({ database }).between('2020-01-01', '2099-12-31'));
      expect(days[0]?.onSeconds).toBeGreaterThan(0);
      expect(days[0]?.wattHours).toBeGreaterThan(0);
    } finally {
      database.close();
    }
  });

  test('serves its visitors all the same when the backlight goes', async () => {
    const { kiosk, tree } = await startKiosk();
    await expect.poll(() => tree.brightness(NAME)).toBe(204);
    tree.unplug(NAME);
    kiosk.session.hear({ type: 'trigger.fired', lesson: 'lesson-waste' });
    await expect.poll(() => kiosk.session.view().screen).toBe('lessonOpening');
  });

  test('is as bright as the board says that its room is', async () => {
    const { kiosk, tree } = await startKiosk({ emulate: true });
    await expect.poll(() => tree.brightness(NAME)).toBe(204);
    // Both light sensors of the board; the first thing they say is believed at once.
    for (const sensor of ['light', 'daylight']) {
      await kiosk.bench?.perform({ do: 'set', sensor, value: 900 });
    }
    await expect.poll(() => tree.brightness(NAME), { timeout: 20_000 }).not.toBe(204);
  });
});
