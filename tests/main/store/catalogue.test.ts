import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGE_BANDS, type AgeBand, type Lesson } from '../../../kiosk/learning/lesson.ts';
import { type LessonFilter, TILES_A_COMMIT } from '../../../kiosk/ports.ts';
import { given } from '../../support/hub-store.ts';
import { starterLessons } from '../../support/make-pack.ts';
import { makeLessons } from '../../support/many-lessons.ts';
import { openCatalogue, starterFramework } from '../../support/open-catalogue.ts';

const lessons = makeLessons(300, 11, starterFramework);
const rank = (band: AgeBand) => AGE_BANDS.indexOf(band);

/** Narrowing as one would do it by hand. */
function fitting({ skill, environment, maxSeconds, ageBand }: LessonFilter): Lesson[] {
  return lessons.filter(
    (lesson) =>
      (skill === undefined || lesson.skills.includes(skill)) &&
      (environment === undefined || lesson.environments.includes(environment)) &&
      (maxSeconds === undefined || lesson.seconds <= maxSeconds) &&
      (ageBand === undefined || rank(lesson.ageBand) <= rank(ageBand)),
  );
}

test('a lesson comes back as its author wrote it', async () => {
  const catalogue = openCatalogue(starterLessons());
  for (const lesson of starterLessons()) {
    expect(await given(catalogue.lesson(lesson.id))).toEqual(lesson);
  }
  expect(catalogue.framework()).toEqual(starterFramework);
});

test('a lesson that is not there is said to be missing', async () => {
  const catalogue = openCatalogue(starterLessons());
  expect(await catalogue.lesson('lesson-unknown')).toEqual({
    ok: false,
    error: { code: 'catalogue.not-found' },
  });
  expect(await given(catalogue.related('lesson-unknown'))).toEqual([]);
});

describe('browsing', () => {
  const optional = <Value>(values: readonly Value[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });

  test('finds just what fits, in the order of the packs and at most forty at once', async () => {
    const catalogue = openCatalogue(lessons);
    const filters = fc.record({
      skill: optional(starterFramework.skills.map(({ id }) => id)),
      environment: optional(starterFramework.environments.map(({ id }) => id)),
      maxSeconds: optional([60, 180, 300, 600]),
      ageBand: optional(AGE_BANDS),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(320), async (chosen, offset) => {
        const filter = Object.fromEntries(
          Object.entries(chosen).filter(([, value]) => value !== undefined),
        ) as LessonFilter;
        const expected = fitting(filter);
        const { total, lessons: listed } = await given(catalogue.list(filter, offset));
        expect(total).toBe(expected.length);
        expect(listed.map(({ id }) => id)).toEqual(
          expected.slice(offset, offset + TILES_A_COMMIT).map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('says beforehand how many lessons each way of narrowing leaves', async () => {
    const catalogue = openCatalogue(lessons);
    for (const ageBand of [undefined, ...AGE_BANDS]) {
      const age = ageBand === undefined ? {} : { ageBand };
      const facets = await given(catalogue.facets(ageBand));
      expect(facets.total).toBe(fitting(age).length);
      for (const { id } of starterFramework.skills) {
        expect(facets.bySkill[id] ?? 0).toBe(fitting({ ...age, skill: id }).length);
      }
      for (const { id } of starterFramework.environments) {
        expect(facets.byEnvironment[id] ?? 0).toBe(fitting({ ...age, environment: id }).length);
      }
      for (const [minutes, count] of Object.entries(facets.byMinutes)) {
        expect(count).toBe(fitting({ ...age, maxSeconds: Number(minutes) * 60 }).length);
      }
      expect(Object.keys(facets.byMinutes)).toEqual(['3', '5', '10']);
      // Another band may be chosen instead, so these do not depend on the one chosen now.
      for (const band of AGE_BANDS) {
        expect(facets.byAgeBand[band]).toBe(fitting({ ageBand: band }).length);
      }
    }
  });
});

describe('what is near a lesson', () => {
  test('shares a skill or an environment, the main skill before all', async () => {
    const catalogue = openCatalogue(lessons);
    for (const lesson of lessons.slice(0, 30)) {
      const related = await given(catalogue.related(lesson.id));
      expect(related.length).toBeGreaterThan(0);
      expect(related.length).toBeLessThanOrEqual(TILES_A_COMMIT);
      expect(related.map(({ id }) => id)).not.toContain(lesson.id);
      for (const { skills, environments } of related) {
        const shared = [
          ...skills.filter((id) => lesson.skills.includes(id)),
          ...environments.filter((id) => lesson.environments.includes(id)),
        ];
        expect(shared).not.toEqual([]);
      }
      expect(related[0]?.skills.includes(lesson.skills[0] ?? '')).toBe(true);
    }
  });
});

describe('every day', () => {
  test('all tasters come in another order', async () => {
    const catalogue = openCatalogue(starterLessons());
    const orders = new Set<string>();
    for (const date of ['2026-11-20', '2026-11-21', '2026-11-22']) {
      const ids = (await given(catalogue.tasters(date))).map(({ lessonId }) => lessonId);
      expect(new Set(ids).size).toBe(14);
      expect((await given(catalogue.tasters(date))).map(({ lessonId }) => lessonId)).toEqual(ids);
      orders.add(ids.join());
    }
    expect(orders.size).toBe(3);
  });

  test('each taster holds the card and the question its lesson names', async () => {
    const byId = new Map(starterLessons().map((lesson) => [lesson.id, lesson]));
    const tasters = await given(openCatalogue(starterLessons()).tasters('2026-11-20'));
    for (const { lessonId, card, question } of tasters) {
      expect({ card: card.id, question: question.id }).toEqual(byId.get(lessonId)?.taster);
      expect(['single', 'trueFalse']).toContain(question.type);
    }
  });

  test('another lesson has its day, until all have had one', async () => {
    const catalogue = openCatalogue(starterLessons());
    const ids = new Set<string | undefined>();
    for (let day = 10; day < 24; day += 1) {
      ids.add((await given(catalogue.lessonOfTheDay(`2026-11-${day}`)))?.id);
    }
    expect(ids.size).toBe(14);
  });

  test('an empty catalogue has neither', async () => {
    const catalogue = openCatalogue([]);
    expect(await given(catalogue.tasters('2026-11-20'))).toEqual([]);
    expect(await given(catalogue.lessonOfTheDay('2026-11-20'))).toBeUndefined();
    expect((await given(catalogue.facets(undefined))).total).toBe(0);
    expect((await given(catalogue.list({}, 0))).lessons).toEqual([]);
  });
});
