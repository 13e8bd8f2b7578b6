import { expect, test } from 'vitest';
import { evidenceOf } from '../../../kiosk/badges/badge-progress.ts';
import { lessonRun } from '../../support/learner-fixtures.ts';

const tries = [
  { questionId: 'q1', tries: 1, rightAtFirst: true, right: true },
  { questionId: 'q2', tries: 3, rightAtFirst: false, right: true },
];

test('a lesson speaks for somebody once it is finished, by what was right at the first try', () => {
  const runs = [lessonRun({ finished: true, tries }), lessonRun({ id: 'other', tries })];
  expect(evidenceOf(runs, [])).toEqual([
    { kind: 'lesson', lesson: 'lesson-waste', right: 1, of: 2, on: '2026-11-20' },
  ]);
});

test('questions that were skipped are not hidden', () => {
  const [evidence] = evidenceOf([lessonRun({ finished: true, tries })], [], { 'lesson-waste': 3 });
  expect(evidence).toMatchObject({ right: 1, of: 3 });
});

test('a lesson that asks less today than it did then still tells how it went then', () => {
  const [evidence] = evidenceOf([lessonRun({ finished: true, tries })], [], { 'lesson-waste': 1 });
  expect(evidence).toMatchObject({ right: 1, of: 2 });
});

test('taking part speaks by its day, and whoever confirmed it is not named', () => {
  expect(evidenceOf([], [{ event: 'event-garden-morning', on: '2027-03-07' }])).toEqual([
    { kind: 'attended', event: 'event-garden-morning', on: '2027-03-07' },
  ]);
});
