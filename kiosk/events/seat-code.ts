/** Six characters and a check character, without spaces: what stands for a seat, and nothing else. */
export type SeatCode = string & { readonly [brand]: 'SeatCode' };
declare const brand: unique symbol;

/**
 * No two of these look alike in print or by hand (no 0 O, 1 I L, 2 Z, 5 S, 6 G b, 8 B, U V). They are
 * 23 because a prime makes the check certain: one wrong character or two neighbours exchanged always
 * show, as in ISBN-10 (ISO 2108:2005, annex C).
 */
export const SEAT_LETTERS = '3479ACDEFGHJKMNPQRTVWXY';

const PAYLOAD = 6;

/** Letters of a whole code, its check among them. */
export const SEAT_CODE_LENGTH = PAYLOAD + 1;

/** Different codes there can be: about 148 million. */
export const SEAT_CODES = SEAT_LETTERS.length ** PAYLOAD;

/** @param number a whole number from 0 to `SEAT_CODES` − 1, by chance */
export function seatCodeFrom(number: number): SeatCode {
  let rest = number;
  let payload = '';
  for (let place = 0; place < PAYLOAD; place += 1) {
    payload += SEAT_LETTERS[rest % SEAT_LETTERS.length];
    rest = Math.floor(rest / SEAT_LETTERS.length);
  }
  return `${payload}${checkOf(payload)}` as SeatCode;
}

/** The code somebody typed, scanned or read out; nothing when it cannot be one. */
export function readSeatCode(given: string): SeatCode | undefined {
  const code = given.toUpperCase().replaceAll(/[\s-]/g, '');
  const payload = code.slice(0, PAYLOAD);
  const isOne =
    code.length === PAYLOAD + 1 && [...code].every((letter) => SEAT_LETTERS.includes(letter));
  return isOne && code.slice(PAYLOAD) === checkOf(payload) ? (code as SeatCode) : undefined;
}

/** As it is shown and read aloud: `A7K-3MX-R`. */
export function spelled(code: SeatCode): string {
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
}

function checkOf(payload: string): string {
  const sum = [...payload].reduce(
    (total, letter, place) => total + (place + 1) * SEAT_LETTERS.indexOf(letter),
    0,
  );
  return SEAT_LETTERS[sum % SEAT_LETTERS.length] ?? '';
}
