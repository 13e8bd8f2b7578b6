import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian's own Python; the first on the path may be another, without Debian's packages. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read-calendars.py', import.meta.url));
const HAS_BOTH = 'import gi, icalendar; gi.require_version("ICalGLib", "3.0")';

/** Whether both readers are installed. */
export const HAS_CALENDAR_READERS =
  spawnSync(PYTHON, ['-c', HAS_BOTH], { stdio: 'ignore' }).status === 0;

export const CALENDAR_READERS = 'needs python3-icalendar, python3-gi and gir1.2-ical-3.0';

export interface ReadCalendar {
  /** Properties of every event by name; dates in ISO 8601. */
  readonly events: readonly Readonly<Record<string, readonly string[]>>[];
  /** What is not as RFC 5545 says. */
  readonly complaints: readonly string[];
  /** When each event takes place in the stretch that was asked for, by its UID: start and end in UTC. */
  readonly times: Readonly<Record<string, readonly string[]>>;
}

/** A long way around every date in the tests. */
const FROM = '2026-01-01T00:00Z';
const TO = '2029-01-01T00:00Z';

/** What python-icalendar and libical make of calendars, neither of which this project uses otherwise. */
export function readCalendars(
  texts: readonly string[],
  { from = FROM, to = TO }: { readonly from?: string; readonly to?: string } = {},
): readonly ReadCalendar[] {
  const input = JSON.stringify(
    texts.map((text) => ({ text, from: Date.parse(from) / 1_000, to: Date.parse(to) / 1_000 })),
  );
  const said = execFileSync(PYTHON, [SCRIPT], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const read: readonly Read[] = JSON.parse(said);
  return read.map(({ events, complaints, times }) => ({
    events,
    complaints,
    times: Object.fromEntries(
      Object.entries(times).map(([uid, spans]) => [
        uid,
        spans.map((span) => span.map(minute).join(' – ')).sort(),
      ]),
    ),
  }));
}

interface Read extends Pick<ReadCalendar, 'events' | 'complaints'> {
  /** Seconds since 1970 UTC. */
  readonly times: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

const minute = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 16);
