import type { CivilMoment } from '../kiosk/hours/opening-hours.ts';
import type { HubWallClock } from '../kiosk/ports.ts';

/**
 * The hub's civil calendar.
 *
 * @param timeZone IANA name; an unknown one throws RangeError (the configuration check refuses it first).
 * @param nowMs milliseconds since 1970 UTC; the machine's own clock unless a test says otherwise.
 */
export function createHubClock({
  timeZone,
  nowMs = Date.now,
}: {
  readonly timeZone: string;
  readonly nowMs?: () => number;
}): HubWallClock {
  const civil = createCivilTime(timeZone);
  const now = () => civil(nowMs());
  return { now, today: () => now().date };
}

/** Tells what a wall clock in a time zone shows at a moment, in milliseconds since 1970 UTC. */
export function createCivilTime(timeZone: string): (ms: number) => CivilMoment {
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => {
    const parts = new Map(calendar.formatToParts(ms).map(({ type, value }) => [type, value]));
    const year = (parts.get('year') ?? '').padStart(4, '0');
    return {
      date: `${year}-${parts.get('month')}-${parts.get('day')}`,
      time: `${parts.get('hour')}:${parts.get('minute')}`,
    };
  };
}
