import { describe, expect, test } from 'vitest';
import type { EnergyDay } from '../../../kiosk/energy/energy-day.ts';
import { addDays } from '../../../kiosk/hours/opening-hours.ts';
import { createEnergyStore } from '../../../main/store/energy-store.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { given, openHub } from '../../support/hub-store.ts';

const HOUR = 3_600;
const hours = (day: string, count: number): EnergyDay => ({
  day,
  onSeconds: count * HOUR,
  fullSeconds: (count * HOUR) / 2,
  wattHours: count * 6,
});

describe('energy, day by day', () => {
  test('adds up, however often it is written', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    for (let part = 0; part < 4; part += 1) store.add([hours('2026-11-22', 2)]);
    expect(await given(store.between('2026-11-22', '2026-11-22'))).toEqual([
      hours('2026-11-22', 8),
    ]);
  });

  test('is told from one day to another, in order, without days that nothing is known of', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    store.add([hours('2026-11-22', 3), hours('2026-11-19', 1), hours('2026-11-10', 9)]);
    const week = await given(store.between('2026-11-16', '2026-11-22'));
    expect(week.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-22']);
  });

  test('is there after a restart, and goes on', async () => {
    const { file, database } = openHub();
    createEnergyStore({ database }).add([hours('2026-11-22', 2)]);
    database.close();
    const again = openHubDatabase(file);
    try {
      const store = createEnergyStore({ database: again });
      store.add([hours('2026-11-22', 3)]);
      expect(await given(store.between('2026-11-22', '2026-11-22'))).toEqual([
        hours('2026-11-22', 5),
      ]);
    } finally {
      again.close();
    }
  });

  test('has room for the 25 hours of the day the clocks go back, and for no more', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    // A calendar that stands still, on a computer without a battery for its clock.
    for (let hour = 0; hour < 60; hour += 1) store.add([hours('2026-10-25', 1)]);
    expect(await given(store.between('2026-10-25', '2026-10-25'))).toEqual([
      hours('2026-10-25', 25),
    ]);
  });

  test('that cannot be written is said so, and nothing of it is half written', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    database.pragma('query_only = on');
    expect(store.add([hours('2026-11-22', 2)])).toEqual({
      ok: false,
      error: { code: 'store.read-only' },
    });
    database.pragma('query_only = off');
    expect(await given(store.between('2026-01-01', '2026-12-31'))).toEqual([]);
  });
});

describe('the table is bounded', () => {
  const count = (database: ReturnType<typeof openHub>['database']) =>
    database.prepare('select count(*) from energy_day').pluck().get();

  test('four hundred days are kept, those written first go first', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    const days = Array.from({ length: 410 }, (_, n) => hours(addDays('2026-01-01', n), 8));
    store.add(days);
    expect(count(database)).toBe(400);
    const kept = await given(store.between('2026-01-01', '2027-12-31'));
    expect([kept[0]?.day, kept.at(-1)?.day]).toEqual(['2026-01-11', addDays('2026-01-01', 409)]);
  });

  test('a clock that was wrong pushes nothing out for ever', async () => {
    const { database } = openHub();
    const store = createEnergyStore({ database });
    store.add([hours('2099-12-31', 1), hours('1970-01-01', 1)]);
    store.add(Array.from({ length: 400 }, (_, n) => hours(addDays('2026-01-01', n), 8)));
    expect(count(database)).toBe(400);
    expect(await given(store.between('2099-01-01', '2099-12-31'))).toEqual([]);
  });
});
