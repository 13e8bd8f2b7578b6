import { octetsOf } from '../octets.ts';

/** Longest line of a calendar, in octets, its line break not counted (RFC 5545, 3.1). */
export const LINE_OCTETS = 75;

/**
 * A text as the value of a property (RFC 5545, 3.3.11). Control characters are no text there and are
 * left out, but for line breaks.
 */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}|\p{Surrogate}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A moment in UTC, to the second (RFC 5545, 3.3.5, form 2). */
export function utcValue(ms: number): string {
  return `${new Date(ms).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

/** `YYYY-MM-DDTHH:mm` as a date with local time (RFC 5545, 3.3.5, form 1 and 3). */
export function civilValue(civil: string): string {
  return `${civil.replaceAll(/[-:]/g, '')}00`;
}

/**
 * A line with a text that is shortened where the line would be too long, between words and with an
 * ellipsis that says so. Phones read such a line whole; folded ones some do not.
 */
export function shortLine(name: string, text: string): string {
  const one = text.replace(/\s+/gu, ' ').trim();
  const whole = `${name}:${textValue(one)}`;
  if (octetsOf(whole).length <= LINE_OCTETS) return whole;
  let room = LINE_OCTETS - octetsOf(`${name}:…`).length;
  let kept = '';
  for (const { segment } of LETTERS.segment(one)) {
    room -= octetsOf(textValue(segment)).length;
    if (room < 0) break;
    kept += segment;
  }
  // A word that is cut costs less than half a line of nothing.
  const words = kept.replace(/\s+\S*$/u, '');
  const most = words.length * 2 > kept.length ? words : kept;
  return `${name}:${textValue(`${most.trimEnd()}…`)}`;
}

/** A letter and what stands above and below it are not parted. */
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A line with its line break, folded where it is too long, never within a letter (RFC 5545, 3.1). */
export function foldedLine(line: string): string {
  let whole = '';
  let room = LINE_OCTETS;
  for (const letter of line) {
    const octets = octetsIn(letter);
    if (octets > room) {
      whole += '\r\n ';
      room = LINE_OCTETS - 1;
    }
    whole += letter;
    room -= octets;
  }
  return `${whole}\r\n`;
}

/** Of one letter in UTF-8. */
function octetsIn(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
