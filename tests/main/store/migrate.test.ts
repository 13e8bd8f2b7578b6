import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import type { Migration } from '../../../main/store/migrate.ts';
import { tempDir } from '../../support/temp-dir.ts';

const base: Migration = { version: 1, what: 'notes', sql: 'create table note (text text) strict' };
const next: Migration = {
  version: 2,
  what: 'days',
  sql: `alter table note add day text default 'x'`,
};
const broken: Migration = { version: 3, what: 'broken', sql: 'create table a (b); nonsense' };

function writtenYesterday(): string {
  const file = join(tempDir(), 'hub.db');
  const database = openHubDatabase(file, [base]);
  database.exec(`insert into note values ('keep me')`);
  database.close();
  return file;
}

const notesIn = (file: string) => {
  const database = new Database(file, { readonly: true });
  const notes = database.prepare('select * from note').all();
  database.close();
  return notes;
};

test('each released migration has a file of its own and the numbers leave no gap', () => {
  expect(HUB_MIGRATIONS.map(({ version }) => version)).toEqual(HUB_MIGRATIONS.map((_, n) => n + 1));
  const files = readdirSync(new URL('../../../main/store/migrations', import.meta.url)).sort();
  expect(files).toEqual(
    HUB_MIGRATIONS.map(({ version, what }) => `${String(version).padStart(3, '0')}-${what}.ts`),
  );
});

test('an older database is brought up to date and keeps what it holds', () => {
  const file = writtenYesterday();
  openHubDatabase(file, [base, next]).close();
  expect(notesIn(file)).toEqual([{ text: 'keep me', day: 'x' }]);
});

test('it is copied first, and the copy goes once the next start has gone well', () => {
  const file = writtenYesterday();
  openHubDatabase(file, [base, next]).close();
  expect(notesIn(`${file}.version-1`)).toEqual([{ text: 'keep me' }]);
  openHubDatabase(file, [base, next]).close();
  expect(existsSync(`${file}.version-1`)).toBe(false);
});

test('a migration that fails leaves the database as it was', () => {
  const file = writtenYesterday();
  expect(() => openHubDatabase(file, [base, next, broken])).toThrow();
  expect(notesIn(file)).toEqual([{ text: 'keep me' }]);
  openHubDatabase(file, [base, next]).close();
});

describe('a database from a newer Portico', () => {
  test('is refused and not changed', () => {
    const file = writtenYesterday();
    openHubDatabase(file, [base, next]).close();
    const before = readFileSync(file);
    expect(() => openHubDatabase(file, [base])).toThrow(
      expect.objectContaining({
        code: 'store.from-the-future',
        file,
        detail: 'It has version 2; this Portico knows up to 1.',
      }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
