import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kiosk/hours/opening-hours.ts';
import { describeEnergy } from '../../../main/cli/energy-report.ts';
import { createEnergyStore } from '../../../main/store/energy-store.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createBacklightTree, PANEL } from '../../support/backlight-tree.ts';
import { runKioskCommand } from '../../support/kiosk-command.ts';
import { tempDir } from '../../support/temp-dir.ts';

const TODAY = '2026-11-22';
const power = { idleWatts: 4.1, fullWatts: 8.6 };

/** A data directory with these hours of each day, counted back from a date. */
function hubWith(hours: readonly number[], last = TODAY): string {
  const dataDir = tempDir();
  const database = openHubDatabase(join(dataDir, 'hub.db'));
  try {
    const days = hours.map((count, n) => ({
      day: addDays(last, -n),
      onSeconds: count * 3_600,
      fullSeconds: count * 1_800,
      wattHours: count * 6.4,
    }));
    createEnergyStore({ database }).add(days);
  } finally {
    database.close();
  }
  return dataDir;
}
const described = (dataDir: string) => describeEnergy({ dataDir, power, today: TODAY });

describe('what staff are told of energy', () => {
  test('is the last seven days with their hours and their light, and what they come to', async () => {
    expect(await described(hubWith([10, 24, 0, 24, 24, 24, 24, 24, 24]))).toEqual([
      'Energy, estimated from 4.1 W with the screen dark and 8.6 W at full brightness:',
      '  2026-11-16  24.0 h on, light  50 %, 154 Wh',
      '  2026-11-17  24.0 h on, light  50 %, 154 Wh',
      '  2026-11-18  24.0 h on, light  50 %, 154 Wh',
      '  2026-11-19  24.0 h on, light  50 %, 154 Wh',
      '  2026-11-20  off',
      '  2026-11-21  24.0 h on, light  50 %, 154 Wh',
      '  2026-11-22  10.0 h on, light  50 %, 64 Wh',
      '  in all      832 Wh',
    ]);
  });

  test('is no day from a future that the clock only thought of', async () => {
    const said = await described(hubWith([1], '2099-12-31'));
    expect(said).toEqual(['Energy: nothing was counted in the last seven days.']);
  });

  test('is nothing where no kiosk has run, or only one that counted nothing yet', async () => {
    const nothing = ['Energy: nothing was counted in the last seven days.'];
    expect(await described(tempDir())).toEqual(nothing);
    const dataDir = tempDir();
    openHubDatabase(join(dataDir, 'hub.db'), HUB_MIGRATIONS.slice(0, 2)).close();
    expect(await described(dataDir)).toEqual(nothing);
  });

  test('is that the database is damaged, where it is', async () => {
    const dataDir = tempDir();
    writeFileSync(
      join(dataDir, 'hub.db'),
      'This is no database, but long enough to look like one.',
    );
    expect(await described(dataDir)).toEqual(['Energy: The database is damaged.']);
  });
});

describe('npm run kiosk -- doctor', () => {
  test('tells of the screen and of the energy of a hub', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format();
    const dataDir = hubWith([2], today);
    const tree = createBacklightTree();
    tree.plug('10-0045', { ...PANEL, brightness: '128\n' });
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(
      join(dataDir, 'hub.json'),
      JSON.stringify({
        light: { backlight: { directory: tree.directory } },
        power: { idleWatts: 5, fullWatts: 9 },
      }),
    );
    const { code, said } = await runKioskCommand('doctor', '--data', dataDir);
    expect(code).toBe(0);
    expect(said).toContain('Screen: backlight 10-0045, at 128 of 255.');
    expect(said).toContain('from 5.0 W with the screen dark and 9.0 W');
    expect(said).toContain('2.0 h on, light  50 %, 13 Wh');
  });
});
