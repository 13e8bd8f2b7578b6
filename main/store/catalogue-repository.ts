import type { Database } from 'better-sqlite3';
import type { Lesson, Taster } from '../../kiosk/learning/lesson.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import {
  type BadgeShelf,
  type Catalogue,
  type FacetCounts,
  TILES_A_COMMIT,
} from '../../kiosk/ports.ts';
import { err, ok } from '../../kiosk/result.ts';
import { highestRank } from './age-rank.ts';
import { dailyOrder, leaderOf } from './daily-order.ts';
import { createLessonLists } from './lesson-lists.ts';
import type { SearchClient } from './search-client.ts';
import { answer, attempt } from './store-faults.ts';

/** The catalogue over an open database and a search that runs elsewhere. */
export function createCatalogue({
  database,
  search,
}: {
  readonly database: Database;
  readonly search: SearchClient;
}): Catalogue {
  const about = database
    .prepare<[string], string>('select value from about where name = ?')
    .pluck();
  const framework: SkillFramework = JSON.parse(there(about.get('framework')));
  const count = database.prepare<[], number>('select count(*) from lesson').pluck().get() ?? 0;
  const whole = database
    .prepare<[string], string>('select json from lesson_whole where id = ?')
    .pluck();
  const taster = database
    .prepare<[number], string>('select json from taster where position = ?')
    .pluck();
  const facets = database.prepare<[number], FacetRow>(
    'select kind, id, n from facet where age_rank = ?',
  );
  const lists = createLessonLists(database);

  return {
    framework: () => framework,
    tasters: (date) =>
      answer(() =>
        dailyOrder(date, count, TILES_A_COMMIT).flatMap((position): Taster[] => {
          const json = taster.get(position);
          return json === undefined ? [] : [JSON.parse(json)];
        }),
      ),
    facets: (ageBand) => answer(() => countsFrom(facets.all(highestRank(ageBand)))),
    list: (filter, offset) => answer(() => lists.list(filter, offset)),
    search: (query, language, ageBand) => search.search({ query, language, ageBand }),
    lesson: async (id) => {
      const found = attempt((): Lesson | undefined => {
        const json = whole.get(id);
        return json === undefined ? undefined : JSON.parse(json);
      });
      if (!found.ok) return found;
      return found.value ? ok(found.value) : err({ code: 'catalogue.not-found' });
    },
    related: (id) => answer(() => lists.related(id)),
    lessonOfTheDay: (date) =>
      answer(() => (count === 0 ? undefined : lists.at(leaderOf(date, count)))),
    shelf: () => answer((): BadgeShelf => JSON.parse(there(about.get('shelf')))),
  };
}

function there(json: string | undefined): string {
  if (json === undefined) throw new Error('The catalogue was not made whole.');
  return json;
}

interface FacetRow {
  readonly kind: 'total' | 'skill' | 'environment' | 'minutes' | 'ageBand';
  readonly id: string;
  readonly n: number;
}

function countsFrom(rows: readonly FacetRow[]): FacetCounts {
  const of = (kind: FacetRow['kind']) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ id, n }) => [id, n]));
  return {
    total: rows.find(({ kind }) => kind === 'total')?.n ?? 0,
    bySkill: of('skill'),
    byEnvironment: of('environment'),
    byMinutes: of('minutes'),
    byAgeBand: of('ageBand'),
  };
}
