import { createReadStream } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Answered } from '../../kiosk/ports.ts';
import { err, ok } from '../../kiosk/result.ts';
import { removeCopies } from './migrate.ts';
import { answer } from './store-faults.ts';

/**
 * Makes sure that deleted cards are nowhere in any file of the store, and that what else was deleted is
 * in none but as zeros.
 *
 * SQLite zeroes deleted rows, but older copies of their pages stay in the log until it is cut, and in
 * what was copied before a migration. And where it moved a row from page to page while it balanced an
 * index, `secure_delete` can miss the first copy: the file is read through for it, and written anew in
 * the rare case that one is found.
 */
export async function wipe(database: Database, cards: readonly CardKey[]): Answered<void> {
  const cut = await cutLog(database);
  if (!cut.ok) return cut;
  removeCopies(database.name);
  if (cards.length === 0) return ok(undefined);
  const residue = await isInFile(database.name, cards);
  if (residue === false) return ok(undefined);
  if (residue === undefined || !database.open) return err({ code: 'store.failed' });
  const rewritten = await answer(() => void database.exec('vacuum'));
  return rewritten.ok ? cutLog(database) : rewritten;
}

async function cutLog(database: Database): Answered<void> {
  const cut = await answer(() => database.pragma('wal_checkpoint(truncate)') as { busy: number }[]);
  if (!cut.ok) return cut;
  return cut.value[0]?.busy === 0 ? ok(undefined) : err({ code: 'store.timed-out' });
}

/**
 * Reads in pieces, so that whoever uses the kiosk meanwhile does not wait for it.
 *
 * @returns nothing when the file cannot be read.
 */
async function isInFile(file: string, cards: readonly CardKey[]): Promise<boolean | undefined> {
  let before = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
      const searched = Buffer.concat([before, piece]);
      if (cards.some((card) => searched.includes(card))) return true;
      // A key may lie across two pieces.
      before = searched.subarray(-LONGEST_KEY);
    }
  } catch {
    return undefined;
  }
  return false;
}

/** Hexadecimal digits of a card key. */
const LONGEST_KEY = 64;
