import type { Database } from 'better-sqlite3';
import type { ReadingKind } from '../../kiosk/sensing/reading-kind.ts';
import { hourOf } from '../../kiosk/sensing/roll-up.ts';
import type { MinuteRollUp } from '../../kiosk/sensing/trend.ts';

/** What is kept of one kind: as many rows, however long ago they were written. */
const MOST_MINUTES = 48 * 60;
const MOST_HOURS = 400 * 24;

export interface ReadingRow extends MinuteRollUp {
  readonly kind: ReadingKind;
  readonly simulated: boolean;
}

/** The tables of rolled-up readings. */
export interface ReadingRows {
  /** Adds minutes to what the tables hold of them, in one transaction, and drops what is too much. */
  add(rows: readonly ReadingRow[]): void;
  minutes(kind: ReadingKind, simulated: boolean, from: number): readonly MinuteRollUp[];
}

export function createReadingRows({ database }: { readonly database: Database }): ReadingRows {
  const minutes = tableOf(database, 'minute', MOST_MINUTES);
  const hours = tableOf(database, 'hour', MOST_HOURS);
  const since = database.prepare<[string, number, number], MinuteRollUp>(
    `select minute, least, most, total, n as count from reading_minute
     where kind = ? and simulated = ? and minute >= ?`,
  );

  const add = database.transaction((rows: readonly ReadingRow[]) => {
    for (const row of rows) {
      minutes.put(row, row.minute);
      hours.put(row, hourOf(row.minute));
    }
    const series = new Map(rows.map((row) => [`${row.kind} ${row.simulated}`, row]));
    for (const row of series.values()) {
      minutes.trim(row);
      hours.trim(row);
    }
  });
  return {
    add: (rows) => add.immediate(rows),
    minutes: (kind, simulated, from) => since.all(kind, Number(simulated), from),
  };
}

/** Both tables are the same but for the stretch of time a row stands for. */
function tableOf(database: Database, stretch: 'minute' | 'hour', keep: number) {
  const table = `reading_${stretch}`;
  const put = database.prepare<[string, number, number, number, number, number, number]>(
    `insert into ${table} (kind, simulated, ${stretch}, least, most, total, n)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (kind, simulated, ${stretch}) do update set
       least = min(least, excluded.least), most = max(most, excluded.most),
       total = total + excluded.total, n = n + excluded.n`,
  );
  // By the order they came in: a clock that jumps can neither empty the table nor fill it for ever.
  const trim = database.prepare<{ kind: string; simulated: number; keep: number }>(
    `delete from ${table} where kind = $kind and simulated = $simulated and number <= (
       select number from ${table} where kind = $kind and simulated = $simulated
       order by number desc limit 1 offset $keep)`,
  );
  return {
    put: ({ kind, simulated, least, most, total, count }: ReadingRow, at: number) => {
      put.run(kind, Number(simulated), at, least, most, total, count);
    },
    trim: ({ kind, simulated }: ReadingRow) => {
      trim.run({ kind, simulated: Number(simulated), keep });
    },
  };
}
