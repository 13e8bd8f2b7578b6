import { expect, test } from 'vitest';
import { createCounters } from '../../../main/store/counters.ts';
import { given, openHub } from '../../support/hub-store.ts';

test('facts are counted per subject and day', async () => {
  const { database } = openHub();
  const counters = createCounters({ database });
  for (const on of ['2026-11-20', '2026-11-20', '2026-11-21']) {
    await given(counters.count('card.unclear', 'lesson-waste-c1', on));
  }
  await given(counters.count('visit.ended', '', '2026-11-20'));
  expect(database.prepare('select * from counter order by what, day').raw().all()).toEqual([
    ['card.unclear', 'lesson-waste-c1', '2026-11-20', 2],
    ['card.unclear', 'lesson-waste-c1', '2026-11-21', 1],
    ['visit.ended', '', '2026-11-20', 1],
  ]);
});

test('a hundred visits without a card leave every table about cards empty', async () => {
  const { database } = openHub();
  const counters = createCounters({ database });
  for (let visit = 0; visit < 100; visit += 1) {
    await given(counters.count('question.answered', `lesson-waste-q${visit % 3}`, '2026-11-20'));
    await given(counters.count('visit.ended', '', '2026-11-20'));
  }
  for (const table of ['learner', 'lesson_run', 'question_try']) {
    expect(database.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
  }
  const columns = database.pragma('table_info(counter)') as { name: string }[];
  expect(columns.map(({ name }) => name)).toEqual(['what', 'subject', 'day', 'n']);
});
