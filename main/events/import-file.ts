import { err, ok, type Result } from '../../kiosk/result.ts';
import { calendarBlocks } from './calendar-blocks.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { readCalendarLines } from './calendar-lines.ts';
import { octetsIn, textOf } from './charset.ts';
import { readCsv } from './csv.ts';
import { csvEntries } from './csv-entries.ts';
import { plain, unescaped } from './plain-text.ts';
import { type EntryGround, readEntry } from './read-entry.ts';
import type { Refusal } from './refusal.ts';
import { createZoneNames, ianaZone } from './zone-names.ts';

/** Calendars of a university with ten years of history have three million octets. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** What a file says, before anybody asks whether it is new. */
export interface ReadFile {
  /** What the calendar calls itself. */
  readonly name?: string;
  readonly entries: readonly CalendarEntry[];
  readonly refused: readonly Refusal[];
}

export interface FileGround extends Omit<EntryGround, 'zones' | 'floatingZone'> {
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
}

/**
 * The entries of a calendar (RFC 5545) or of a table (RFC 4180), told apart by how the file begins. One
 * that cannot be read does not keep the others from being read; whether they are taken is not asked here.
 */
export function readImportFile(bytes: Uint8Array, ground: FileGround): Result<ReadFile, Refusal> {
  if (bytes.length > LARGEST_FILE_BYTES) {
    const why = `The file has ${megabytes(bytes.length)} MB, and ${megabytes(LARGEST_FILE_BYTES)} MB are the most.`;
    return err({ line: 1, why });
  }
  const head = octetsIn(bytes.subarray(0, 4_096)).trimStart();
  if (/^BEGIN:/i.test(head)) return readCalendar(bytes, ground);
  const strange = STRANGERS.find(({ begins }) => begins.test(head));
  return strange ? err({ line: 1, why: strange.why }) : readTable(bytes, ground);
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What is in a file when a download went wrong. */
const STRANGERS = [
  { begins: /^$/, why: 'The file is empty.' },
  {
    begins: /^</,
    why: 'It is a web page and no calendar: fetch the file again, from its own address.',
  },
  {
    begins: /^[{[]/,
    why: 'It is JSON and no calendar: fetch the file again, from its own address.',
  },
  { begins: /^PK(?!\w)/, why: 'It is a spreadsheet: save it as CSV and take that file.' },
];

function readCalendar(bytes: Uint8Array, ground: FileGround): Result<ReadFile, Refusal> {
  const blocks = calendarBlocks(readCalendarLines(bytes));
  if (!blocks.ok) return blocks;
  const { name, zone, zones: definitions, events, cancels, refused } = blocks.value;
  const calendarZone = zone === undefined ? undefined : ianaZone(zone);
  const { hubZone, nowMs } = ground;
  const zones = createZoneNames({ hubZone, calendarZone, definitions, nowMs });
  const whole = { ...ground, zones, floatingZone: calendarZone ?? hubZone };
  const entries: CalendarEntry[] = [];
  const broken: Refusal[] = [];
  for (const block of events) {
    const entry = readEntry(block, whole);
    if (!entry.ok) broken.push(entry.error);
    else entries.push(cancels ? { ...entry.value, isCancelled: true } : entry.value);
  }
  const shown = plain(unescaped(name ?? ''), 120);
  return ok({ ...(shown && { name: shown }), entries, refused: [...refused, ...broken] });
}

function readTable(bytes: Uint8Array, ground: FileGround): Result<ReadFile, Refusal> {
  const rows = readCsv(textOf(octetsIn(bytes)));
  if (!rows.ok) return rows;
  // A table knows no time zone but the hub's.
  const zones = { zoneOf: () => undefined };
  return csvEntries(rows.value, { ...ground, zones, floatingZone: ground.hubZone });
}
