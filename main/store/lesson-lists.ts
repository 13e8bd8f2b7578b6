import type { Database, Statement } from 'better-sqlite3';
import {
  type LessonFilter,
  type LessonSummary,
  type Listing,
  TILES_A_COMMIT,
} from '../../kiosk/ports.ts';
import { highestRank } from './age-rank.ts';

/** How many lessons each shared skill or environment may put forward as related. */
const NEIGHBOURS = 200;

interface Narrowing {
  readonly skill: string | undefined;
  readonly environment: string | undefined;
  readonly age: number;
  readonly seconds: number;
  readonly offset: number;
}

export interface LessonLists {
  list(filter: LessonFilter, offset: number): Listing;
  related(id: string): LessonSummary[];
  at(position: number): LessonSummary | undefined;
}

/** Lists of lessons in the order of their packs, each read from the index of what narrows it. */
export function createLessonLists(database: Database): LessonLists {
  const bySkillAndPlace = prepareList(
    database,
    `lesson_skill as narrowed
     join lesson_environment using (position)`,
    'skill = $skill and environment = $environment and',
  );
  const bySkill = prepareList(database, 'lesson_skill as narrowed', 'skill = $skill and');
  const byPlace = prepareList(
    database,
    'lesson_environment as narrowed',
    'environment = $environment and',
  );
  const all = prepareList(database, 'lesson as narrowed', '');
  const byPosition = database
    .prepare<[number], string>('select summary from lesson where position = ?')
    .pluck();
  const byId = database.prepare<[string], { position: number; summary: string }>(
    'select position, summary from lesson where id = ?',
  );
  const neighbours = {
    skill: prepareNeighbours(database, 'skill'),
    environment: prepareNeighbours(database, 'environment'),
  };

  const at = (position: number): LessonSummary | undefined => {
    const summary = byPosition.get(position);
    return summary === undefined ? undefined : JSON.parse(summary);
  };

  return {
    at,
    list: ({ skill, environment, maxSeconds, ageBand }, offset) => {
      const either = skill === undefined ? byPlace : bySkill;
      const both = skill !== undefined && environment !== undefined;
      const none = skill === undefined && environment === undefined;
      const { page, count } = both ? bySkillAndPlace : none ? all : either;
      const narrowing: Narrowing = {
        skill,
        environment,
        age: highestRank(ageBand),
        seconds: maxSeconds ?? Number.MAX_SAFE_INTEGER,
        offset,
      };
      return {
        offset,
        total: count.get(narrowing) ?? 0,
        lessons: page.all(narrowing).map((summary): LessonSummary => JSON.parse(summary)),
      };
    },
    related: (id) => {
      const row = byId.get(id);
      if (!row) return [];
      const { skills, environments }: LessonSummary = JSON.parse(row.summary);
      const nearness = new Map<number, number>();
      const count = (positions: readonly number[], weight: number) => {
        for (const position of positions) {
          nearness.set(position, (nearness.get(position) ?? 0) + weight);
        }
      };
      for (const [index, skill] of skills.entries()) {
        count(neighbours.skill(skill, row.position), index === 0 ? 4 : 2);
      }
      for (const environment of environments) {
        count(neighbours.environment(environment, row.position), 1);
      }
      return [...nearness]
        .sort(
          ([a, near], [b, nearer]) =>
            nearer - near || Math.abs(a - row.position) - Math.abs(b - row.position) || a - b,
        )
        .slice(0, TILES_A_COMMIT)
        .flatMap(([position]) => at(position) ?? []);
    },
  };
}

interface ListStatements {
  readonly page: Statement<[Narrowing], string>;
  readonly count: Statement<[Narrowing], number>;
}

function prepareList(database: Database, from: string, where: string): ListStatements {
  const fitting = `${where} narrowed.age_rank <= $age and narrowed.seconds <= $seconds`;
  return {
    page: database
      .prepare<[Narrowing], string>(
        `select lesson.summary from lesson where position in (
           select narrowed.position from ${from} where ${fitting}
           order by narrowed.position limit ${TILES_A_COMMIT} offset $offset)
         order by position`,
      )
      .pluck(),
    count: database
      .prepare<[Narrowing], number>(`select count(*) from ${from} where ${fitting}`)
      .pluck(),
  };
}

/** The nearest positions on either side that share a skill or an environment. */
function prepareNeighbours(
  database: Database,
  kind: 'skill' | 'environment',
): (id: string, position: number) => number[] {
  const side = (comparison: string, direction: string) =>
    database
      .prepare<[string, number], number>(
        `select position from lesson_${kind} where ${kind} = ? and position ${comparison} ?
         order by position ${direction} limit ${NEIGHBOURS / 2}`,
      )
      .pluck();
  const before = side('<', 'desc');
  const after = side('>', 'asc');
  return (id, position) => [...before.all(id, position), ...after.all(id, position)];
}
