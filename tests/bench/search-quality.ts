import type { Catalogue } from '../../kiosk/ports.ts';
import type { ExactSearch } from './bare/exact-bm25.ts';
import { count, type Figure } from './figure.ts';
import type { Sought, Typed } from './search-queries.ts';

/** As many as a visitor looks through. */
const FIRST = 20;

/** Up to so many matches the best twenty are expected to be those of exact bm25. */
const FEW_MATCHES = 1_000;

/** Whether what is quick also finds: beside exact bm25, and a lesson by its own title. */
export async function searchQuality({
  catalogue,
  exact,
  among,
  typed,
  sought,
}: {
  readonly catalogue: Catalogue;
  readonly exact: ExactSearch;
  readonly among: string;
  readonly typed: Readonly<Record<string, readonly Typed[]>>;
  readonly sought: readonly Sought[];
}): Promise<Figure[]> {
  const first = async (query: string): Promise<string[]> => {
    const found = await catalogue.search(query, 'en', undefined);
    if (!found.ok) throw new Error(found.error.code);
    return found.value.lessons.slice(0, FIRST).map(({ id }) => id);
  };
  const firstExactly = (query: string) => exact.search(query).slice(0, FIRST);

  let titled = 0;
  let known = 0;
  let knownExactly = 0;
  for (const { id, title, twoWords } of sought) {
    if ((await first(title)).includes(id)) titled += 1;
    if ((await first(twoWords)).includes(id)) known += 1;
    if (firstExactly(twoWords).includes(id)) knownExactly += 1;
  }

  const recalls: number[] = [];
  for (const { query, ageBand } of Object.values(typed).flat()) {
    const matches = ageBand === undefined ? exact.count(query) : 0;
    if (matches === 0 || matches > FEW_MATCHES) continue;
    const best = new Set(firstExactly(query));
    const shared = (await first(query)).filter((id) => best.has(id)).length;
    recalls.push(shared / best.size);
  }

  const share = (found: number) => found / sought.length;
  return [
    count({
      what: `a whole title finds its lesson, ${among}`,
      unit: 'of 1',
      value: share(titled),
      target: { atLeast: 0.99 },
    }),
    count({
      what: `two words of it find it (bm25: ${share(knownExactly).toFixed(3)})`,
      unit: 'of 1',
      value: share(known),
      target: { atLeast: share(knownExactly) },
    }),
    count({
      what: `recall@20 where at most 1,000 match, ${among}`,
      unit: 'of 1',
      value: recalls.reduce((sum, each) => sum + each, 0) / recalls.length,
      target: { atLeast: 0.9 },
    }),
  ];
}
