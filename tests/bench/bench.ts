/** Measures the kiosk row by row: `npm run bench -- [--quick] [--rows a,b] [--rounds N] [--json FILE]`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createTearDown } from '../../main/tear-down.ts';
import { interleave } from './interleave.ts';
import { type LoadWatch, watchLoad } from './machine-load.ts';
import { parseOptions } from './options.ts';
import { type RowOutcome, tableHead, tableOf } from './report.ts';
import type { Bench, Row } from './row.ts';
import { attemptCommitRow } from './rows/attempt-commit.ts';
import { badgeCodesRow } from './rows/badge-codes.ts';
import { cataloguePaintRow } from './rows/catalogue-paint.ts';
import { decoderRow } from './rows/decoder.ts';
import { emulatedBoardRow } from './rows/emulated-board.ts';
import { importEventsRow } from './rows/import-events.ts';
import { pageWeightRow } from './rows/page-weight.ts';
import { pointReadsRow } from './rows/point-reads.ts';
import { programmeRow } from './rows/programme.ts';
import { reconnectRow } from './rows/reconnect.ts';
import { searchRow } from './rows/search.ts';
import { seatGrowthRow } from './rows/seat-growth.ts';
import { seatsRow } from './rows/seats.ts';
import { sessionRow } from './rows/session.ts';
import { startRow } from './rows/start.ts';
import { tapToPaintRow } from './rows/tap-to-paint.ts';
import { tapToStateRow } from './rows/tap-to-state.ts';

const ROWS: readonly Row[] = [
  tapToStateRow,
  tapToPaintRow,
  decoderRow,
  sessionRow,
  attemptCommitRow,
  pointReadsRow,
  searchRow,
  cataloguePaintRow,
  startRow,
  pageWeightRow,
  emulatedBoardRow,
  reconnectRow,
  badgeCodesRow,
  programmeRow,
  seatsRow,
  seatGrowthRow,
  importEventsRow,
];

const options = parseOptions(
  process.argv.slice(2),
  ROWS.map(({ name }) => name),
);
mkdirSync('tests/out', { recursive: true });
const directory = resolve(mkdtempSync('tests/out/bench-'));
const outcomes: RowOutcome[] = [];
// Some of what rows wait for, such as a worker that is let go, does not keep a process alive by itself.
const alive = setInterval(() => undefined, 1_000);
try {
  console.log(tableHead());
  for (const row of ROWS) {
    if (options.rows && !options.rows.includes(row.name)) continue;
    const outcome = await run(row);
    outcomes.push(outcome);
    console.log(tableOf(outcome));
  }
} finally {
  clearInterval(alive);
  rmSync(directory, { recursive: true, force: true });
}
writeJson();
// A row that broke is a defect of the bench or the kiosk; a missed target is a finding.
if (outcomes.some((outcome) => 'failed' in outcome)) process.exitCode = 1;

async function run(row: Row): Promise<RowOutcome> {
  const { name, title } = row;
  const reason = row.missing?.();
  if (reason !== undefined) return { name, title, skipped: reason };
  const startedMs = performance.now();
  const load = watchLoad();
  const opened = createTearDown();
  try {
    const figures = await row.measure({ ...benchFor(row, load), opened });
    const seconds = (performance.now() - startedMs) / 1000;
    return { name, title, figures, load: load.report(), seconds };
  } catch (bug) {
    return { name, title, failed: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) };
  } finally {
    await opened.run();
  }
}

function benchFor(row: Row, load: LoadWatch): Omit<Bench, 'opened'> {
  const { rounds, quick } = options;
  const own = join(directory, row.name);
  const shared = join(directory, 'shared');
  for (const each of [own, shared]) mkdirSync(each, { recursive: true });
  return {
    rounds,
    quick,
    directory: own,
    shared,
    interleave: (sides) => interleave(rounds, sides, load.look),
  };
}

function writeJson(): void {
  const [{ model = 'unknown' } = {}] = cpus();
  const machine = { processor: model, cores: cpus().length, node: process.version };
  const interval = 'order statistics of the rounds, at least 95 %';
  const result = { at: new Date().toISOString(), machine, options, interval, rows: outcomes };
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(result, null, 1)}\n`);
  console.log(`\nWritten to ${options.json}.`);
}
