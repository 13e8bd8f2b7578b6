import { LANGUAGES, type LanguageCode, type LocalText } from '../../kiosk/language.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { CalendarEntry, EventDetails } from './calendar-entry.ts';
import { type CalendarTime, clockTime, momentOf } from './calendar-time.ts';
import type { CsvRow } from './csv.ts';
import { COLUMNS, DETAIL_COLUMNS } from './csv-columns.ts';
import { plain } from './plain-text.ts';
import type { EntryGround } from './read-entry.ts';
import type { Refusal } from './refusal.ts';
import { readRule } from './rule.ts';
import { byTheDay, DAY_MINUTES } from './whole-days.ts';

type Cell = (column: string) => string;

/** The entries of a table with a header; refused as a whole only where its header cannot be used. */
export function csvEntries(
  [header, ...rows]: readonly CsvRow[],
  ground: EntryGround,
): Result<
  { readonly entries: readonly CalendarEntry[]; readonly refused: readonly Refusal[] },
  Refusal
> {
  const names = (header?.cells ?? []).map((cell) =>
    cell.trim().toLowerCase().replaceAll(/\s+/g, '_'),
  );
  const complaint = headerComplaint(names);
  if (complaint !== undefined) return err({ line: header?.line ?? 1, why: complaint });
  const entries: CalendarEntry[] = [];
  const refused: Refusal[] = [];
  for (const { line, cells } of rows) {
    const read = readRow(line, (column) => cells[names.indexOf(column)]?.trim() ?? '', ground);
    if (read.ok) entries.push(read.value);
    else refused.push(read.error);
  }
  return ok({ entries, refused });
}

function headerComplaint(names: readonly string[]): string | undefined {
  if (!names.some((name) => COLUMNS.includes(name))) {
    return 'It is neither a calendar nor a table: its first line names no column such as title.';
  }
  const strange = names.find((name) => name !== '' && !COLUMNS.includes(name));
  if (strange !== undefined) {
    return `There is no column “${strange.slice(0, 40)}”. Columns are: ${COLUMNS.join(', ')}.`;
  }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) return `The column “${twice}” is there twice.`;
  if (!names.some((name) => name.startsWith('title'))) return 'The column “title” is missing.';
  return names.includes('start') ? undefined : 'The column “start” is missing.';
}

function readRow(line: number, cell: Cell, ground: EntryGround): Result<CalendarEntry, Refusal> {
  const refuse = (why: string) => err({ line, why });
  const title = localText('title', 120, cell, ground.language);
  if (!title) return refuse('It has no title.');
  const start = isoTime('start', cell('start'), ground.hubZone, ground.day.from);
  if (!start.ok) return refuse(start.error);
  const length = lengthOf(start.value, cell);
  if (!length.ok) return refuse(length.error);
  const value = cell('rule').replace(/^RRULE:/i, '');
  const lines = value === '' ? [] : [{ number: line, name: 'RRULE', parameters: new Map(), value }];
  const ruled = readRule(lines, start.value);
  if (!ruled.ok) return ruled;
  const { minutes, rule } = byTheDay(
    { start: start.value, minutes: length.value, rule: ruled.value },
    ground,
  );
  const also = everyTime('also', cell, ground);
  if (!also.ok) return refuse(also.error);
  const except = everyTime('except', cell, ground);
  if (!except.ok) return refuse(except.error);
  const details = detailsIn(cell);
  if (!details.ok) return refuse(details.error);
  const status = cell('status').toLowerCase();
  if (!['', 'confirmed', 'cancelled'].includes(status)) {
    return refuse(`status: “${status}” is neither confirmed nor cancelled.`);
  }
  const sequence = numberIn('sequence', cell);
  if (!sequence.ok) return refuse(sequence.error);
  const uid = cell('uid').slice(0, 500);
  const summary = localText('summary', 400, cell, ground.language);
  const place = plain(cell('place'), 120);
  return ok({
    line,
    ...(uid && { uid }),
    version: sequence.value === undefined ? {} : { sequence: sequence.value },
    title,
    ...(summary && { summary }),
    ...(place && { place }),
    start: start.value,
    ...(minutes !== undefined && { minutes }),
    ...(rule !== undefined && { rule }),
    also: also.value,
    except: except.value,
    isCancelled: status === 'cancelled',
    isPrivate: false,
    details: details.value,
  });
}

