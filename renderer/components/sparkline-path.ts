/** The box a trend is drawn in; its sides are stretched to whatever room there is. */
export const SPARKLINE_BOX = { width: 94, height: 32 } as const;

/**
 * A trend as the path of an SVG: a gap stays a gap, and a point between two gaps is a dot.
 *
 * @param leastSpan what the box spans at least from bottom to top, so that a calm line looks calm
 */
export function sparklinePath(trend: readonly (number | null)[], leastSpan: number): string {
  const { width, height } = SPARKLINE_BOX;
  const known = trend.filter((point) => point !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(most - least, leastSpan);
  const bottom = (least + most - span) / 2;
  const step = width / Math.max(1, trend.length - 1);
  return trend
    .map((point, index) => {
      if (point === null) return '';
      const x = (index * step).toFixed(1);
      const y = (height * (1 - (point - bottom) / span)).toFixed(1);
      const begins = (trend[index - 1] ?? null) === null;
      return begins ? `M${x} ${y}h0` : `L${x} ${y}`;
    })
    .join('');
}
