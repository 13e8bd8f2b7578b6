import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A hub of the day before energy was estimated: somebody on a card, and a minute of measured air. */
function hubOfVersion2(): string {
  const file = join(tempDir(), 'hub.db');
  const database = openHubDatabase(file, HUB_MIGRATIONS.slice(0, 2));
  database.exec(`
    insert into learner values ('${cardKey(1)}', '2026-11-01', '2026-11-20', 1);
    insert into lesson_run values
      (1, '${lessonRun().id}', '${cardKey(1)}', 'lesson-waste', '2026-11-20', 2, 10, 0);
    insert into question_try values ('${lessonRun().id}', 0, 'lesson-waste-q1', 2, 0, 1);
    insert into reading_minute values (1, 'co2', 0, 29923440, 600.0, 640.0, 1860.0, 3);
    insert into reading_hour values (1, 'co2', 0, 498724, 600.0, 640.0, 1860.0, 3);
  `);
  database.close();
  return file;
}

test('a hub that estimated no energy yet keeps its cards and readings, and begins to', async () => {
  const database = openHubDatabase(hubOfVersion2());
  try {
    const records = createLearnerRecords({ database });
    expect((await given(records.find(cardKey(1))))?.runs).toEqual([lessonRun()]);
    for (const table of ['reading_minute', 'reading_hour']) {
      expect(database.prepare(`select total, n from ${table}`).all()).toEqual([
        { total: 1860, n: 3 },
      ]);
    }
    expect(database.prepare('select count(*) from energy_day').pluck().get()).toBe(0);
  } finally {
    database.close();
  }
});
