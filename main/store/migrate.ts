import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { StartupFault } from '../startup-fault.ts';
import { syncPath } from './durable-file.ts';

export interface Migration {
  /** What `user_version` is afterwards; each is one more than the one before, from 1. */
  readonly version: number;
  readonly what: string;
  readonly sql: string;
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** @throws StartupFault `store.from-the-future` when the file knows more than this program. */
export function refuseFutures(database: Database, migrations: readonly Migration[]): void {
  const version = versionOf(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (version <= newest) return;
  throw new StartupFault({
    code: 'store.from-the-future',
    file: database.name,
    detail: `It has version ${version}; this Portico knows up to ${newest}.`,
  });
}

/**
 * Brings a database up to date, all or nothing. One that holds something is copied first; the copy
 * goes when the next start finds nothing to do, or sooner when a card is deleted.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  refuseFutures(database, migrations);
  const version = versionOf(database);
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) {
    removeCopies(database.name);
    return;
  }
  if (version > 0) copyBefore(database, version);
  database.transaction(() => {
    for (const migration of due) {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    }
  })();
}

function copyBefore(database: Database, version: number): void {
  // Until it is checkpointed, the newest rows are not in the file that is copied.
  database.pragma('wal_checkpoint(truncate)');
  const copy = `${database.name}.version-${version}`;
  copyFileSync(database.name, copy);
  syncPath(copy);
  syncPath(dirname(copy));
}

/** A deleted card must not live on in a copy. */
export function removeCopies(file: string): void {
  const directory = dirname(file);
  const prefix = `${basename(file)}.version-`;
  for (const name of readdirSync(directory)) {
    if (name.startsWith(prefix)) rmSync(join(directory, name));
  }
}
