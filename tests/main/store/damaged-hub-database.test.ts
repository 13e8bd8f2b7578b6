import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A database with enough in it that its pages matter. */
async function filledDatabase(): Promise<string> {
  const file = join(tempDir(), 'hub.db');
  const database = openHubDatabase(file);
  const records = createLearnerRecords({ database });
  for (let number = 0; number < 100; number += 1) {
    await given(records.enrol(cardKey(number), '2026-11-20'));
    await given(records.keep(cardKey(number), lessonRun({ id: `run-${number}` }), '2026-11-20'));
  }
  database.close();
  return file;
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, position);
  closeSync(descriptor);
}

describe('a damaged database is refused by name and left as it is', () => {
  test.each<[string, (file: string) => void]>([
    ['something else altogether', (file) => writeFileSync(file, 'Shopping list: bread, milk.')],
    ['cut short', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    [
      'full of noise behind a sound head',
      (file) => overwrite(file, 4096, Buffer.alloc(16_384, 0xa5)),
    ],
    ['noise from the first byte', (file) => overwrite(file, 0, Buffer.alloc(4096, 0xa5))],
  ])('when it is %s', async (_, spoil) => {
    const file = await filledDatabase();
    spoil(file);
    const before = readFileSync(file);
    expect(() => openHubDatabase(file)).toThrow(
      expect.objectContaining({ code: 'store.unreadable', file }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..')).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([
      'hub.db',
    ]);
  });

  test('when it belongs to another program', () => {
    const file = join(tempDir(), 'hub.db');
    const other = new Database(file);
    other.exec('create table bookmarks (url text)');
    other.close();
    const before = readFileSync(file);
    expect(() => openHubDatabase(file)).toThrow(
      expect.objectContaining({
        code: 'store.unreadable',
        detail: expect.stringContaining('another program'),
      }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

test('a cut before the first page was written does not stop the next start', () => {
  const file = join(tempDir(), 'hub.db');
  writeFileSync(file, '');
  openHubDatabase(file).close();
  expect(statSync(file).size).toBeGreaterThan(0);
});

test('a directory where the database should be is named', () => {
  const directory = tempDir();
  expect(() => openHubDatabase(directory)).toThrow(
    expect.objectContaining({ code: 'store.unreadable', file: directory }),
  );
});
