import {
  type Interval,
  median,
  medianInterval,
  type Target,
  type Verdict,
  verdictOf,
} from './statistics.ts';

/** One number of a row, over all rounds. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly interval: Interval;
  /** What the two sides of a ratio came to, medians over the rounds. */
  readonly sides?: { readonly portico: number; readonly bare: number; readonly unit: string };
  readonly target?: Target;
  readonly verdict?: Verdict;
  readonly rounds: readonly number[];
}

/** A quantity of its own, such as milliseconds, measured once a round. */
export function quantity({
  what,
  unit,
  rounds,
  target,
}: {
  readonly what: string;
  readonly unit: string;
  readonly rounds: readonly number[];
  readonly target?: Target;
}): Figure {
  return judged({ what, unit, rounds, interval: medianInterval(rounds) }, target);
}

/** Portico over bare, round by round: what both share in a round, a busy machine too, falls out. */
export function ratio({
  what,
  unit,
  portico,
  bare,
  target,
}: {
  readonly what: string;
  /** Of both sides; the ratio has none. */
  readonly unit: string;
  readonly portico: readonly number[];
  readonly bare: readonly number[];
  readonly target?: Target;
}): Figure {
  const rounds = portico.map((value, round) => value / (bare[round] ?? Number.NaN));
  const sides = { portico: median(portico), bare: median(bare), unit };
  return judged({ what, unit: '×', rounds, interval: medianInterval(rounds), sides }, target);
}

/** Something that is counted, not measured: the same every time. */
export function count({
  what,
  unit,
  value,
  target,
}: {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  readonly target?: Target;
}): Figure {
  const interval = { low: value, median: value, high: value };
  return judged({ what, unit, rounds: [value], interval }, target);
}

function judged(figure: Figure, target: Target | undefined): Figure {
  if (target === undefined) return figure;
  return { ...figure, target, verdict: verdictOf(figure.interval, target) };
}
