/** Days since 1970-01-01 of a civil date. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/**
 * At most `most` different positions below `count`, in an order of that date's own.
 *
 * It walks round the positions in strides that share no factor with their number, so that none comes
 * twice and one position after the other leads, whatever the number of lessons.
 */
export function dailyOrder(date: string, count: number, most: number): number[] {
  if (count === 0) return [];
  const day = dayNumber(date);
  const start = leaderOf(date, count);
  const stride = coprimeFrom(1 + (Math.abs(Math.imul(day, 0x9e3779b1)) % count), count);
  return Array.from(
    { length: Math.min(most, count) },
    (_, step) => (start + step * stride) % count,
  );
}

/** The one position of that date: `count` days in a row bring every position once. */
export function leaderOf(date: string, count: number): number {
  const stride = coprimeFrom(Math.max(1, Math.floor(count * 0.618)), count);
  return (((dayNumber(date) * stride) % count) + count) % count;
}

function coprimeFrom(wanted: number, count: number): number {
  let stride = wanted;
  while (commonFactor(stride, count) !== 1) stride += 1;
  return stride;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
