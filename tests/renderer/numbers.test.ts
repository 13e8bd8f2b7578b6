import { expect, test } from 'vitest';
import { numberInWords } from '../../renderer/text/numbers.ts';

test('a number is written as its language writes it, with the digits that mean something', () => {
  expect(numberInWords(1240, 0, 'en')).toBe('1,240');
  expect(numberInWords(1240, 0, 'it')).toBe('1.240');
  expect(numberInWords(21, 1, 'en')).toBe('21.0');
  expect(numberInWords(21, 1, 'it')).toBe('21,0');
});
