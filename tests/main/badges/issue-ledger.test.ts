import { expect, test } from 'vitest';
import { placesToTry, STATUS_LIST_LENGTH } from '../../../main/badges/issue-ledger.ts';

test('places are drawn at random as long as there are many', () => {
  const drawn = [5, 99, 5, 131_071];
  const places = placesToTry(() => drawn.shift() ?? 7);
  expect(Array.from({ length: 4 }, () => places.next().value)).toEqual([5, 99, 5, 131_071]);
});

test('once nearly all are taken every place is tried, so that the last is found', () => {
  const tried = new Set(placesToTry(() => 40_000));
  expect(tried.size).toBe(STATUS_LIST_LENGTH);
});

test('a place is always one of the list', () => {
  for (const place of placesToTry((end) => end - 1)) {
    if (place < 0 || place >= STATUS_LIST_LENGTH) throw new Error(`${place} is no place`);
  }
});
