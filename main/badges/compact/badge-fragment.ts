/**
 * What stands behind the `#` of an address that carries a badge: all of its digits, or a part of them
 * with its place in a series, as in `2/3:40213:0172…`. Browsers never send this to anybody.
 */
export interface BadgePart {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Told by all parts of one badge, and by no other badge but one in a hundred thousand. */
  readonly series: string;
  readonly digits: string;
}

export const MOST_PARTS = 8;
const SERIES_DIGITS = 5;
/** Many times what the longest series holds: an address says more only to keep a browser busy. */
const MOST_DIGITS = 20_000;

/** The last digits depend on all that come before, so they tell badges apart. */
const seriesOf = (digits: string): string => digits.slice(-SERIES_DIGITS);

/** @param of 1 leaves the digits whole */
export function fragmentsOf(digits: string, of: number): readonly string[] {
  if (of === 1) return [digits];
  const length = Math.ceil(digits.length / of);
  return Array.from({ length: of }, (_, index) => {
    const part = digits.slice(index * length, (index + 1) * length);
    return `${index + 1}/${of}:${seriesOf(digits)}:${part}`;
  });
}

/** Nothing where a fragment is no badge and no part of one. */
export function partIn(fragment: string): BadgePart | undefined {
  if (fragment.length > MOST_DIGITS) return undefined;
  if (/^\d+$/.test(fragment)) {
    return { number: 1, of: 1, series: seriesOf(fragment), digits: fragment };
  }
  const found = /^(\d)\/(\d):(\d{5}):(\d+)$/.exec(fragment);
  if (!found) return undefined;
  const [, number = '', of = '', series = '', digits = ''] = found;
  const part = { number: Number(number), of: Number(of), series, digits };
  const isPlaced = part.number >= 1 && part.number <= part.of && part.of <= MOST_PARTS;
  return isPlaced ? part : undefined;
}

/** All digits, as soon as every part of the first one's series is there, in any order; or nothing. */
export function joinParts(parts: readonly BadgePart[]): string | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const own = parts.filter(({ series, of }) => series === first.series && of === first.of);
  const digits = Array.from(
    { length: first.of },
    (_, index) => own.find(({ number }) => number === index + 1)?.digits,
  );
  return digits.includes(undefined) ? undefined : digits.join('');
}
