import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../kiosk/language.ts';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';

const framework = readFramework(STARTER_PACK_DIR);
const { manifest, lessons, events, badges } = readPack(STARTER_PACK_DIR, framework);

/** Every object that holds a text per language, wherever it lies. */
function textsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(textsIn);
  return 'en' in value || 'it' in value ? [value as Record<string, string>, ...inner] : inner;
}

test('the starter pack can be used by anybody', () => {
  expect(manifest).toMatchObject({ id: 'portico-starter', licence: 'CC-BY-4.0' });
  expect(lessons).toHaveLength(14);
});

test('the 19 core skills stand in their four categories', () => {
  const counts = framework.categories.map(
    ({ id }) => framework.skills.filter(({ category }) => category === id).length,
  );
  expect(counts).toEqual([4, 9, 3, 3]);
});

test('every text is there in every language', () => {
  const texts = textsIn({ framework, lessons, events, badges });
  expect(texts.length).toBeGreaterThan(500);
  for (const text of texts) expect(Object.keys(text)).toEqual([...LANGUAGES]);
});

test('all six types of question are asked somewhere', () => {
  const types = lessons.flatMap(({ questions }) => questions.map(({ type }) => type));
  expect(new Set(types)).toEqual(
    new Set(['single', 'multiple', 'trueFalse', 'number', 'ordering', 'matching']),
  );
});

test('every lesson fits into three minutes and names where its facts come from', () => {
  for (const { seconds, source } of lessons) {
    expect(seconds).toBeLessThanOrEqual(180);
    expect(source).not.toMatch(/\[|\]/);
  }
});

test('two lessons show what this hub measures, each on one card', () => {
  const kinds = lessons.flatMap(({ id, cards }) =>
    cards.flatMap(({ reading }) => (reading ? [[id, reading.kind]] : [])),
  );
  expect(kinds).toEqual([
    ['lesson-fresh-air', 'co2'],
    ['lesson-square-noise', 'noise'],
  ]);
});

test('the lessons about what is measured keep to short sentences', () => {
  const measured = lessons.filter(({ cards }) => cards.some(({ reading }) => reading));
  const long = textsIn(measured)
    .flatMap((text) => Object.values(text))
    .flatMap((text) => text.split(/(?<=[.?:])\s/))
    .filter((sentence) => sentence.split(/\s+/).length > 15);
  expect(long).toEqual([]);
});
