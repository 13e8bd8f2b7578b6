import Database from 'better-sqlite3';
import { matchExpression } from '../../../main/store/search-query.ts';

/** What a search gives when every match is ranked, whatever it costs, on the thread that asks. */
export interface ExactSearch {
  /** Ids of the best matches, at most forty. */
  search(query: string): string[];
  /** How many lessons match. */
  count(query: string): number;
  close(): void;
}

export function openExactSearch(catalogueFile: string): ExactSearch {
  const database = new Database(catalogueFile, { readonly: true });
  const matching = `from words_en join lesson on lesson.position = words_en.rowid
    where words_en match ?`;
  const best = database.prepare<[string], { id: string; summary: string }>(
    `select id, summary ${matching} order by bm25(words_en, 10, 1) limit 40`,
  );
  const count = database.prepare<[string], number>(`select count(*) ${matching}`).pluck();
  return {
    search: (query) =>
      best.all(matchExpression(query)).map(({ id, summary }) => {
        JSON.parse(summary);
        return id;
      }),
    count: (query) => count.get(matchExpression(query)) ?? 0,
    close: () => database.close(),
  };
}
