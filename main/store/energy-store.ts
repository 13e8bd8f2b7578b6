import type { Database } from 'better-sqlite3';
import type { EnergyDay, EnergyDays } from '../../kiosk/energy/energy-day.ts';
import type { PortFault } from '../../kiosk/ports.ts';
import type { Result } from '../../kiosk/result.ts';
import { answer, attempt } from './store-faults.ts';

/** The estimates of energy, a row for each day. */
export interface EnergyStore extends EnergyDays {
  /** Adds to what is kept of these days, in one transaction, and drops what is too old. */
  add(days: readonly EnergyDay[]): Result<void, PortFault>;
}

const MOST_DAYS = 400;

/**
 * The longest civil day has 25 hours, and clocks are put right by minutes. Whatever is more was counted
 * by a calendar that stood still, and belongs to a day that nobody knows.
 */
const LONGEST_DAY_SECONDS = 25.5 * 3_600;

export function createEnergyStore({ database }: { readonly database: Database }): EnergyStore {
  const put = database.prepare<[string, number, number, number, number]>(
    `insert into energy_day (day, on_seconds, full_seconds, watt_hours) values (?, ?, ?, ?)
     on conflict (day) do update set
       on_seconds = on_seconds + excluded.on_seconds,
       full_seconds = full_seconds + excluded.full_seconds,
       watt_hours = watt_hours + excluded.watt_hours
     where on_seconds + excluded.on_seconds <= ?`,
  );
  // By the order they came in: a clock that jumps can neither empty the table nor fill it for ever.
  const trim = database.prepare<[number]>(
    `delete from energy_day where number <= (
       select number from energy_day order by number desc limit 1 offset ?)`,
  );
  const between = database.prepare<[string, string], EnergyDay>(
    `select day, on_seconds as onSeconds, full_seconds as fullSeconds, watt_hours as wattHours
     from energy_day where day between ? and ? order by day`,
  );

  const add = database.transaction((days: readonly EnergyDay[]) => {
    for (const { day, onSeconds, fullSeconds, wattHours } of days) {
      put.run(day, onSeconds, fullSeconds, wattHours, LONGEST_DAY_SECONDS);
    }
    trim.run(MOST_DAYS);
  });

  return {
    add: (days) => attempt(() => add.immediate(days)),
    between: (first, last) => answer(() => between.all(first, last)),
  };
}
