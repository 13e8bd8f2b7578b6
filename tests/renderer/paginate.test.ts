import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paginate,
  paragraphsOf,
  sentencesOf,
  wordsOf,
} from '../../renderer/components/paginate.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });
const fitsIn = (room: number) => (run: readonly number[]) =>
  run.reduce((sum, size) => sum + size, 0) <= room;

describe('pages of a text or a list', () => {
  test('hold everything once and in order', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (atoms, room) => {
        expect(paginate(atoms, fitsIn(room)).flat()).toEqual(atoms);
      }),
    );
  });

  test('never hold more than fits, unless one thing alone is too large', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (atoms, room) => {
        const crowded = paginate(atoms, fitsIn(room)).filter(
          (page) => page.length > 1 && !fitsIn(room)(page),
        );
        expect(crowded).toEqual([]);
      }),
    );
  });

  test('are one empty page when there is nothing', () => {
    expect(paginate([], () => true)).toEqual([[]]);
  });
});

describe('a page of text', () => {
  const text = 'Chi lo dice? Quando l’ha scritto? Se non sai rispondere, per ora non condividere.';

  test('ends where a sentence ends', () => {
    expect(sentencesOf(0, 'it', text).map((stretch) => stretch.text.trim())).toEqual([
      'Chi lo dice?',
      'Quando l’ha scritto?',
      'Se non sai rispondere, per ora non condividere.',
    ]);
  });

  test('puts its sentences back into their paragraphs', () => {
    const stretches = [...sentencesOf(0, 'it', text), ...sentencesOf(1, 'en', 'One. Two.')];
    expect(paragraphsOf(stretches)).toEqual([
      { language: 'it', text },
      { language: 'en', text: 'One. Two.' },
    ]);
  });

  test('breaks a sentence between words when it is longer than a page', () => {
    const [sentence] = sentencesOf(0, 'en', 'Who says it?');
    expect(sentence && wordsOf(sentence).map((word) => word.text)).toEqual([
      'Who ',
      'says ',
      'it?',
    ]);
  });
});
