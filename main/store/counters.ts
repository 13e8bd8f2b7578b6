import type { Database } from 'better-sqlite3';
import type { Counters } from '../../kiosk/ports.ts';
import { answer } from './store-faults.ts';

/** Counts about nobody, per day. */
export function createCounters({ database }: { readonly database: Database }): Counters {
  const add = database.prepare<[string, string, string]>(
    `insert into counter values (?, ?, ?, 1) on conflict do update set n = n + 1`,
  );
  return { count: (what, subject, on) => answer(() => void add.run(what, subject, on)) };
}
