import type { Answered } from '../../kiosk/ports.ts';
import { createBadgeLedger } from '../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../main/store/learner-records.ts';
import { cardKey, lessonRun } from './learner-fixtures.ts';

/**
 * Keeps one run after the other, each with a badge and its place in the status list, and says the id
 * once all three were acknowledged, until it is killed.
 */
const [, , file = '', name = ''] = process.argv;
const database = openHubDatabase(file);
const records = createLearnerRecords({ database });
const ledger = createBadgeLedger({ database });
const [card, on] = [cardKey(1), '2026-11-20'];
await records.enrol(card, on);
for (let number = 0; ; number += 1) {
  const id = `${name}-${number}`;
  await given(records.keep(card, lessonRun({ id }), on));
  await given(records.award(card, { id, badge: `badge-${id}`, level: 'selfCheck', on }, on));
  const { statusIndex } = await given(ledger.note({ list: 'list', id, signedOn: on, card }));
  process.stdout.write(`${id} ${statusIndex}\n`);
}

async function given<Value>(answered: Answered<Value>): Promise<Value> {
  const result = await answered;
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
