import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartupFault } from '../startup-fault.ts';
import { HUB_MIGRATIONS } from './hub-migrations.ts';
import { type Migration, migrate, refuseFutures, versionOf } from './migrate.ts';
import { storeFaultOf } from './store-faults.ts';

/**
 * Opens the hub's database, making or migrating it where needed. A damaged one is left byte for byte
 * as it was found.
 *
 * @throws StartupFault `store.unreadable`, `store.from-the-future`, `store.disk-full` or
 * `start.data-unwritable`, naming the file.
 */
export function openHubDatabase(
  file: string,
  migrations: readonly Migration[] = HUB_MIGRATIONS,
): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (existsSync(file) && statSync(file).size > 0) inspect(file, migrations);
    database = new Database(file);
    applyPragmas(database);
    migrate(database, migrations);
    return database;
  } catch (cause) {
    database?.close();
    throw refusal(file, cause);
  }
}

function applyPragmas(database: Database.Database): void {
  database.pragma('journal_mode = wal');
  // A WAL file that is opened again falls back to NORMAL, which loses commits in a power cut.
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = on');
  // Deleted cards are overwritten with zeros, not only unlinked.
  database.pragma('secure_delete = on');
  database.pragma('cell_size_check = on');
  database.pragma('temp_store = memory');
  database.pragma('busy_timeout = 2000');
}

/** Looks through a read-only connection, because closing a writing one already changes the file. */
function inspect(file: string, migrations: readonly Migration[]): void {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw unreadable(file, String(found));
    refuseFutures(database, migrations);
    const tables = database.prepare('select count(*) from sqlite_schema').pluck().get();
    if (versionOf(database) === 0 && tables !== 0) {
      throw unreadable(file, 'It is a database of another program.');
    }
  } finally {
    database.close();
  }
}

function unreadable(file: string, detail: string, cause?: unknown): StartupFault {
  return new StartupFault({ code: 'store.unreadable', file, detail, cause });
}

function refusal(file: string, cause: unknown): unknown {
  const code = storeFaultOf(cause);
  if (code === undefined || !(cause instanceof Error)) return cause;
  const detail = `SQLite says: ${cause.message}.`;
  switch (code) {
    case 'store.disk-full':
      return new StartupFault({ code, file, detail, cause });
    case 'store.read-only':
      return new StartupFault({ code: 'start.data-unwritable', file, detail, cause });
    case 'store.timed-out':
      return new StartupFault({ code: 'start.already-running', file, detail, cause });
    default:
      return unreadable(file, detail, cause);
  }
}
