import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import { openStores } from '../../../main/store/open-stores.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { makePack, starterLessons } from '../../support/make-pack.ts';
import { tempDir } from '../../support/temp-dir.ts';

const clock = { today: () => '2026-11-20' };

async function start(dataDir: string) {
  const stores = await openStores({ dataDir, clock, events: { timeZone: 'Europe/Rome' } });
  let open = true;
  const close = async () => {
    if (open) await stores.close();
    open = false;
  };
  onTestFinished(close);
  return { ...stores, close };
}

test('an empty directory becomes a working hub', async () => {
  const dataDir = join(tempDir(), 'new', 'data');
  const { catalogue, counters, retention, hasLearners } = await start(dataDir);
  expect((await given(catalogue.facets(undefined))).total).toBe(14);
  expect((await given(catalogue.search('share', 'en', undefined))).total).toBeGreaterThan(0);
  await given(counters.count('visit.ended', '', '2026-11-20'));
  expect(await given(retention.forgetUnused())).toBe(0);
  expect(hasLearners()).toBe(false);
});

test('what was kept before a restart is there after it', async () => {
  const dataDir = tempDir();
  const before = await start(dataDir);
  await given(before.records.enrol(cardKey(1), '2026-11-20'));
  await given(before.records.keep(cardKey(1), lessonRun(), '2026-11-20'));
  await before.close();
  const { records, hasLearners } = await start(dataDir);
  expect((await given(records.find(cardKey(1))))?.runs).toEqual([lessonRun()]);
  expect(hasLearners()).toBe(true);
});

test('a pack in the data directory is read beside the starter pack', async () => {
  const dataDir = tempDir();
  const [lesson] = starterLessons() as [Lesson, ...Lesson[]];
  makePack(join(dataDir, 'packs', 'city'), 'city', [{ ...lesson, id: 'city-lesson' }]);
  const { catalogue } = await start(dataDir);
  expect((await given(catalogue.facets(undefined))).total).toBe(15);
  expect((await given(catalogue.lesson('city-lesson'))).id).toBe('city-lesson');
});

test('a damaged pack stops the start, and once it is gone the next one goes well', async () => {
  const dataDir = tempDir();
  const torn = join(dataDir, 'packs', 'torn');
  mkdirSync(torn, { recursive: true });
  writeFileSync(join(torn, 'manifest.json'), 'torn');
  await expect(openStores({ dataDir, clock, events: { timeZone: 'Europe/Rome' } })).rejects.toThrow(
    expect.objectContaining({ code: 'pack.unreadable', file: join(torn, 'manifest.json') }),
  );
  expect(existsSync(join(dataDir, 'catalogue.db'))).toBe(false);
  rmSync(torn, { recursive: true });
  const { catalogue } = await start(dataDir);
  expect((await given(catalogue.facets(undefined))).total).toBe(14);
});

test('a data directory that cannot be is named', async () => {
  const dataDir = join(tempDir(), 'file');
  writeFileSync(dataDir, '');
  await expect(openStores({ dataDir, clock, events: { timeZone: 'Europe/Rome' } })).rejects.toThrow(
    expect.objectContaining({ code: 'start.data-unwritable' }),
  );
});
