import { again, MARKS, MOST_AGAIN } from './marks.ts';
import { replaceWithin } from './replace-within.ts';
import { VALUE_KINDS } from './value-kinds.ts';

const DID_WEB = 'did:web:';
/** Host and path, with a colon between their parts. */
const WEB_PATH = '[\\w.:-]+';

/** Text with marks where its values were, and the values one after the other. */
export interface TakenApart {
  readonly text: string;
  readonly values: Uint8Array;
}

/** @param kept texts that are better left where they are, because a phrase holds them */
export function takeValues(json: string, kept: ReadonlySet<string>): TakenApart {
  const values: number[] = [];
  const seen: string[] = [];
  let home = '';
  const sources = [
    DID_WEB + WEB_PATH,
    ...VALUE_KINDS.map(({ pattern }) => pattern),
    'https://[\\w./-]+',
  ];
  const anyValue = new RegExp(sources.map((source) => `(${source})`).join('|'), 'g');
  const text = json.replace(anyValue, (found: string, ...groups: (string | undefined)[]) => {
    if (kept.has(found)) return found;
    if (found.startsWith('https://')) {
      return home !== '' && found.startsWith(home) ? MARKS.home + found.slice(home.length) : found;
    }
    const before = seen.indexOf(found);
    if (before >= 0 && before < MOST_AGAIN) return again(before);
    if (groups[0] !== undefined) {
      seen.push(found);
      home = homeOf(found);
      return MARKS.web + found.slice(DID_WEB.length);
    }
    const kind = VALUE_KINDS[groups.indexOf(found) - 1];
    const bytes = kind?.read(found);
    if (!kind || bytes?.length !== kind.bytes || kind.write(bytes) !== found) return found;
    seen.push(found);
    values.push(...bytes);
    return kind.mark;
  });
  return { text, values: Uint8Array.from(values) };
}

/** @throws {RangeError} when the marks speak of values that are not there, or of too many */
export function putValues({ text, values }: TakenApart): string {
  const seen: string[] = [];
  let home = '';
  let next = 0;
  const anyMark = new RegExp(
    `${MARKS.web}(${WEB_PATH})|${MARKS.again}([^])|[${MARKS.uuid}-${MARKS.home}]`,
    'g',
  );
  return replaceWithin(text, anyMark, (mark, path, known) => {
    if (path !== undefined) {
      const did = DID_WEB + path;
      seen.push(did);
      home = homeOf(did);
      return did;
    }
    if (mark === MARKS.home) return home;
    if (known !== undefined) return there(seen[known.charCodeAt(0) - 1]);
    const { bytes, write } = there(VALUE_KINDS.find((kind) => kind.mark === mark));
    if (next + bytes > values.length) throw new RangeError('A value is missing.');
    const value = write(values.subarray(next, next + bytes));
    next += bytes;
    seen.push(value);
    return value;
  });
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('A mark stands for nothing.');
  return value;
}

const homeOf = (did: string): string => `https://${did.slice(DID_WEB.length).replaceAll(':', '/')}`;
