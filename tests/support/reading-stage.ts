import type { Sample } from '../../kiosk/sensing/sample.ts';
import { createReadingStore } from '../../main/store/reading-store.ts';
import { openHub } from './hub-store.ts';

/** 22 November 2026, 14:00:30 UTC: half a minute into a minute. */
export const WALL_MS = Date.UTC(2026, 10, 22, 14, 0, 30);

/** A reading store over a real file, whose clocks stand still until they are moved. */
export function createReadingStage(hub = openHub()) {
  const clock = { nowMs: 5_000, wallMs: WALL_MS };
  const open = () =>
    createReadingStore({
      database: hub.database,
      time: { nowMs: () => clock.nowMs, wallMs: () => clock.wallMs },
    });
  const stage = {
    ...hub,
    clock,
    readings: open(),
    restart(): void {
      stage.readings.flush();
      stage.readings = open();
    },
    pass(ms: number): void {
      clock.nowMs += ms;
      clock.wallMs += ms;
    },
    sample: (changes: Partial<Sample> = {}): Sample => ({
      device: 'board',
      sensor: 'air',
      kind: 'co2',
      value: 612,
      unit: 'ppm',
      atMs: clock.nowMs,
      simulated: false,
      ...changes,
    }),
    rows: (table: 'reading_minute' | 'reading_hour') =>
      hub.database.prepare(`select * from ${table} order by number`).all() as {
        readonly kind: string;
        readonly minute: number;
        readonly least: number;
        readonly most: number;
        readonly total: number;
        readonly n: number;
      }[],
  };
  return stage;
}
