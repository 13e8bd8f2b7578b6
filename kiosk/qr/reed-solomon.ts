/** Arithmetic in GF(2⁸) over x⁸ + x⁴ + x³ + x² + 1, the field of ISO/IEC 18004:2024, section 7.5. */
const FIELD = 0x11d;
const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  // Twice over, so that the sum of two logarithms needs no modulo.
  EXP[power + 255] = value;
  LOG[value] = power;
  value <<= 1;
  if (value & 0x100) value ^= FIELD;
}

const at = (table: Uint8Array, index: number): number => table[index] ?? 0;

/** Coefficients of ∏ (x − αⁱ) for i below `degree`, the leading 1 left out. */
function generator(degree: number): Uint8Array {
  const coefficients = new Uint8Array(degree);
  coefficients[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1) {
    for (let index = 0; index < degree; index += 1) {
      const own = at(coefficients, index);
      const scaled = own === 0 ? 0 : at(EXP, at(LOG, own) + root);
      coefficients[index] = scaled ^ at(coefficients, index + 1);
    }
  }
  return coefficients;
}

const generators = new Map<number, Uint8Array>();

function generatorOf(degree: number): Uint8Array {
  const known = generators.get(degree);
  if (known) return known;
  const made = generator(degree);
  generators.set(degree, made);
  return made;
}

/** The check codewords of one block: the remainder of its polynomial division by the generator. */
export function checkWords(block: Uint8Array, count: number): Uint8Array {
  const divisor = generatorOf(count);
  const remainder = new Uint8Array(count);
  for (const word of block) {
    const factor = word ^ at(remainder, 0);
    remainder.copyWithin(0, 1);
    remainder[count - 1] = 0;
    if (factor === 0) continue;
    const log = at(LOG, factor);
    for (let index = 0; index < count; index += 1) {
      const coefficient = at(divisor, index);
      if (coefficient === 0) continue;
      remainder[index] = at(remainder, index) ^ at(EXP, at(LOG, coefficient) + log);
    }
  }
  return remainder;
}
