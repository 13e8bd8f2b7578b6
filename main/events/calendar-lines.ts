import { octetsIn, textOf } from './charset.ts';

/** One content line of a calendar, its folds undone (RFC 5545, 3.1). */
export interface CalendarLine {
  /** Where it begins in the file, from 1. */
  readonly number: number;
  /** In capitals. */
  readonly name: string;
  /** By their names in capitals, without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** No text that is shown is longer; what is, is a picture or a document inside the file. */
const LONGEST_LINE = 64 * 1024;

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();

/**
 * Every content line of a calendar file. What real calendars do wrong is put right where it can be:
 * folds within a letter, text that goes on unfolded, lone line feeds, tabs before the first line, and
 * other character sets than UTF-8.
 */
export function readCalendarLines(bytes: Uint8Array): readonly CalendarLine[] {
  const lines: CalendarLine[] = [];
  for (const { number, octets } of unfolded(octetsIn(bytes))) {
    const line = parsed(number, textOf(octets));
    const last = lines.at(-1);
    if (line) lines.push(line);
    else if (last) lines[lines.length - 1] = goingOn(last, textOf(octets));
  }
  return lines;
}

interface Unfolded {
  readonly number: number;
  readonly octets: string;
}

function* unfolded(octets: string): Generator<Unfolded> {
  const breaks = /\r\n|\n|\r/g;
  let whole: { number: number; octets: string } | undefined;
  let number = 0;
  for (let from = 0; from <= octets.length; from = breaks.lastIndex) {
    const end = breaks.exec(octets)?.index ?? octets.length;
    const piece = octets.slice(from, Math.min(end, from + LONGEST_LINE));
    number += 1;
    if (whole && /^[ \t]/.test(piece)) {
      if (whole.octets.length < LONGEST_LINE) whole.octets += piece.slice(1);
    } else if (piece.trim() !== '') {
      if (whole) yield whole;
      whole = { number, octets: piece.trimStart() };
    }
    if (end === octets.length) break;
  }
  if (whole) yield whole;
}

function parsed(number: number, text: string): CalendarLine | undefined {
  const name = /^[A-Za-z0-9-]+(?=[;:])/.exec(text)?.[0];
  if (name === undefined) return undefined;
  const colon = colonAfter(text, name.length);
  if (colon === undefined) return undefined;
  const value = text.slice(colon + 1);
  return {
    number,
    name: name.toUpperCase(),
    parameters: parametersIn(text.slice(name.length + 1, colon)),
    value,
  };
}

/** Where the value begins: at the first colon that stands in no quotes. */
function colonAfter(text: string, from: number): number | undefined {
  let isQuoted = false;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '"') isQuoted = !isQuoted;
    else if (text[index] === ':' && !isQuoted) return index;
  }
  // Quotes that are never closed are letters like any other.
  const first = text.indexOf(':', from);
  return first < 0 ? undefined : first;
}

function parametersIn(text: string): ReadonlyMap<string, string> {
  if (text === '') return NO_PARAMETERS;
  const pairs = text.match(/(?:[^;"]|"[^"]*"?)+/g) ?? [];
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      const value = equals < 0 ? '' : pair.slice(equals + 1);
      return [name.trim().toUpperCase(), value.replaceAll('"', '').trim()];
    }),
  );
}

/** A text whose line breaks nobody folded goes on in what looks like no property. */
function goingOn(line: CalendarLine, text: string): CalendarLine {
  if (line.value.length + text.length > LONGEST_LINE) return line;
  return { ...line, value: `${line.value}\\n${text}` };
}
