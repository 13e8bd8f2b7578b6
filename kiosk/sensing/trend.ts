import { meanOf, merged, type RollUp } from './roll-up.ts';

/** A mean for every half hour of the last day, oldest first; nothing was heard where there is none. */
export type Trend = readonly (number | null)[];

export interface MinuteRollUp extends RollUp {
  /** Minutes since 1970 UTC. */
  readonly minute: number;
}

const POINT_MINUTES = 30;
export const TREND_POINTS = 48;

/** The first minute a trend that ends now looks back to. */
export function trendBegin(nowMinute: number): number {
  return (pointOf(nowMinute) - TREND_POINTS + 1) * POINT_MINUTES;
}

/**
 * Points stand on whole half hours, so that a line that is drawn again a minute later has not moved.
 * Minutes outside, which a clock that was put right leaves behind, are not in it.
 */
export function trendOf(minutes: Iterable<MinuteRollUp>, nowMinute: number): Trend {
  const first = pointOf(nowMinute) - TREND_POINTS + 1;
  const points = new Map<number, RollUp>();
  for (const one of minutes) {
    if (one.minute > nowMinute) continue;
    const point = pointOf(one.minute) - first;
    points.set(point, merged(points.get(point), one));
  }
  return Array.from({ length: TREND_POINTS }, (_, index) => {
    const point = points.get(index);
    return point === undefined ? null : meanOf(point);
  });
}

const pointOf = (minute: number) => Math.floor(minute / POINT_MINUTES);
