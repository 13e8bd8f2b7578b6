import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A hub of the day before there were badges: somebody on a card, measured air, a day of energy. */
function hubOfVersion3(): string {
  const file = join(tempDir(), 'hub.db');
  const database = openHubDatabase(file, HUB_MIGRATIONS.slice(0, 3));
  database.exec(`
    insert into learner values ('${cardKey(1)}', '2026-11-01', '2026-11-20', 1);
    insert into lesson_run values
      (1, '${lessonRun().id}', '${cardKey(1)}', 'lesson-waste', '2026-11-20', 2, 10, 0);
    insert into question_try values ('${lessonRun().id}', 0, 'lesson-waste-q1', 2, 0, 1);
    insert into counter values ('visit.ended', 'guest', '2026-11-20', 41);
    insert into running_day values ('2026-11-20');
    insert into reading_minute values (1, 'co2', 0, 29923440, 600.0, 640.0, 1860.0, 3);
    insert into energy_day values (1, '2026-11-20', 36000.0, 20000.0, 92.5);
  `);
  database.close();
  return file;
}

test('a hub that knew no badges keeps all it had, and its cards can earn them from then on', async () => {
  const database = openHubDatabase(hubOfVersion3());
  try {
    const records = createLearnerRecords({ database });
    const card = cardKey(1);
    expect(await given(records.find(card))).toEqual({
      since: '2026-11-01',
      lastSeen: '2026-11-20',
      runs: [lessonRun()],
      attended: [],
      awards: [],
    });
    for (const [table, what] of [
      ['counter', 'n'],
      ['reading_minute', 'total'],
      ['energy_day', 'watt_hours'],
    ] as const) {
      const kept = database.prepare(`select ${what} from ${table}`).pluck().all();
      expect(kept, table).toEqual([{ n: 41, total: 1860, watt_hours: 92.5 }[what]]);
    }
    const award = {
      id: 'one',
      badge: 'badge-light',
      level: 'selfCheck',
      on: '2026-11-21',
    } as const;
    await given(records.award(card, award, '2026-11-21'));
    expect((await given(records.find(card)))?.awards).toEqual([award]);
    const ledger = createBadgeLedger({ database });
    const note = { list: 'list', id: 'one', signedOn: '2026-11-21', card };
    expect(await given(ledger.note(note))).toEqual(await given(ledger.note(note)));
  } finally {
    database.close();
  }
});
