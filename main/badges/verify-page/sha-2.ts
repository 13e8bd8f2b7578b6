/**
 * SHA-256 and SHA-512 (FIPS 180-4), one algorithm at two word sizes. Browsers have both, but hide them
 * from pages that came over plain http, as a page on a hub's own network may.
 */
interface Variant {
  readonly wordBits: number;
  readonly rounds: number;
  /** Bits by which words are turned (sections 4.1.2 and 4.1.3); the schedule's last is a shift. */
  readonly sums: readonly [Turns, Turns];
  readonly schedule: readonly [Turns, Turns];
}

type Turns = readonly [number, number, number];
type State = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

const VARIANTS = {
  'SHA-256': {
    wordBits: 32,
    rounds: 64,
    sums: [
      [2, 13, 22],
      [6, 11, 25],
    ],
    schedule: [
      [7, 18, 3],
      [17, 19, 10],
    ],
  },
  'SHA-512': {
    wordBits: 64,
    rounds: 80,
    sums: [
      [28, 34, 39],
      [14, 18, 41],
    ],
    schedule: [
      [1, 8, 7],
      [19, 61, 6],
    ],
  },
} as const satisfies Record<string, Variant>;

export type Sha2 = keyof typeof VARIANTS;

export function sha2(algorithm: Sha2, data: Uint8Array): Uint8Array {
  const variant = VARIANTS[algorithm];
  const { wordBits, rounds } = variant;
  const wordBytes = wordBits / 8;
  const keys = rootFractions(rounds, 3, wordBits);
  let state = rootFractions(8, 2, wordBits) as State;
  const words = wordsOf(pad(data, wordBytes), wordBytes);
  for (let at = 0; at < words.length; at += 16) {
    state = mixed(state, words.slice(at, at + 16), keys, variant);
  }
  return Uint8Array.from(state.flatMap((word) => bytesOf(word, wordBytes)));
}

/** One block (section 6.2.2). */
function mixed(
  state: State,
  block: readonly bigint[],
  keys: readonly bigint[],
  { wordBits, sums, schedule }: Variant,
): State {
  const cut = (word: bigint) => BigInt.asUintN(wordBits, word);
  const turn = (word: bigint, by: number) =>
    cut((word >> BigInt(by)) | (word << BigInt(wordBits - by)));
  const sum = (word: bigint, [one, two, three]: Turns) =>
    turn(word, one) ^ turn(word, two) ^ turn(word, three);
  const spread = (word: bigint, [one, two, shift]: Turns) =>
    turn(word, one) ^ turn(word, two) ^ (word >> BigInt(shift));

  const words = [...block];
  let [a, b, c, d, e, f, g, h] = state;
  for (const [round, key] of keys.entries()) {
    const before = (by: number) => words[round - by] ?? 0n;
    const word =
      words[round] ??
      cut(
        spread(before(2), schedule[1]) + before(7) + spread(before(15), schedule[0]) + before(16),
      );
    words[round] = word;
    const choice = (e & f) ^ (cut(~e) & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + sum(e, sums[1]) + choice + key + word;
    [a, b, c, d, e, f, g, h] = [
      cut(first + sum(a, sums[0]) + majority),
      a,
      b,
      c,
      cut(d + first),
      e,
      f,
      g,
    ];
  }
  const after = [a, b, c, d, e, f, g, h];
  return state.map((word, index) => cut(word + (after[index] ?? 0n))) as State;
}

/** A one, zeros, and the length in bits in the last two words (section 5.1). */
function pad(data: Uint8Array, wordBytes: number): Uint8Array {
  const blockBytes = 16 * wordBytes;
  const blocks = Math.ceil((data.length + 1 + 2 * wordBytes) / blockBytes);
  const padded = new Uint8Array(blocks * blockBytes);
  padded.set(data);
  padded[data.length] = 0x80;
  padded.set(bytesOf(BigInt(data.length) * 8n, 8), padded.length - 8);
  return padded;
}

function wordsOf(bytes: Uint8Array, wordBytes: number): readonly bigint[] {
  return Array.from({ length: bytes.length / wordBytes }, (_, index) =>
    bytes
      .subarray(index * wordBytes, (index + 1) * wordBytes)
      .reduce((word, byte) => (word << 8n) | BigInt(byte), 0n),
  );
}

const bytesOf = (word: bigint, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) =>
    Number(BigInt.asUintN(8, word >> BigInt(8 * (count - 1 - index)))),
  );

/** The first bits behind the point of square or cube roots of primes (sections 4.2.2 and 5.3.3). */
function rootFractions(count: number, degree: 2 | 3, bits: number): bigint[] {
  return firstPrimes(count).map((prime) =>
    BigInt.asUintN(bits, integerRoot(prime << BigInt(degree * bits), BigInt(degree))),
  );
}

function firstPrimes(count: number): readonly bigint[] {
  const primes: number[] = [];
  for (let next = 2; primes.length < count; next += 1) {
    if (primes.every((prime) => next % prime !== 0)) primes.push(next);
  }
  return primes.map(BigInt);
}

/** The largest integer whose power is not above the value, by Newton's method from above. */
function integerRoot(value: bigint, degree: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
