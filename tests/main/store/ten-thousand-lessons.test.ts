import { expect, test } from 'vitest';
import { TILES_A_COMMIT } from '../../../kiosk/ports.ts';
import { given } from '../../support/hub-store.ts';
import { makeLessons } from '../../support/many-lessons.ts';
import { openCatalogue, starterFramework } from '../../support/open-catalogue.ts';

test('ten thousand lessons can be walked through and found again', {
  timeout: 180_000,
}, async () => {
  const lessons = makeLessons(10_000, 3, starterFramework);
  const catalogue = openCatalogue(lessons);

  const seen: string[] = [];
  for (let offset = 0; offset < lessons.length; offset += TILES_A_COMMIT) {
    const page = await given(catalogue.list({}, offset));
    expect(page.total).toBe(10_000);
    seen.push(...page.lessons.map(({ id }) => id));
  }
  expect(seen).toEqual(lessons.map(({ id }) => id));

  const sample = lessons.filter((_, index) => index % 100 === 7);
  let found = 0;
  for (const { id, title } of sample) {
    const { lessons: first } = await given(catalogue.search(title.en ?? '', 'en', undefined));
    expect(first.length).toBeLessThanOrEqual(TILES_A_COMMIT);
    if (first.slice(0, 20).some((each) => each.id === id)) found += 1;
  }
  expect(found / sample.length).toBeGreaterThanOrEqual(0.99);

  expect(new Set((await given(catalogue.tasters('2026-11-20'))).map((t) => t.lessonId)).size).toBe(
    TILES_A_COMMIT,
  );
});
