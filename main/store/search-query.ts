/** Words beyond these do not narrow a search any further, they only cost time. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** The characters that FTS5's unicode61 tokenizer takes for parts of a word. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of a text as the index sees them: composed, without case and accents. */
export function foldedWords(text: string): string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return bare.match(WORD) ?? [];
}

/**
 * What was typed as an FTS5 expression: every word must be there, the last one may go on.
 * Nothing that can be typed is syntax, for each word stands quoted. Empty when there is no word.
 */
export function matchExpression(typed: string): string {
  const words = foldedWords(typed)
    .slice(0, MOST_WORDS)
    .map((word) => `"${[...word].slice(0, LONGEST_WORD).join('')}"`);
  if (words.length === 0) return '';
  const finished = /\s$/.test(typed) && words.length < MOST_WORDS;
  return `${words.join(' ')}${finished ? '' : '*'}`;
}