/** `title` is in the language of the import, `title_en` in English. */
function localText(
  name: string,
  most: number,
  cell: Cell,
  language: LanguageCode,
): LocalText | undefined {
  const texts = LANGUAGES.map((one) => {
    const own = plain(cell(`${name}_${one}`), most);
    return [one, own || (one === language ? plain(cell(name), most) : '')] as const;
  }).filter(([, text]) => text !== '');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function lengthOf(start: CalendarTime, cell: Cell): Result<number | undefined, string> {
  const told = numberIn('minutes', cell);
  if (!told.ok || told.value !== undefined) return told;
  if (cell('end') === '') return ok(start.isDate ? DAY_MINUTES : undefined);
  const end = isoTime('end', cell('end'), start.zone, start.civil.slice(11));
  if (!end.ok) return end;
  // In a table the last day is meant to be one of them.
  const added = end.value.isDate ? DAY_MINUTES : 0;
  const minutes = Math.round((momentOf(end.value) - momentOf(start)) / 60_000) + added;
  return minutes > 0 ? ok(minutes) : err('It ends before it begins.');
}

function everyTime(
  column: string,
  cell: Cell,
  ground: EntryGround,
): Result<readonly CalendarTime[], string> {
  const times: CalendarTime[] = [];
  for (const text of cell(column)
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const time = isoTime(column, text, ground.hubZone, ground.day.from);
    if (!time.ok) return time;
    times.push(time.value);
  }
  return ok(times);
}

/** A day, or a day and a time, as ISO 8601 writes them: 06/03/2027 is two different days to two readers. */
function isoTime(
  column: string,
  text: string,
  zone: string,
  dayFrom: string,
): Result<CalendarTime, string> {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  const [, year, month, date, hour, minute, second = '00'] = parts ?? [];
  const digits = `${year}${month}${date}${hour === undefined ? '' : `T${hour}${minute}${second}`}`;
  const time = parts ? clockTime(digits) : undefined;
  if (!time) {
    return err(
      `${column}: “${text.slice(0, 40)}” is no date and time. Write the year first: 2027-03-06 10:00.`,
    );
  }
  const civil = time.isDate ? `${time.civil.slice(0, 11)}${dayFrom}` : time.civil;
  return ok({ civil, seconds: time.seconds, isDate: time.isDate, zone });
}

function numberIn(column: string, cell: Cell): Result<number | undefined, string> {
  const text = cell(column);
  if (text === '') return ok(undefined);
  if (/^\d{1,6}$/.test(text)) return ok(Number(text));
  return err(`${column}: “${text.slice(0, 40)}” is no whole number.`);
}

function detailsIn(cell: Cell): Result<EventDetails, string> {
  const details: Record<string, unknown> = {};
  for (const [column, { detail, as }] of Object.entries(DETAIL_COLUMNS)) {
    const text = cell(column);
    if (text === '') continue;
    if (as === 'number') {
      const number = numberIn(column, cell);
      if (!number.ok) return number;
      details[detail] = number.value;
    } else if (as === 'yesOrNo') {
      if (!/^(yes|no)$/i.test(text))
        return err(`${column}: “${text.slice(0, 40)}” is neither yes nor no.`);
      details[detail] = /^yes$/i.test(text);
    } else details[detail] = as === 'words' ? text.split(/[\s,]+/).filter(Boolean) : text;
  }
  const price = priceIn(cell);
  if (!price.ok) return price;
  const providerName = plain(cell('provider'), 120);
  // Who counts places gives them out.
  if (details.capacity !== undefined) details.signup ??= 'seat';
  return ok({ ...details, ...price.value, ...(providerName && { providerName }) } as EventDetails);
}

function priceIn(cell: Cell): Result<Pick<EventDetails, 'price'>, string> {
  const text = cell('price').replace(',', '.');
  if (text === '' || /^0+(\.0+)?$/.test(text)) return ok({});
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) {
    return err(`price: “${text.slice(0, 40)}” is no amount such as 12.50.`);
  }
  return ok({ price: { amount: Number(text), currency: cell('currency') || 'EUR' } });
}
