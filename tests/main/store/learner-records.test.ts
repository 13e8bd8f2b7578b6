import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { Learner, LessonRun } from '../../../kiosk/people/learner.ts';
import type { LearnerRecords } from '../../../kiosk/ports.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey, lessonRun, newLearner } from '../../support/learner-fixtures.ts';

const [anna, bruno] = [cardKey(1), cardKey(2)];
const openRecords = () => createLearnerRecords({ database: openHub().database });

test('a card nobody said yes for is unknown, whatever is done with it', async () => {
  const records = openRecords();
  await given(records.keep(anna, lessonRun(), '2026-11-20'));
  await given(records.seen(anna, '2026-11-20'));
  await given(records.forget(anna));
  expect(await given(records.find(anna))).toBeUndefined();
});

test('after yes, a run is found again just as it was kept', async () => {
  const records = openRecords();
  expect(await given(records.enrol(anna, '2026-11-20'))).toEqual({
    since: '2026-11-20',
    lastSeen: '2026-11-20',
    runs: [],
    attended: [],
    awards: [],
  });
  const run = lessonRun({ tries: [] });
  await given(records.keep(anna, run, '2026-11-21'));
  expect(await given(records.find(anna))).toEqual({
    since: '2026-11-20',
    lastSeen: '2026-11-21',
    runs: [run],
    attended: [],
    awards: [],
  });
  expect(await given(records.find(bruno))).toBeUndefined();
});

test('a run that is written again goes on, also backwards, and never twice', async () => {
  const records = openRecords();
  await given(records.enrol(anna, '2026-11-20'));
  const last = lessonRun({ position: 1, tries: [] });
  for (const run of [lessonRun(), lessonRun({ position: 9, finished: true }), last, last]) {
    await given(records.keep(anna, run, '2026-11-20'));
  }
  expect((await given(records.find(anna)))?.runs).toEqual([last]);
});

test('the newest run comes first', async () => {
  const records = openRecords();
  await given(records.enrol(anna, '2026-11-20'));
  for (const id of ['first', 'second', 'third']) {
    await given(records.keep(anna, lessonRun({ id }), '2026-11-20'));
  }
  await given(records.keep(anna, lessonRun({ id: 'first', position: 7 }), '2026-11-20'));
  const found = await given(records.find(anna));
  expect(found?.runs.map(({ id }) => id)).toEqual(['third', 'second', 'first']);
});

test('a run stays on the card it was begun with', async () => {
  const records = openRecords();
  await given(records.enrol(anna, '2026-11-20'));
  await given(records.enrol(bruno, '2026-11-20'));
  await given(records.keep(anna, lessonRun(), '2026-11-20'));
  await given(records.keep(bruno, lessonRun({ position: 5 }), '2026-11-20'));
  expect((await given(records.find(anna)))?.runs).toEqual([lessonRun()]);
  expect((await given(records.find(bruno)))?.runs).toEqual([]);
});

test('a clock that fell back does not make a card look unused', async () => {
  const records = openRecords();
  await given(records.enrol(anna, '2026-11-20'));
  await given(records.seen(anna, '1970-01-01'));
  expect((await given(records.find(anna)))?.lastSeen).toBe('2026-11-20');
});

describe('whatever is done in whatever order', () => {
  test('the records behave like a list on paper', { timeout: 600_000 }, async () => {
    const cards = [cardKey(1), cardKey(2), cardKey(3)];
    const card = fc.constantFrom(...cards);
    const on = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-11-${String(day).padStart(2, '0')}`);
    const tries = fc.array(
      fc.record({
        questionId: fc.constantFrom('q1', 'q2', 'q3'),
        tries: fc.integer({ min: 1, max: 9 }),
        rightAtFirst: fc.boolean(),
        right: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    // One id is one lesson on one day, as in real life; the rest may change.
    const run = fc
      .record({
        number: fc.integer({ min: 0, max: 5 }),
        position: fc.nat(12),
        finished: fc.boolean(),
        tries,
      })
      .map(({ number, ...rest }) => lessonRun({ id: `run-${number}`, ...rest }));
    const step = fc.oneof(
      fc.record({ do: fc.constant('enrol' as const), card, on }),
      fc.record({ do: fc.constant('keep' as const), card, run, on }),
      fc.record({ do: fc.constant('seen' as const), card, on }),
      fc.record({ do: fc.constant('forget' as const), card }),
    );
    const records = openRecords();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        for (const each of cards) await given(records.forget(each));
        const paper = createPaper();
        for (const each of steps) {
          await carryOut(each, records);
          paper.carryOut(each);
        }
        for (const each of cards) {
          expect(await given(records.find(each))).toEqual(paper.find(each));
        }
      }),
      { numRuns: process.env.PORTICO_LONG === '1' ? 2_000 : 60 },
    );
  });
});

type Step =
  | { do: 'enrol'; card: CardKey; on: string }
  | { do: 'keep'; card: CardKey; run: LessonRun; on: string }
  | { do: 'seen'; card: CardKey; on: string }
  | { do: 'forget'; card: CardKey };

async function carryOut(step: Step, records: LearnerRecords): Promise<void> {
  switch (step.do) {
    case 'enrol':
      await given(records.enrol(step.card, step.on));
      return;
    case 'keep':
      return given(records.keep(step.card, step.run, step.on));
    case 'seen':
      return given(records.seen(step.card, step.on));
    case 'forget':
      return given(records.forget(step.card));
  }
}

/** The simplest thing that could be right. */
function createPaper() {
  const learners = new Map<CardKey, Learner>();
  const later = (a: string, b: string) => (a > b ? a : b);
  return {
    find: (card: CardKey) => learners.get(card),
    carryOut: (step: Step) => {
      const learner = learners.get(step.card);
      if (step.do === 'enrol' && !learner) {
        learners.set(step.card, newLearner(step.on));
      }
      if (step.do === 'forget') learners.delete(step.card);
      if ((step.do !== 'keep' && step.do !== 'seen') || !learner) return;
      const lastSeen = later(learner.lastSeen, step.on);
      learners.set(step.card, { ...learner, lastSeen });
      if (step.do !== 'keep') return;
      const others = [...learners].filter(([card]) => card !== step.card);
      if (others.some(([, { runs }]) => runs.some(({ id }) => id === step.run.id))) return;
      const known = learner.runs.some(({ id }) => id === step.run.id);
      const runs = known
        ? learner.runs.map((run) => (run.id === step.run.id ? step.run : run))
        : [step.run, ...learner.runs];
      learners.set(step.card, { ...learner, lastSeen, runs });
    },
  };
}
