import { expect, test } from 'vitest';
import { nearNames } from '../../../main/control/near-names.ts';

const LESSONS = [
  'lesson-news-check',
  'lesson-urban-garden',
  'lesson-waste',
  'lesson-home-energy',
  'lesson-maker-safety',
];

test.each([
  ['letters in another order', 'lesson-ubran-garden', 'lesson-urban-garden'],
  ['a word left out', 'lesson-garden', 'lesson-urban-garden'],
  ['the beginning left out', 'urban-garden', 'lesson-urban-garden'],
  ['words turned around', 'lesson-safety-maker', 'lesson-maker-safety'],
  ['a letter too many', 'lesson-wasste', 'lesson-waste'],
])('%s: the name that was meant comes first', (_, asked, meant) => {
  expect(nearNames(asked, LESSONS)[0]).toBe(meant);
});

test('what has only in common how all of them begin is not offered', () => {
  expect(nearNames('lesson-xyz', LESSONS)).toEqual([]);
  expect(nearNames('', LESSONS)).toEqual([]);
  expect(nearNames('lesson-waste', [])).toEqual([]);
});

test('of many that are alike, a handful is offered', () => {
  const many = Array.from({ length: 400 }, (_, number) => `lesson-garden-${number}`);
  expect(nearNames('lesson-graden', many)).toHaveLength(5);
});
