import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('a hub that gave no seats away yet keeps its cards and badges, and begins to', async () => {
  const file = join(tempDir(), 'hub.db');
  const before = openHubDatabase(file, HUB_MIGRATIONS.slice(0, 4));
  before.exec(`
    insert into learner values ('${cardKey(1)}', '2026-11-01', '2026-11-20', 1);
    insert into attendance values (1, '${cardKey(1)}', 'event-garden-morning', '2026-11-15');
    insert into award values
      (1, 'a1', '${cardKey(1)}', 'badge-garden-hands', 'confirmed', '2026-11-15');
  `);
  before.close();

  const database = openHubDatabase(file);
  try {
    const learner = await given(createLearnerRecords({ database }).find(cardKey(1)));
    expect(learner?.attended).toHaveLength(1);
    expect(learner?.awards).toHaveLength(1);
    expect(database.prepare('select count(*) from seat').pluck().get()).toBe(0);
  } finally {
    database.close();
  }
});
