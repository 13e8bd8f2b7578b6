import { capacityOf, LARGEST_VERSION } from './capacity.ts';
import { checkWords } from './reed-solomon.ts';

/** A stretch of text in one mode (ISO/IEC 18004:2024, section 7.4). */
export interface Segment {
  /** `numeric` takes digits only: three in ten bits. `byte` takes octets: eight bits each. */
  readonly mode: 'byte' | 'numeric';
  /** One character for each digit or octet. */
  readonly text: string;
}

const MODE_INDICATOR = { numeric: 0b0001, byte: 0b0100 } as const;
const MODE_BITS = 4;
const PADDING = [0xec, 0x11] as const;
/** Bits of one, two and three digits. */
const DIGIT_BITS = [0, 4, 7, 10] as const;

/** How wide the count of characters is (table 3). */
function countBits(mode: Segment['mode'], version: number): number {
  if (mode === 'byte') return version < 10 ? 8 : 16;
  return version < 10 ? 10 : version < 27 ? 12 : 14;
}

function textBits({ mode, text }: Segment): number {
  if (mode === 'byte') return 8 * text.length;
  return 10 * Math.floor(text.length / 3) + (DIGIT_BITS[text.length % 3] ?? 0);
}

/** Bits of all segments in a version. */
const bitsOf = (segments: readonly Segment[], version: number): number =>
  segments.reduce(
    (sum, segment) => sum + MODE_BITS + countBits(segment.mode, version) + textBits(segment),
    0,
  );

/** The smallest version that holds these segments at level M; nothing when none does. */
export function versionFor(segments: readonly Segment[]): number | undefined {
  for (let version = 1; version <= LARGEST_VERSION; version += 1) {
    if (bitsOf(segments, version) <= 8 * capacityOf(version).dataWords) return version;
  }
  return undefined;
}

/** Data and check codewords in the order in which they are drawn (section 7.6). */
export function codewords(segments: readonly Segment[], version: number): Uint8Array {
  const { blocks, checkWords: checks, words } = capacityOf(version);
  const data = dataWords(segments, version);
  const shortLength = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  const dealt: Uint8Array[] = [];
  for (let index = 0, from = 0; index < blocks; index += 1) {
    const length = shortLength + (index < shortBlocks ? 0 : 1);
    dealt.push(data.subarray(from, from + length));
    from += length;
  }
  const drawn = new Uint8Array(words);
  const afterData = interleave(dealt, drawn, 0);
  interleave(
    dealt.map((block) => checkWords(block, checks)),
    drawn,
    afterData,
  );
  return drawn;
}

/** The first word of each block, then the second of each, and so on. */
function interleave(blocks: readonly Uint8Array[], into: Uint8Array, from: number): number {
  const longest = Math.max(...blocks.map(({ length }) => length));
  let next = from;
  for (let index = 0; index < longest; index += 1) {
    for (const block of blocks) {
      const word = block[index];
      if (word === undefined) continue;
      into[next] = word;
      next += 1;
    }
  }
  return next;
}

function dataWords(segments: readonly Segment[], version: number): Uint8Array {
  const words = new Uint8Array(capacityOf(version).dataWords);
  let bits = 0;
  const put = (value: number, width: number) => {
    for (let bit = width - 1; bit >= 0; bit -= 1, bits += 1) {
      if ((value >> bit) & 1) words[bits >> 3] = (words[bits >> 3] ?? 0) | (0x80 >> (bits & 7));
    }
  };
  for (const { mode, text } of segments) {
    put(MODE_INDICATOR[mode], MODE_BITS);
    put(text.length, countBits(mode, version));
    if (mode === 'byte') {
      for (let index = 0; index < text.length; index += 1) put(text.charCodeAt(index), 8);
    } else {
      for (const group of text.match(/\d{1,3}/g) ?? []) {
        put(Number(group), DIGIT_BITS[group.length] ?? 0);
      }
    }
  }
  // The terminator is four zeros, or as many as there is room for, and words are whole.
  const padFrom = Math.ceil(Math.min(bits + MODE_BITS, 8 * words.length) / 8);
  for (let index = padFrom; index < words.length; index += 1) {
    words[index] = PADDING[(index - padFrom) % 2] ?? 0;
  }
  return words;
}
