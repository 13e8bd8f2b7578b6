import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A hub of the day before readings were kept, with somebody on a card. */
function hubOfVersion1(): string {
  const file = join(tempDir(), 'hub.db');
  const database = openHubDatabase(file, HUB_MIGRATIONS.slice(0, 1));
  database.exec(`
    insert into learner values ('${cardKey(1)}', '2026-11-01', '2026-11-20', 1);
    insert into lesson_run values
      (1, '${lessonRun().id}', '${cardKey(1)}', 'lesson-waste', '2026-11-20', 2, 10, 0);
    insert into question_try values ('${lessonRun().id}', 0, 'lesson-waste-q1', 2, 0, 1);
    insert into counter values ('visit.ended', 'guest', '2026-11-20', 41);
    insert into running_day values ('2026-11-20');
  `);
  database.close();
  return file;
}

test('a hub that kept no readings yet keeps everything it had, and begins to', async () => {
  const file = hubOfVersion1();
  const database = openHubDatabase(file);
  try {
    const records = createLearnerRecords({ database });
    expect(await given(records.find(cardKey(1)))).toMatchObject({
      since: '2026-11-01',
      runs: [lessonRun()],
    });
    expect(database.prepare('select n from counter').pluck().all()).toEqual([41]);
    expect(database.prepare('select day from running_day').pluck().all()).toEqual(['2026-11-20']);
    for (const table of ['reading_minute', 'reading_hour']) {
      expect(database.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0);
    }
  } finally {
    database.close();
  }
});
