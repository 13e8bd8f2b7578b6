import { openHubDatabase } from '../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../main/store/learner-records.ts';
import { cardKey, lessonRun } from './learner-fixtures.ts';

/** Keeps one run after the other and says each id once it was acknowledged, until it is killed. */
const [, , file = '', name = ''] = process.argv;
const records = createLearnerRecords({ database: openHubDatabase(file) });
await records.enrol(cardKey(1), '2026-11-20');
for (let number = 0; ; number += 1) {
  const id = `${name}-${number}`;
  const kept = await records.keep(cardKey(1), lessonRun({ id }), '2026-11-20');
  if (!kept.ok) throw new Error(kept.error.code);
  process.stdout.write(`${id}\n`);
}
