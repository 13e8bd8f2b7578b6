import { Temporal } from 'temporal-polyfill';

/** A moment at which the clocks of a time zone are put forward or back. */
export interface ClockChange {
  /** Milliseconds since 1970 UTC. */
  readonly ms: number;
  /** Minutes ahead of UTC until then. */
  readonly before: number;
  /** Minutes ahead of UTC from then on. */
  readonly after: number;
}

/** @returns minutes a time zone is ahead of UTC; half minutes, as of old, are rounded */
export function minutesAhead(ms: number, timeZone: string): number {
  return Math.round(zoned(ms, timeZone).offsetNanoseconds / 60e9);
}

/** Every change of clocks after `fromMs` and before `toMs`, in order. */
export function clockChanges(timeZone: string, fromMs: number, toMs: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let at = zoned(fromMs, timeZone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < toMs) {
    const ms = at.epochMilliseconds;
    changes.push({
      ms,
      before: minutesAhead(ms - 1, timeZone),
      after: minutesAhead(ms, timeZone),
    });
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** Whether the clocks of two time zones show the same from `fromMs` until `toMs`. */
export function showTheSame(one: string, other: string, fromMs: number, toMs: number): boolean {
  if (one === other) return true;
  const moments = [one, other].flatMap((zone) =>
    clockChanges(zone, fromMs, toMs).map(({ ms }) => ms),
  );
  return [fromMs, ...moments].every((ms) => minutesAhead(ms, one) === minutesAhead(ms, other));
}

function zoned(ms: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
}
