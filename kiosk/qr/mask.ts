import { drawFormat, type QrSymbol } from './symbol.ts';

/** Every mask repeats itself after so many modules, across and down. */
const PERIOD = 12;

/** Where each of the eight masks turns a module over (ISO/IEC 18004:2024, table 10). */
const MASKS: readonly Uint8Array[] = [
  tile((row, column) => (row + column) % 2 === 0),
  tile((row) => row % 2 === 0),
  tile((_, column) => column % 3 === 0),
  tile((row, column) => (row + column) % 3 === 0),
  tile((row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0),
  tile((row, column) => ((row * column) % 2) + ((row * column) % 3) === 0),
  tile((row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0),
  tile((row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0),
];

function tile(turns: (row: number, column: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: PERIOD * PERIOD }, (_, place) =>
    turns(Math.floor(place / PERIOD), place % PERIOD) ? 1 : 0,
  );
}

/** The code under the mask that leaves the fewest patterns which a reader could take for others. */
export function bestMasked(symbol: QrSymbol): QrSymbol {
  let best = symbol;
  let least = Number.POSITIVE_INFINITY;
  for (const [number, mask] of MASKS.entries()) {
    const masked = underMask(symbol, mask);
    drawFormat(masked, number);
    const points = penalty(masked, least);
    if (points < least) [best, least] = [masked, points];
  }
  return best;
}

function underMask({ side, modules, reserved }: QrSymbol, mask: Uint8Array): QrSymbol {
  const masked = modules.slice();
  for (let row = 0, place = 0; row < side; row += 1) {
    const from = (row % PERIOD) * PERIOD;
    for (let column = 0; column < side; column += 1, place += 1) {
      if (reserved[place] === 1) continue;
      masked[place] = (modules[place] ?? 0) ^ (mask[from + (column % PERIOD)] ?? 0);
    }
  }
  return { side, modules: masked, reserved };
}

/** Penalty points of a code (table 11); counting ends where it is no longer the least. */
function penalty({ side, modules }: QrSymbol, least: number): number {
  let points = squarePenalty(modules, side) + balancePenalty(modules);
  for (let line = 0; line < side && points < least; line += 1) {
    points += linePenalty(modules, side, line * side, 1);
    points += linePenalty(modules, side, line, side);
  }
  return points;
}

const RUN = 5;
const RUN_POINTS = 3;
/** 1011101 with four light modules on one side. */
const FINDER_LIKE = [0b00001011101, 0b10111010000] as const;
const FINDER_LIKE_BITS = 11;
const FINDER_LIKE_POINTS = 40;

/** Runs of one colour and what looks like a finder, along one row or column. */
function linePenalty(modules: Uint8Array, side: number, from: number, stride: number): number {
  let points = 0;
  let run = 0;
  let before = -1;
  let window = 0;
  for (let index = 0, place = from; index < side; index += 1, place += stride) {
    const dark = modules[place] ?? 0;
    run = dark === before ? run + 1 : 1;
    before = dark;
    if (run === RUN) points += RUN_POINTS;
    else if (run > RUN) points += 1;
    window = ((window << 1) | dark) & 0b11111111111;
    if (index + 1 < FINDER_LIKE_BITS) continue;
    if (window === FINDER_LIKE[0] || window === FINDER_LIKE[1]) points += FINDER_LIKE_POINTS;
  }
  return points;
}

const SQUARE_POINTS = 3;

/** Squares of two by two in one colour. */
function squarePenalty(modules: Uint8Array, side: number): number {
  let squares = 0;
  for (let row = 1; row < side; row += 1) {
    for (let column = 1, place = row * side + 1; column < side; column += 1, place += 1) {
      const dark = modules[place];
      const same =
        dark === modules[place - 1] &&
        dark === modules[place - side] &&
        dark === modules[place - side - 1];
      if (same) squares += 1;
    }
  }
  return SQUARE_POINTS * squares;
}

const BALANCE_POINTS = 10;

/** Each full 5 % that dark modules are away from half. */
function balancePenalty(modules: Uint8Array): number {
  let dark = 0;
  for (const module of modules) dark += module;
  const away = Math.abs((100 * dark) / modules.length - 50);
  return BALANCE_POINTS * Math.floor(away / 5);
}
