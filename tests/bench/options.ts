import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly rounds: number;
  readonly quick: boolean;
  /** Names of the rows to run; all when left out. */
  readonly rows: readonly string[] | undefined;
  readonly json: string;
}

export const LEAST_ROUNDS = 9;

/** @throws Error saying what is wrong with what was asked */
export function parseOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: String(LEAST_ROUNDS) },
      quick: { type: 'boolean', default: false },
      rows: { type: 'string' },
      json: { type: 'string', default: 'tests/out/bench.json' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS) {
    throw new Error(`--rounds takes a whole number from ${LEAST_ROUNDS} on.`);
  }
  const rows = values.rows?.split(',');
  const unknown = rows?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`There is no row ${unknown.join(', ')}. The rows: ${known.join(', ')}.`);
  }
  return { rounds, quick: values.quick, rows, json: values.json };
}
