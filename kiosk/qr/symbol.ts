import { sideOf } from './capacity.ts';

/** A square of modules, row by row: 1 is dark. */
export interface QrSymbol {
  readonly side: number;
  readonly modules: Uint8Array;
  /** 1 where a pattern stands that codewords flow around. */
  readonly reserved: Uint8Array;
}

const FINDER = 7;
const TIMING = 6;
/** Format bits of level M are 00 before the mask (table 12). */
const FORMAT_MASK = 0b101010000010010;
const FORMAT_GENERATOR = 0b10100110111;
const VERSION_GENERATOR = 0b1111100100101;

/** Everything of a code but its data, its mask and its format (ISO/IEC 18004:2024, section 6.3). */
export function blankSymbol(version: number): QrSymbol {
  const side = sideOf(version);
  const symbol = {
    side,
    modules: new Uint8Array(side * side),
    reserved: new Uint8Array(side * side),
  };
  const far = side - FINDER;
  drawFinder(symbol, 0, 0);
  drawFinder(symbol, far, 0);
  drawFinder(symbol, 0, far);
  for (const row of alignmentCentres(version)) {
    for (const column of alignmentCentres(version)) {
      if (symbol.reserved[row * side + column] === 0) drawAlignment(symbol, column, row);
    }
  }
  for (let along = FINDER + 1; along < far - 1; along += 1) {
    const dark = 1 - (along & 1);
    reserve(symbol, along, TIMING, dark);
    reserve(symbol, TIMING, along, dark);
  }
  drawFormat(symbol, 0);
  if (version >= 7) drawVersion(symbol, version);
  return symbol;
}

function reserve({ side, modules, reserved }: QrSymbol, column: number, row: number, dark: number) {
  modules[row * side + column] = dark;
  reserved[row * side + column] = 1;
}

/** A finder with the light line around it. */
function drawFinder(symbol: QrSymbol, left: number, top: number): void {
  for (let row = Math.max(0, top - 1); row <= Math.min(symbol.side - 1, top + FINDER); row += 1) {
    const last = Math.min(symbol.side - 1, left + FINDER);
    for (let column = Math.max(0, left - 1); column <= last; column += 1) {
      const fromCentre = Math.max(Math.abs(column - left - 3), Math.abs(row - top - 3));
      reserve(symbol, column, row, fromCentre === 2 || fromCentre === 4 ? 0 : 1);
    }
  }
}

function drawAlignment(symbol: QrSymbol, column: number, row: number): void {
  for (let down = -2; down <= 2; down += 1) {
    for (let right = -2; right <= 2; right += 1) {
      const dark = Math.max(Math.abs(right), Math.abs(down)) === 1 ? 0 : 1;
      reserve(symbol, column + right, row + down, dark);
    }
  }
}

/** Where alignment patterns stand along both axes (annex E). */
function alignmentCentres(version: number): readonly number[] {
  if (version === 1) return [];
  const last = sideOf(version) - FINDER;
  const gaps = Math.floor(version / 7) + 1;
  // Version 32 is the one whose distance the rule of the others does not give.
  const distance = version === 32 ? 26 : 2 * Math.ceil((last - TIMING) / (2 * gaps));
  const inner = Array.from({ length: gaps }, (_, index) => last - distance * (gaps - 1 - index));
  return [TIMING, ...inner];
}

/** Level and mask, written twice (section 7.9). */
export function drawFormat(symbol: QrSymbol, mask: number): void {
  const bits = withCheck(mask, 10, FORMAT_GENERATOR) ^ FORMAT_MASK;
  const { side } = symbol;
  for (let index = 0; index < 15; index += 1) {
    const dark = (bits >> index) & 1;
    // Both copies go around the timing lines.
    if (index < 8) {
      reserve(symbol, 8, index < 6 ? index : index + 1, dark);
      reserve(symbol, side - 1 - index, 8, dark);
    } else {
      const back = 14 - index;
      reserve(symbol, back < 6 ? back : back + 1, 8, dark);
      reserve(symbol, 8, side - 1 - back, dark);
    }
  }
  reserve(symbol, 8, side - 8, 1);
}

/** The version, written twice (section 7.10). */
function drawVersion(symbol: QrSymbol, version: number): void {
  const bits = withCheck(version, 12, VERSION_GENERATOR);
  for (let index = 0; index < 18; index += 1) {
    const dark = (bits >> index) & 1;
    const across = symbol.side - 11 + (index % 3);
    const along = Math.floor(index / 3);
    reserve(symbol, across, along, dark);
    reserve(symbol, along, across, dark);
  }
}

/** A value followed by the remainder of its division (annexes C and D). */
function withCheck(value: number, width: number, divisor: number): number {
  let remainder = value;
  for (let step = 0; step < width; step += 1) {
    remainder = (remainder << 1) ^ ((remainder >> (width - 1)) * divisor);
  }
  return (value << width) | remainder;
}

/** Lets codewords flow upwards and downwards in pairs of columns (section 7.7.3). */
export function placeCodewords({ side, modules, reserved }: QrSymbol, words: Uint8Array): void {
  let bit = 0;
  let upwards = true;
  for (let right = side - 1; right > 0; right -= 2) {
    // The vertical timing line is no part of any pair.
    if (right === TIMING) right -= 1;
    for (let step = 0; step < side; step += 1) {
      const row: number = upwards ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        const place = row * side + column;
        if (reserved[place] === 1) continue;
        modules[place] = ((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        bit += 1;
      }
    }
    upwards = !upwards;
  }
}
