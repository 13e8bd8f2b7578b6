import type { LanguageCode } from '../kiosk/language.ts';

/**
 * Letters of each language in the order its keyboards have them, ten to the longest row, so that
 * targets of 15 mm fit a 10″ glass (see `fitsKeyboard`). Accents take the place of the first row
 * while they are wanted: a fourth row would leave no room for what was found.
 */
export interface LetterRows {
  readonly rows: readonly (readonly string[])[];
  readonly accents: readonly string[];
}

const QWERTY = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) => [...row]);

export const LETTER_ROWS: Record<LanguageCode, LetterRows> = {
  en: { rows: QWERTY, accents: [] },
  it: { rows: QWERTY, accents: [...'àèéìòù'] },
};

/** Longer words than this find nothing more, and the field stays on one line of a 10″ glass. */
const LONGEST_QUERY = 24;

/** The query after one more letter or space; a space never comes first or twice. */
export function queryTyped(query: string, letter: string): string {
  const next = `${query}${letter}`.replace(/^ +/, '').replaceAll(/ {2,}/g, ' ');
  return next.length > LONGEST_QUERY ? query : next;
}
