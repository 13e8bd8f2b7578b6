import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EnergyDay } from '../../kiosk/energy/energy-day.ts';
import type { PowerDraw } from '../../kiosk/energy/power-draw.ts';
import { FAULTS } from '../../kiosk/faults.ts';
import { addDays } from '../../kiosk/hours/opening-hours.ts';
import type { Answered } from '../../kiosk/ports.ts';
import { ok } from '../../kiosk/result.ts';
import { createEnergyStore } from '../store/energy-store.ts';
import { versionOf } from '../store/migrate.ts';
import { answer } from '../store/store-faults.ts';

const DAYS = 7;
/** The version of `hub.db` that knows energy. */
const SINCE_VERSION = 3;

/**
 * The last seven days of energy, for staff. What the running kiosk has not written yet, ten minutes at
 * most, is not in it.
 *
 * @param today civil date at the hub
 */
export async function describeEnergy({
  dataDir,
  power,
  today,
}: {
  readonly dataDir: string;
  readonly power: PowerDraw;
  readonly today: string;
}): Promise<string[]> {
  const dates = Array.from({ length: DAYS }, (_, n) => addDays(today, n - DAYS + 1));
  const read = await daysIn(join(dataDir, 'hub.db'), dates);
  if (!read.ok) return [`Energy: ${FAULTS[read.error.code].what}`];
  if (read.value.length === 0) return ['Energy: nothing was counted in the last seven days.'];
  const days = new Map(read.value.map((day) => [day.day, day]));
  const total = read.value.reduce((sum, { wattHours }) => sum + wattHours, 0);
  const { idleWatts, fullWatts } = power;
  return [
    `Energy, estimated from ${idleWatts.toFixed(1)} W with the screen dark ` +
      `and ${fullWatts.toFixed(1)} W at full brightness:`,
    ...dates.map((date) => `  ${date}  ${toldOf(days.get(date))}`),
    `  in all      ${energyOf(total)}`,
  ];
}

async function daysIn(file: string, dates: readonly string[]): Answered<readonly EnergyDay[]> {
  if (!existsSync(file)) return ok([]);
  const opened = await answer(() => new Database(file, { readonly: true, fileMustExist: true }));
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const version = await answer(() => versionOf(database));
    if (!version.ok) return version;
    if (version.value < SINCE_VERSION) return ok([]);
    return await createEnergyStore({ database }).between(dates[0] ?? '', dates.at(-1) ?? '');
  } finally {
    database.close();
  }
}

function toldOf(day: EnergyDay | undefined): string {
  if (day === undefined || day.onSeconds === 0) return 'off';
  const hours = (day.onSeconds / 3_600).toFixed(1);
  const light = Math.round((100 * day.fullSeconds) / day.onSeconds);
  return `${hours.padStart(4)} h on, light ${String(light).padStart(3)} %, ${energyOf(day.wattHours)}`;
}

const energyOf = (wattHours: number) =>
  wattHours < 1_000 ? `${wattHours.toFixed(0)} Wh` : `${(wattHours / 1_000).toFixed(2)} kWh`;
