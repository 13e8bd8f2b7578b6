import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../kiosk/language.ts';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import type { Catalogue } from '../../../kiosk/ports.ts';
import { matchExpression } from '../../../main/store/search-query.ts';
import { given } from '../../support/hub-store.ts';
import { starterLessons } from '../../support/make-pack.ts';
import { openCatalogue } from '../../support/open-catalogue.ts';

const [template] = starterLessons() as [Lesson, ...Lesson[]];
const lesson = (id: string, title: Lesson['title'], changes: Partial<Lesson> = {}): Lesson => ({
  ...template,
  id,
  title,
  goal: { en: 'Goal', it: 'Scopo' },
  cards: template.cards.map((card) => ({ ...card, head: { en: 'A' }, body: { en: 'B' } })),
  ...changes,
});

async function ids(catalogue: Catalogue, typed: string, language: LanguageCode = 'en') {
  const { lessons } = await given(catalogue.search(typed, language, undefined));
  return lessons.map(({ id }) => id);
}

describe('a visitor finds a lesson', () => {
  test('while still typing the last word', async () => {
    const catalogue = openCatalogue(starterLessons());
    for (const typed of ['ch', 'check bef', 'check before you share', 'CHECK before', ' check ']) {
      expect((await ids(catalogue, typed))[0], typed).toBe('lesson-news-check');
    }
  });

  test('only by words that are all there', async () => {
    const catalogue = openCatalogue(starterLessons());
    expect(await ids(catalogue, 'check zebra')).toEqual([]);
    expect(await ids(catalogue, 'shar')).not.toEqual([]);
    expect(await ids(catalogue, 'shar ')).toEqual([]);
  });

  test('with or without accents, however they were typed', async () => {
    const catalogue = openCatalogue([lesson('coffee', { it: 'La città del caffè' })]);
    for (const typed of ['citta', 'città', 'CITTÀ', 'citta\u0300', 'caffe', 'la citta del caff']) {
      expect(await ids(catalogue, typed, 'it'), typed).toEqual(['coffee']);
    }
  });

  test('by its title before lessons that only mention the word', async () => {
    const mention = { goal: { en: 'Compost, compost and once more compost' } };
    const catalogue = openCatalogue([
      lesson('mentions', { en: 'Gardens' }, mention),
      lesson('titled', { en: 'Compost' }),
    ]);
    expect(await ids(catalogue, 'compost')).toEqual(['titled', 'mentions']);
  });

  test('in the language of the screen, and in another when that has nothing', async () => {
    const catalogue = openCatalogue(starterLessons());
    expect(await ids(catalogue, 'condividere', 'it')).toContain('lesson-news-check');
    expect(await ids(catalogue, 'condividere', 'en')).toContain('lesson-news-check');
  });

  test('that lacks the language of the screen by the words it is shown in', async () => {
    const catalogue = openCatalogue([
      lesson('only-italian', { it: 'Il mercato' }),
      lesson('both', { en: 'The market', it: 'Il mercato' }),
    ]);
    expect(await ids(catalogue, 'mercato', 'en')).toEqual(['only-italian']);
  });

  test('fit for the chosen age only', async () => {
    const catalogue = openCatalogue([
      lesson('young', { en: 'Bread' }, { ageBand: '6+' }),
      lesson('older', { en: 'Bread and butter' }, { ageBand: '14+' }),
      lesson('anyone', { en: 'Bread for all' }),
    ]);
    const found = await given(catalogue.search('bread', 'en', '12+'));
    expect(found.lessons.map(({ id }) => id).sort()).toEqual(['anyone', 'young']);
    expect(found.total).toBe(2);
  });
});

describe('whatever is typed', () => {
  const odd = [
    '"',
    "'",
    '*',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'title:x',
    '(',
    '-',
    '^a',
    '{a b}:c',
    '\0',
    'a"b',
    '+',
    '😀',
  ];

  test('it is searched for, never obeyed', async () => {
    const catalogue = openCatalogue(starterLessons());
    for (const typed of [...odd, ...odd.map((each) => `check ${each} share`)]) {
      expect(await catalogue.search(typed, 'en', undefined), typed).toMatchObject({ ok: true });
    }
  });

  test('nothing is an error', async () => {
    const catalogue = openCatalogue(starterLessons());
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...odd, ' ', 'check'), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(
        typed,
        fc.constantFrom('en' as const, 'it' as const),
        async (text, language) => {
          expect((await catalogue.search(text, language, undefined)).ok).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('without a word there is nothing to find', async () => {
    expect(matchExpression(' …!? ')).toBe('');
    expect(await ids(openCatalogue(starterLessons()), ' …!? ')).toEqual([]);
  });
});
