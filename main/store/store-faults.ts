import Database from 'better-sqlite3';
import type { FaultCode } from '../../kiosk/faults.ts';
import type { Answered, PortFault } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) as ours; extended codes follow. */
const FAULT_OF: readonly (readonly [prefix: string, code: FaultCode])[] = [
  ['SQLITE_FULL', 'store.disk-full'],
  // The shared-memory file beside a WAL database could not grow.
  ['SQLITE_IOERR_SHMSIZE', 'store.disk-full'],
  ['SQLITE_READONLY', 'store.read-only'],
  ['SQLITE_CANTOPEN', 'store.read-only'],
  ['SQLITE_PERM', 'store.read-only'],
  ['SQLITE_CORRUPT', 'store.unreadable'],
  ['SQLITE_NOTADB', 'store.unreadable'],
  ['SQLITE_BUSY', 'store.timed-out'],
  ['SQLITE_LOCKED', 'store.timed-out'],
];

/** The fault behind an error of SQLite, or nothing when it is no error of SQLite's (then it is a bug). */
export function storeFaultOf(error: unknown): FaultCode | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  return FAULT_OF.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? 'store.failed';
}

/** Runs store work; the store's trouble becomes a Result, bugs stay exceptions. */
export function attempt<Value>(work: () => Value): Result<Value, PortFault> {
  try {
    return ok(work());
  } catch (error) {
    const code = storeFaultOf(error);
    if (code === undefined) throw error;
    return err({ code });
  }
}

/** `attempt` in the form the ports speak. */
export async function answer<Value>(work: () => Value): Answered<Value> {
  return attempt(work);
}
