import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StartupFault } from './startup-fault.ts';

/** While it is held no other kiosk starts over the same data directory. */
export interface InstanceLock {
  /**
   * Notes where this kiosk is found in `running.json`, for whoever wants to start a second one.
   *
   * @throws {StartupFault} `store.disk-full` or `start.data-unwritable`; the lock holds all the same
   */
  announce(url: string): void;
  release(): void;
}

/**
 * Takes the lock of a data directory.
 *
 * It is the operating system's own lock on a file (through SQLite, which knows how on every system),
 * so it dies with the process however that ends: no process number is compared, none can be reused.
 *
 * @throws {StartupFault} `start.already-running`, or `start.data-unwritable`
 */
export function takeInstanceLock({ dataDir }: { readonly dataDir: string }): InstanceLock {
  const file = join(dataDir, 'instance.lock');
  const note = join(dataDir, 'running.json');
  const database = lock(file, dataDir);
  return {
    announce: (url) => {
      const written = `${note}.new`;
      try {
        writeFileSync(written, `${JSON.stringify({ pid: process.pid, url })}\n`, { mode: 0o600 });
        renameSync(written, note);
      } catch (cause) {
        const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
        const code = isFull ? 'store.disk-full' : 'start.data-unwritable';
        throw new StartupFault({ code, file: note, detail: String(cause), cause });
      }
    },
    release: () => {
      // The note goes first: a start that finds neither note nor lock finds nothing at all.
      rmSync(note, { force: true, recursive: true });
      database.close();
    },
  };
}

function lock(file: string, dataDir: string): Database.Database {
  try {
    const database = new Database(file, { timeout: 0 });
    // In memory, or a full disk could keep a kiosk from starting that has something to read.
    database.pragma('journal_mode = memory');
    database.exec('begin exclusive');
    return database;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const detail = cause instanceof Error ? cause.message : String(cause);
    if (code.startsWith('SQLITE_BUSY')) {
      const held = 'It is locked by a process that still runs.';
      throw new StartupFault({ code: 'start.already-running', file: dataDir, detail: held, cause });
    }
    throw new StartupFault({ code: 'start.data-unwritable', file, detail, cause });
  }
}
