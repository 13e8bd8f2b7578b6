import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { openHub } from '../../support/hub-store.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('every boot writes through to the disk, not only the first', () => {
  const file = join(tempDir(), 'hub.db');
  for (const boot of ['first', 'second', 'third']) {
    const database = openHubDatabase(file);
    const read = (pragma: string) => database.pragma(pragma, { simple: true });
    expect(read('journal_mode'), boot).toBe('wal');
    // 2 is FULL.
    expect(read('synchronous'), boot).toBe(2);
    expect(read('foreign_keys'), boot).toBe(1);
    expect(read('secure_delete'), boot).toBe(1);
    database.exec(`insert into counter values ('visit.ended', '${boot}', '2026-11-20', 1)`);
    database.close();
  }
});

test('every table refuses values of the wrong kind', () => {
  const { database } = openHub();
  const tables = database
    .prepare(`select name, strict from pragma_table_list where schema = 'main'
     and name not like 'sqlite_%'`)
    .all() as { name: string; strict: number }[];
  expect(tables.length).toBeGreaterThan(4);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
});
