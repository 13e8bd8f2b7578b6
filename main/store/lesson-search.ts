import type { Database } from 'better-sqlite3';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import type { AgeBand } from '../../kiosk/learning/lesson.ts';
import { type LessonSummary, type Listing, TILES_A_COMMIT } from '../../kiosk/ports.ts';
import { highestRank } from './age-rank.ts';
import { RANKED_MATCHES } from './catalogue-schema.ts';
import { foldedWords, matchExpression } from './search-query.ts';

/** A word in the title says more of what a lesson is about than the same word in its text. */
const TITLE_WEIGHT = 10;

/** Up to so many matches bm25 alone puts the right ones first; among more, whole titles go ahead. */
const FEW_MATCHES = 1000;

export interface LessonQuery {
  readonly query: string;
  readonly language: LanguageCode;
  readonly ageBand: AgeBand | undefined;
}

export interface LessonSearch {
  /**
   * The best matches, at most 40. `total` is exact up to 10,000 and stays there beyond, because
   * counting what a common word matches costs more than finding the best of it.
   */
  search(query: LessonQuery): Listing;
}

/** Searches an open catalogue; it blocks its thread, so it lives in the search worker. */
export function createLessonSearch(database: Database): LessonSearch {
  const perLanguage = new Map(LANGUAGES.map((code) => [code, prepareIn(database, code)]));
  const summary = database
    .prepare<[number], string>('select summary from lesson where position = ?')
    .pluck();
  const read = (position: number): LessonSummary[] => {
    const json = summary.get(position);
    return json === undefined ? [] : [JSON.parse(json)];
  };

  return {
    search: ({ query, language, ageBand }) => {
      const match = matchExpression(query);
      const find = (code: LanguageCode): Found =>
        perLanguage.get(code)?.(match, query, highestRank(ageBand)) ?? NOTHING;
      const { positions, total } = match === '' ? NOTHING : findInAny(find, language);
      return { offset: 0, total, lessons: positions.slice(0, TILES_A_COMMIT).flatMap(read) };
    },
  };
}

interface Found {
  readonly positions: readonly number[];
  readonly total: number;
}

const NOTHING: Found = { positions: [], total: 0 };

/** Somebody may type their own language on a screen that speaks another. */
function findInAny(find: (code: LanguageCode) => Found, language: LanguageCode): Found {
  const own = find(language);
  if (own.total > 0) return own;
  const others = LANGUAGES.filter((code) => code !== language).map(find);
  return others.find(({ total }) => total > 0) ?? NOTHING;
}

type SearchIn = (match: string, query: string, age: number) => Found;

function prepareIn(database: Database, language: LanguageCode): SearchIn {
  const words = `words_${language}`;
  const matches = `from ${words} where ${words} match ?`;
  // Joining the lessons doubles the cost of a search, and most visitors choose no age.
  const fitting = `from ${words} join lesson on lesson.position = ${words}.rowid
    where ${words} match ? and age_rank <= ?`;
  const list = <Bound extends unknown[]>(query: string) =>
    database.prepare<Bound, number>(`${query} limit ${TILES_A_COMMIT}`).pluck();
  const forAges = (from: string) => ({
    count: database
      .prepare<unknown[], number>(
        `select count(*) from (select 1 ${from} limit ${RANKED_MATCHES + 1})`,
      )
      .pluck(),
    ranked: list(`select ${words}.rowid ${from} order by bm25(${words}, ${TITLE_WEIGHT}, 1)`),
    anywhere: list(`select ${words}.rowid ${from}`),
  });
  const anyAge = forAges(matches);
  const someAges = forAges(fitting);
  const titled = list<[string, number]>(
    `select position from title_${language} as title
     join ranked_title_${language} as ranked on ranked.rank = title.rowid
     where title_${language} match ? and age_rank <= ?`,
  );
  const named = list<[string, number]>(
    `select position from ranked_title_${language} where title = ? and age_rank <= ?`,
  );

  return (match, query, age) => {
    const all = age === highestRank(undefined);
    const { count, ranked, anywhere } = all ? anyAge : someAges;
    const bound = all ? [match] : [match, age];
    const total = count.get(...bound) ?? 0;
    const tiers = [named.all(foldedWords(query).join(' '), age)];
    if (total > FEW_MATCHES) {
      const inTitle = titled.all(match, age);
      const selective = inTitle.length < TILES_A_COMMIT;
      if (selective || total > RANKED_MATCHES) tiers.push(inTitle);
    }
    if (total > 0) tiers.push((total > RANKED_MATCHES ? anywhere : ranked).all(...bound));
    return {
      positions: [...new Set(tiers.flat())],
      total: Math.min(total, RANKED_MATCHES),
    };
  };
}
