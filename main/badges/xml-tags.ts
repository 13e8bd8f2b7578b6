/** A start or end tag as it is written, and where it stands. */
export interface Tag {
  readonly text: string;
  /** Name with its prefix; end tags begin with `/`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is skipped as a whole, by how it begins and ends. */
const ASIDE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * The tags of an XML document in order, or nothing where it is broken off. A document type is no
 * part of a picture and may define entities, so it counts as broken.
 */
export function tagsOf(xml: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const aside = ASIDE.find(([opening]) => xml.startsWith(opening, at));
    const end = aside ? endAfter(xml, aside[1], at + aside[0].length) : tagEnd(xml, at);
    if (end < 0 || (!aside && xml[at + 1] === '!')) return undefined;
    if (!aside) {
      const text = xml.slice(at, end);
      tags.push({ text, name: /^<(\/?[^\s/>]*)/.exec(text)?.[1] ?? '', start: at, end });
    }
    at = xml.indexOf('<', end);
  }
  return tags;
}

function endAfter(xml: string, closing: string, from: number): number {
  const found = xml.indexOf(closing, from);
  return found < 0 ? found : found + closing.length;
}

/** Attribute values may hold `>`. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text between two tags, or nothing where it holds anything but text. */
export function textIn(content: string): string | undefined {
  const trimmed = content.trim();
  const [opening, closing] = ['<![CDATA[', ']]>'];
  if (trimmed.startsWith(opening)) {
    const end = trimmed.indexOf(closing);
    return end === trimmed.length - closing.length ? trimmed.slice(opening.length, end) : undefined;
  }
  if (trimmed.includes('<')) return undefined;
  const known = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
  if (trimmed.replaceAll(known, '').includes('&')) return undefined;
  return trimmed.replaceAll(known, (_, name: string | undefined, decimal, hex) =>
    name === undefined ? characterOf(decimal ?? hex, decimal ? 10 : 16) : (ENTITIES[name] ?? ''),
  );
}

function characterOf(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
