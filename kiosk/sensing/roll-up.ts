/** What is left of the samples of a stretch of time. The order they came in leaves no trace. */
export interface RollUp {
  readonly least: number;
  readonly most: number;
  /** Sum of all values; the mean is `total / count`. */
  readonly total: number;
  /** At least 1. */
  readonly count: number;
}

export function rollUpOf(value: number): RollUp {
  return { least: value, most: value, total: value, count: 1 };
}

export function merged(a: RollUp | undefined, b: RollUp): RollUp {
  if (a === undefined) return b;
  return {
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    total: a.total + b.total,
    count: a.count + b.count,
  };
}

export const meanOf = ({ total, count }: RollUp): number => total / count;

/** Minutes since 1970 UTC. */
export const minuteOf = (wallMs: number): number => Math.floor(wallMs / 60_000);

/** Hours since 1970 UTC. */
export const hourOf = (minute: number): number => Math.floor(minute / 60);
