import ical from 'node-ical';
import { minutesAhead } from '../../kiosk/events/clock-changes.ts';
import type { CalendarLine } from './calendar-lines.ts';

export interface ZoneNames {
  /** The IANA name, or the offset, of what a calendar calls a time zone; nothing when nobody can tell. */
  zoneOf(tzid: string): string | undefined;
}

/** What a calendar says of its time zones. */
export interface ZoneGround {
  /** IANA name: of several zones with the same clocks the hub's own is meant. */
  readonly hubZone: string;
  /** The zone the whole calendar is written in, where it says so. */
  readonly calendarZone: string | undefined;
  readonly definitions: ReadonlyMap<string, readonly CalendarLine[]>;
  /** Milliseconds since 1970 UTC: clocks are compared in the year around it. */
  readonly nowMs: number;
}

const LONGEST_NAME = 200;

/**
 * Time zones as calendars name them: by IANA, by a path that ends so, by Windows, by an offset, or by a
 * name of their own that a VTIMEZONE explains.
 */
export function createZoneNames(ground: ZoneGround): ZoneNames {
  const known = new Map<string, string | undefined>();
  const { definitions, calendarZone } = ground;
  function find(tzid: string): string | undefined {
    const named = ianaZone(tzid) ?? pathEnd(tzid) ?? windowsZone(tzid) ?? offset(tzid);
    if (named !== undefined) return named;
    const definition = definitions.get(tzid);
    if (definition) return withClocksOf(definition, ground);
    return calendarZone === undefined ? undefined : ianaZone(calendarZone);
  }
  return {
    zoneOf: (tzid) => {
      if (tzid.length > LONGEST_NAME) return undefined;
      if (!known.has(tzid)) known.set(tzid, find(tzid));
      return known.get(tzid);
    },
  };
}

/** The name as it is usually written, where the machine knows the zone. */
export function ianaZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** `/example.org/2007/America/New_York` names a zone of everybody's behind a registry of its own. */
function pathEnd(tzid: string): string | undefined {
  const parts = tzid.split('/');
  return parts.length < 3
    ? undefined
    : (ianaZone(parts.slice(-3).join('/')) ?? ianaZone(parts.slice(-2).join('/')));
}

/** Windows has names of its own; node-ical keeps the table of the Unicode consortium. */
function windowsZone(tzid: string): string | undefined {
  const quoted = tzid.replaceAll(/["\r\n]/g, '');
  const probe = ical.sync.parseICS(
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:probe\nDTSTART;TZID="${quoted}":20270101T000000\nEND:VEVENT\nEND:VCALENDAR`,
  ).probe;
  const start = probe?.type === 'VEVENT' ? probe.start : undefined;
  const name = start && 'tz' in start ? String(start.tz) : tzid;
  return name === tzid ? undefined : ianaZone(name);
}

/** `UTC+01`, `(GMT +01:00)`: a zone without summer time. */
function offset(tzid: string): string | undefined {
  const parts = /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)?\)?$/i.exec(tzid.trim());
  if (!parts) return undefined;
  const [, sign, hours = '', minutes = '00'] = parts;
  return ianaZone(`${sign}${hours.padStart(2, '0')}:${minutes}`);
}

/** A zone that is as far ahead of UTC, in winter and in summer, as a VTIMEZONE says. */
function withClocksOf(
  definition: readonly CalendarLine[],
  { hubZone, calendarZone, nowMs }: ZoneGround,
): string | undefined {
  const standard = lastOffset(definition, 'STANDARD');
  if (standard === undefined) return undefined;
  const daylight = lastOffset(definition, 'DAYLIGHT') ?? standard;
  const year = new Date(nowMs).getUTCFullYear();
  const winter = Date.UTC(year, 0, 15);
  const summer = Date.UTC(year, 6, 15);
  const fits = (zone: string) => {
    const [first, second] = [minutesAhead(winter, zone), minutesAhead(summer, zone)];
    return (
      (first === standard && second === daylight) || (first === daylight && second === standard)
    );
  };
  const likely = [hubZone, ...(calendarZone ? [ianaZone(calendarZone) ?? hubZone] : [])];
  return [...likely, ...Intl.supportedValuesOf('timeZone')].find(fits);
}

/** The offset of the newest rule of a kind: older ones are history. */
function lastOffset(
  definition: readonly CalendarLine[],
  kind: 'STANDARD' | 'DAYLIGHT',
): number | undefined {
  const values = (name: string) =>
    definition.filter((line) => line.name === `${kind}.${name}`).map(({ value }) => value.trim());
  const starts = values('DTSTART');
  const newest = starts.reduce((best, start, at) => (start > (starts[best] ?? '') ? at : best), 0);
  const parts = /^([+-]?)(\d\d)(\d\d)/.exec(values('TZOFFSETTO')[newest] ?? '');
  if (!parts) return undefined;
  const minutes = 60 * Number(parts[2]) + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}
