import { describe, expect, test } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import { badgeWordsIn } from '../../renderer/text/badge-words.ts';
import { eventWordsIn } from '../../renderer/text/event-words.ts';
import { wordsIn } from '../../renderer/text/words.ts';

/** Every word of the interface; what is said with numbers or names in it is said with digits. */
function everyText(words: unknown, path = ''): { path: string; text: string }[] {
  if (typeof words === 'string') return [{ path, text: words }];
  if (typeof words === 'function') return everyText(words('2', '3', '4'), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, word]) => everyText(word, `${path}.${key}`));
}

/** The words that come with the page, and those that come with the screens that are fetched later. */
const allWordsIn = (language: LanguageCode) => ({
  ...wordsIn(language),
  badges: badgeWordsIn(language),
  events: eventWordsIn(language),
});

describe.each(LANGUAGES)('the words of the interface in %s', (language) => {
  const texts = everyText(allWordsIn(language));

  test('are all there', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('never exclaim and never shout', () => {
    expect(texts.filter(({ text }) => /!|\b[A-ZÀ-Ü]{5,}\b/.test(text))).toEqual([]);
  });

  test('are set with real quotation marks and apostrophes', () => {
    expect(texts.filter(({ text }) => /["'`]/.test(text))).toEqual([]);
  });

  test('stay short: no sentence has more than 25 words', () => {
    const long = texts.flatMap(({ text }) =>
      text.split(/[.?:]\s/).filter((sentence) => sentence.split(/\s+/).length > 25),
    );
    expect(long).toEqual([]);
  });
});

test('Italian speaks to one person, as tu', () => {
  const formal = /\b(Lei|Suo|Sua|prema|tocchi lo|clicchi|inserisca|voi|vostr[oaie])\b/;
  expect(everyText(allWordsIn('it')).filter(({ text }) => formal.test(text))).toEqual([]);
});
