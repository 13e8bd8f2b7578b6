/** A median and where it lies with 95 % confidence or a little more. */
export interface Interval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** `open`: the interval lies on both sides of the target, so these rounds cannot tell. */
export type Verdict = 'met' | 'open' | 'missed';

const CONFIDENCE = 0.95;

export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  return (at(sorted, Math.ceil(middle) - 1) + at(sorted, Math.floor(middle))) / 2;
}

/** The smallest value that at least this share of all do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  return at(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1));
}

/**
 * The median of independent rounds with its order-statistic interval (the inverted sign test), which
 * assumes nothing about how the rounds are distributed: of nine, the second to the eighth.
 *
 * @throws RangeError below six rounds, where no two of them enclose the median with 95 % confidence.
 */
export function medianInterval(rounds: readonly number[]): Interval {
  const rank = intervalRank(rounds.length);
  const sorted = ascending(rounds);
  return {
    low: at(sorted, rank),
    median: median(sorted),
    high: at(sorted, sorted.length - 1 - rank),
  };
}

/** How many rounds may be left out at either end. */
function intervalRank(count: number): number {
  // The chance that at most `rank` of `count` fair coins show heads, term by term.
  let term = 0.5 ** count;
  let tail = term;
  let rank = -1;
  while (2 * tail <= 1 - CONFIDENCE) {
    rank += 1;
    term *= (count - rank) / (rank + 1);
    tail += term;
  }
  if (rank < 0) throw new RangeError(`${count} rounds are too few for an interval`);
  return rank;
}

/** A miss counts only when the whole interval misses. */
export function verdictOf({ low, high }: Interval, target: Target): Verdict {
  const meets = (value: number) =>
    'atMost' in target ? value <= target.atMost : value >= target.atLeast;
  if (meets(low) && meets(high)) return 'met';
  return meets(low) || meets(high) ? 'open' : 'missed';
}

function ascending(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('nothing was measured');
  return values.toSorted((a, b) => a - b);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index}`);
  return value;
}
