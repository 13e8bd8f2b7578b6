import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey, lessonRun, newLearner } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const bytesIn = (directory: string) =>
  Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))));

test('a forgotten card leaves not one readable byte in any file of the store', async () => {
  const { directory, database } = openHub();
  const records = createLearnerRecords({ database });
  const ledger = createBadgeLedger({ database });
  const people = Array.from({ length: 300 }, (_, index) => ({
    card: cardKey(index),
    runs: [`run-${index}-monday`, `run-${index}-friday`],
    badge: `badge-of-${index}-alone`,
  }));
  const on = '2026-11-20';
  for (const { card, runs, badge } of people) {
    await given(records.enrol(card, on));
    for (const id of runs) await given(records.keep(card, lessonRun({ id }), on));
    await given(records.attend(card, `event-for-${badge}`, on));
    await given(records.award(card, { id: badge, badge, level: 'selfCheck', on }, on));
    await given(ledger.note({ list: 'list', id: badge, signedOn: on, card }));
  }
  const [gone, staying] = [people.filter((_, n) => n % 3 === 0), people.filter((_, n) => n % 3)];
  for (const { card } of gone) await given(records.forget(card));

  const left = bytesIn(directory);
  for (const { card, runs, badge } of gone) {
    for (const mark of [card, badge, ...runs]) expect(left.includes(mark), mark).toBe(false);
  }
  for (const { card, runs, badge } of staying) {
    for (const mark of [card, badge, ...runs]) expect(left.includes(mark), mark).toBe(true);
  }
});

test('a copy made before a migration does not outlive a deletion', async () => {
  const directory = tempDir();
  const file = join(directory, 'hub.db');
  const card = cardKey(1);
  const older = openHubDatabase(file);
  await given(createLearnerRecords({ database: older }).enrol(card, '2026-11-20'));
  older.close();

  const next = { version: HUB_MIGRATIONS.length + 1, what: 'next', sql: 'create table next (a)' };
  const database = openHubDatabase(file, [...HUB_MIGRATIONS, next]);
  onTestFinished(() => {
    database.close();
  });
  expect(bytesIn(directory).includes(card)).toBe(true);
  await given(createLearnerRecords({ database }).forget(card));
  expect(bytesIn(directory).includes(card)).toBe(false);
});

test('whoever is forgotten can begin again as somebody new', async () => {
  const records = createLearnerRecords({ database: openHub().database });
  const card = cardKey(1);
  await given(records.enrol(card, '2026-11-20'));
  await given(records.keep(card, lessonRun(), '2026-11-20'));
  await given(records.forget(card));
  expect(await given(records.enrol(card, '2026-11-22'))).toEqual(newLearner('2026-11-22'));
});

test('a reader that holds the log back is told of, and a second try forgets for good', async () => {
  const { directory, file, database } = openHub();
  database.pragma('busy_timeout = 1');
  const records = createLearnerRecords({ database });
  const card = cardKey(1);
  await given(records.enrol(card, '2026-11-20'));
  const reader = new Database(file, { readonly: true });
  reader.exec('begin; select * from learner');
  expect(await records.forget(card)).toEqual({ ok: false, error: { code: 'store.timed-out' } });
  reader.close();
  await given(records.forget(card));
  expect(bytesIn(directory).includes(card)).toBe(false);
});
