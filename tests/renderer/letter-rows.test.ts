import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../kiosk/language.ts';
import { LETTER_ROWS, queryTyped } from '../../renderer/letter-rows.ts';

describe('the letters on the glass', () => {
  it.each(LANGUAGES)('has every letter from a to z once in %s', (language) => {
    const letters = LETTER_ROWS[language].rows.flat();
    expect(letters.toSorted().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it.each(LANGUAGES)('never has more than ten keys in a row in %s', (language) => {
    const { rows, accents } = LETTER_ROWS[language];
    for (const row of [...rows, accents]) expect(row.length).toBeLessThanOrEqual(10);
  });

  it('has every accented letter that Italian words are written with', () => {
    expect(LETTER_ROWS.it.accents.join('')).toBe('àèéìòù');
  });
});

describe('typing what to search for', () => {
  it('adds a letter at the end', () => {
    expect(queryTyped('energi', 'a')).toBe('energia');
  });

  it('lets no space come first or twice', () => {
    expect(queryTyped('', ' ')).toBe('');
    expect(queryTyped('due ', ' ')).toBe('due ');
  });

  it('stops where the field is full', () => {
    expect(queryTyped('x'.repeat(24), 'y')).toBe('x'.repeat(24));
  });
});
