/**
 * How much a QR code holds (ISO/IEC 18004:2024). Everything here is about error level M, which mends
 * about 15 % of a code: less than that is lost to a thumb, more would make every module smaller.
 */

/** Check codewords of each block, by version (table 9, level M). */
const CHECK_WORDS = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
/** Blocks that the codewords are dealt into, by version (table 9, level M). */
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26,
  28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

export const LARGEST_VERSION = 40;

/** Modules along one side. */
export const sideOf = (version: number): number => 17 + 4 * version;

/** What a version holds. */
export interface Capacity {
  readonly blocks: number;
  /** Check codewords of each block. */
  readonly checkWords: number;
  /** Codewords of all blocks together, data and check. */
  readonly words: number;
  readonly dataWords: number;
}

/** @param version 1 to 40 */
export function capacityOf(version: number): Capacity {
  const blocks = BLOCKS[version - 1];
  const checkWords = CHECK_WORDS[version - 1];
  if (blocks === undefined || checkWords === undefined) {
    throw new RangeError(`There is no QR code of version ${version}.`);
  }
  const words = Math.floor(dataModules(version) / 8);
  return { blocks, checkWords, words, dataWords: words - blocks * checkWords };
}

/** Modules that carry codewords: what the patterns of figure 3 and the format leave over. */
function dataModules(version: number): number {
  const side = sideOf(version);
  const finders = 3 * 8 * 8;
  const timing = 2 * (side - 16);
  const format = 31;
  const plain = side * side - finders - timing - format;
  if (version === 1) return plain;
  const along = Math.floor(version / 7) + 2;
  // Alignment patterns leave out the finders; those on the timing lines share five modules with them.
  const alignment = 25 * (along * along - 3) - 2 * 5 * (along - 2);
  return plain - alignment - (version >= 7 ? 36 : 0);
}
