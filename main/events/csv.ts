import { err, ok, type Result } from '../../kiosk/result.ts';
import type { Refusal } from './refusal.ts';

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;
export const MOST_ROWS = 20_000;

/**
 * The rows of a table (RFC 4180) that are not empty. What parts the cells, a comma, a semicolon or a tab,
 * is whichever the first line has most of: spreadsheets choose it by the language of their user.
 */
export function readCsv(text: string): Result<readonly CsvRow[], Refusal> {
  const separator = separatorOf(text.split(/[\r\n]/, 1)[0] ?? '');
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|((?!")[^${separator}\r\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let next = 1;
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) return err({ line: next + breaksIn(text.slice(from, from + 1)), why: BROKEN });
    const [whole, quoted, bare = '', end] = found;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    next += breaksIn(whole);
    if (end === separator && cell.lastIndex < text.length) continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ line, cells });
    if (rows.length > MOST_ROWS) {
      return err({
        line,
        why: `There are more than ${MOST_ROWS} rows in the file: take a part of it.`,
      });
    }
    cells = [];
    line = next;
  }
  return ok(rows);
}

const BROKEN =
  'A quotation mark is not closed, or has something behind it: write it twice inside a text.';

function separatorOf(head: string): string {
  const count = (one: string) => head.split(one).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

const breaksIn = (text: string) => text.split(/\r\n|\n|\r/).length - 1;

/**
 * A table as a file (RFC 4180). A cell that a spreadsheet would take for a formula is told to be text:
 * whoever opens the file must not run what somebody else wrote.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
