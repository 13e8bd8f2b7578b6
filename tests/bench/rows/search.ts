import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Catalogue } from '../../../kiosk/ports.ts';
import { makeLessons } from '../../support/many-lessons.ts';
import { FRAMEWORK } from '../../support/memory-ports.ts';
import { type ExactSearch, openExactSearch } from '../bare/exact-bm25.ts';
import { type Figure, quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { searchQuality } from '../search-quality.ts';
import { soughtOf, type Typed, typedOf } from '../search-queries.ts';
import { median, percentile } from '../statistics.ts';
import { LESSONS_SEED, openStoresWith } from '../stores.ts';

const SIZES = [10, 1_000, 10_000];

export const searchRow: Row = {
  name: 'search',
  title: 'Search as you type',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const lessons of SIZES) figures.push(...(await searchAmong(lessons, bench)));
    return figures;
  },
};

async function searchAmong(lessons: number, bench: Bench): Promise<Figure[]> {
  const { stores, catalogueFile } = await openStoresWith(lessons, bench);
  const { catalogue } = stores;
  const exact = openExactSearch(catalogueFile);
  bench.opened.add(exact.close);
  const made = makeLessons(lessons, LESSONS_SEED, FRAMEWORK);
  const typed = typedOf(made, bench.quick ? 10 : 20);
  const took = await bench.interleave({
    portico: () => searchAll(catalogue, typed),
    bare: () => searchAllExactly(exact, typed),
  });
  const worst = worstClass(took.portico.map(({ p95Ms }) => p95Ms));
  const among = `among ${lessons.toLocaleString('en-GB')}`;
  return [
    quantity({
      what: `p95 ${among}, worst class: ${worst}`,
      unit: 'ms',
      rounds: took.portico.map(({ p95Ms }) => p95Ms[worst] ?? Number.NaN),
      target: { atMost: 16 },
    }),
    ratio({
      what: `the same beside exact bm25 ${among}`,
      unit: 'ms',
      portico: took.portico.map(({ p95Ms }) => p95Ms[worst] ?? Number.NaN),
      bare: took.bare.map((p95Ms) => p95Ms[worst] ?? Number.NaN),
    }),
    quantity({
      what: `event loop p99 meanwhile, ${among}`,
      unit: 'ms',
      rounds: took.portico.map(({ loopP99Ms }) => loopP99Ms),
      target: { atMost: 5 },
    }),
    ...(await searchQuality({ catalogue, exact, among, typed, sought: soughtOf(made, 300) })),
  ];
}

type ByClass = Readonly<Record<string, number>>;

/** Types everything through the worker, and watches how long the machine's own thread was kept. */
async function searchAll(
  catalogue: Catalogue,
  typed: Readonly<Record<string, readonly Typed[]>>,
): Promise<{ readonly p95Ms: ByClass; readonly loopP99Ms: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const p95Ms: Record<string, number> = {};
  for (const [name, queries] of Object.entries(typed)) {
    const tookMs: number[] = [];
    for (const { query, ageBand } of queries) {
      const startedMs = performance.now();
      const found = await catalogue.search(query, 'en', ageBand);
      tookMs.push(performance.now() - startedMs);
      if (!found.ok) throw new Error(found.error.code);
    }
    p95Ms[name] = percentile(tookMs, 0.95);
  }
  delay.disable();
  return { p95Ms, loopP99Ms: delay.percentile(99) / 1e6 };
}

/** Ages are left out: they narrow, and this side is the one that may cost more. */
function searchAllExactly(
  exact: ExactSearch,
  typed: Readonly<Record<string, readonly Typed[]>>,
): ByClass {
  const p95Ms: Record<string, number> = {};
  for (const [name, queries] of Object.entries(typed)) {
    const tookMs = queries.map(({ query }) => {
      const startedMs = performance.now();
      exact.search(query);
      return performance.now() - startedMs;
    });
    p95Ms[name] = percentile(tookMs, 0.95);
  }
  return p95Ms;
}

function worstClass(rounds: readonly ByClass[]): string {
  const names = Object.keys(rounds[0] ?? {});
  const slowest = (name: string) => median(rounds.map((round) => round[name] ?? 0));
  return names.toSorted((a, b) => slowest(b) - slowest(a))[0] ?? '';
}
