import { describe, expect, it } from 'vitest';
import { sayDay } from '../../../../main/badges/verify-page/page-words.ts';
import { WORDS } from '../../../../main/badges/verify-page/words.ts';

/** Every text and every function of texts, by its path. */
function entries(words: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? entries(value, `${path}.${key}`)
      : [[`${path}.${key}`, value] as const],
  );
}

describe('the words of the page that opens badges', () => {
  it('are there in every language, and in no two the same', () => {
    const italian = new Map(entries(WORDS.it));
    for (const [path, english] of entries(WORDS.en)) {
      if (typeof english !== 'string') continue;
      expect(italian.get(path), path).not.toBe('');
      // Three letters that two languages share say nothing about a translation.
      if (english.length > 3) expect(italian.get(path), path).not.toBe(english);
    }
    expect([...italian.keys()]).toEqual(entries(WORDS.en).map(([path]) => path));
  });

  it('never exclaim', () => {
    const said = [...entries(WORDS.en), ...entries(WORDS.it)];
    expect(said.filter(([, text]) => String(text).includes('!'))).toEqual([]);
  });

  it('tell a day as the issuer meant it, whatever the time here', () => {
    expect(sayDay('2026-09-20T00:00:00+02:00', 'en')).toBe('20 September 2026');
    expect(sayDay('2026-09-20T23:59:59-11:00', 'it')).toBe('20 settembre 2026');
    expect(sayDay('some day', 'en')).toBe('some day');
  });
});
