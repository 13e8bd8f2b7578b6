import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { LessonRun } from '../../../kiosk/people/learner.ts';
import { LESSONS, TODAY } from '../../support/memory-ports.ts';
import { quantity, ratio } from '../figure.ts';
import type { Row } from '../row.ts';
import { percentile } from '../statistics.ts';
import { openStoresWith } from '../stores.ts';

const CARDS = 200;

/** What one visitor's attempt comes to on the disk: a run, and a row for every question so far. */
export const attemptCommitRow: Row = {
  name: 'attempt-commit',
  title: 'Attempt commit at synchronous = FULL',
  async measure(bench) {
    const { quick, interleave } = bench;
    const commits = quick ? 300 : 2_000;
    // Its own: cards without the secret they are filed under are no hub that starts.
    const { stores, dataDir } = await openStoresWith(10, { shared: bench.directory });
    for (let card = 0; card < CARDS; card += 1) await stores.records.enrol(cardKey(card), TODAY);
    const bare = openBare(join(dataDir, 'bare.db'));
    bench.opened.add(bare.close);
    const nextRun = runs();

    const portico = async (): Promise<number[]> => {
      const tookMs: number[] = [];
      for (let commit = 0; commit < commits; commit += 1) {
        const run = nextRun();
        const startedMs = performance.now();
        const kept = await stores.records.keep(cardKey(commit), run, TODAY);
        tookMs.push(performance.now() - startedMs);
        if (!kept.ok) throw new Error(kept.error.code);
      }
      return tookMs;
    };
    const least = (): number[] => {
      const tookMs: number[] = [];
      for (let commit = 0; commit < commits; commit += 1) {
        const run = nextRun();
        const startedMs = performance.now();
        bare.insert(cardKey(commit), run);
        tookMs.push(performance.now() - startedMs);
      }
      return tookMs;
    };

    const took = await interleave({ portico, bare: least });
    const found = await stores.records.find(cardKey(0));
    if (!found.ok || (found.value?.runs.length ?? 0) === 0) throw new Error('nothing was kept');
    const perSecond = (rounds: readonly number[][]) =>
      rounds.map((ms) => (1000 * ms.length) / ms.reduce((sum, each) => sum + each, 0));
    return [
      ratio({
        what: 'commits beside the same rows in a bare insert',
        unit: '/s',
        portico: perSecond(took.portico),
        bare: perSecond(took.bare),
        target: { atLeast: 0.7 },
      }),
      quantity({
        what: 'p99',
        unit: 'ms',
        rounds: took.portico.map((ms) => percentile(ms, 0.99)),
        target: { atMost: 5 },
      }),
    ];
  },
};

const cardKey = (card: number): CardKey => String(card % CARDS).padStart(64, '0') as CardKey;

/** Runs that have each come to their third question, under an id nobody has had before. */
function runs(): () => LessonRun {
  const [lesson] = LESSONS;
  if (lesson === undefined) throw new Error('there is no lesson');
  const tries = lesson.questions
    .slice(0, 3)
    .map(({ id }) => ({ questionId: id, tries: 1, rightAtFirst: true, right: true }));
  let made = 0;
  return () => {
    made += 1;
    return {
      id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
      lessonId: lesson.id,
      on: TODAY,
      position: 6,
      pages: 10,
      finished: false,
      tries,
    };
  };
}

/** The same rows in the same directory, as safe from power cuts, with nothing checked or updated. */
function openBare(file: string) {
  const database = new Database(file);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.exec(`
    create table run (id text primary key, card text, lesson text, begun text, position integer,
      pages integer, finished integer) strict;
    create table try (run text, place integer, question text, tries integer, first integer,
      final integer, primary key (run, place)) strict, without rowid;
  `);
  const insertRun = database.prepare('insert into run values (?, ?, ?, ?, ?, ?, ?)');
  const insertTry = database.prepare('insert into try values (?, ?, ?, ?, ?, ?)');
  const insert = database.transaction((card: CardKey, run: LessonRun) => {
    const { id, lessonId, on, position, pages, finished, tries } = run;
    insertRun.run(id, card, lessonId, on, position, pages, Number(finished));
    for (const [place, each] of tries.entries()) {
      const { questionId, tries: given, rightAtFirst, right } = each;
      insertTry.run(id, place, questionId, given, Number(rightAtFirst), Number(right));
    }
  });
  return { insert, close: () => void database.close() };
}
