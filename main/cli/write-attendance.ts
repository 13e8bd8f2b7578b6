import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type AttendanceSlot, attendanceCsv } from '../events/attendance.ts';
import { writeDurably } from '../store/durable-file.ts';
import { versionOf } from '../store/migrate.ts';
import { createSeatRows } from '../store/seat-rows.ts';
import { Complaint } from './complaint.ts';

/** The version of `hub.db` that knows seats. */
const SINCE_VERSION = 5;

/**
 * Writes who came to one time of an event. The kiosk may run meanwhile.
 *
 * @throws {Complaint} when nobody has taken a seat there
 */
export function writeAttendance(
  { event, start, file }: { readonly event: string; readonly start: string; readonly file: string },
  { dataDir, say }: { readonly dataDir: string; readonly say: (line: string) => void },
): void {
  const slots = slotsOf(join(dataDir, 'hub.db'), event, start);
  if (slots.length === 0) {
    throw new Complaint(
      `Nobody has taken a seat for ${event} on ${start.replace('T', ' ')}.`,
      'Seats are kept for seven days after an event.',
    );
  }
  writeDurably(file, attendanceCsv(event, start, slots));
  say(`Written to ${file}: seat codes and how many came with each, and nobody’s card.`);
}

function slotsOf(file: string, event: string, start: string): readonly AttendanceSlot[] {
  if (!existsSync(file)) return [];
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (versionOf(database) < SINCE_VERSION) return [];
    const rows = createSeatRows({ database, run: '' });
    return database
      .prepare<[string, string], { slot: number; number: number }>(
        'select slot, number from seat_book where event_id = ? and occurrence = ? order by slot',
      )
      .all(event, start)
      .map(({ slot, number }) => ({ slot, book: rows.read(number) }));
  } finally {
    database.close();
  }
}
