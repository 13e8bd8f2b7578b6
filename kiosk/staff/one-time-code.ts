/** A code that lets somebody of the staff in once; there is no standing password behind it. */
export interface OneTimeCode {
  /** Digits only, `CODE_DIGITS` of them. */
  readonly digits: string;
  /** Monotonic milliseconds; used from then on, it opens nothing. */
  readonly untilMs: number;
  readonly triesLeft: number;
}

/** With five tries a guesser has one chance in 200,000. */
export const CODE_DIGITS = 6;
export const CODE_TRIES = 5;
/** Long enough to walk from the desk to the kiosk. */
export const CODE_MINUTES = 10;

export type CodeRefusal =
  /** Nobody has asked for a code. */
  | { readonly why: 'none' }
  | { readonly why: 'expired' }
  /** All tries are used up; a new code is needed. */
  | { readonly why: 'spent' }
  | { readonly why: 'wrong'; readonly triesLeft: number };

export interface Tried {
  readonly refusal?: CodeRefusal;
  /** What is left of the code: nothing once it has opened, or can open no more. */
  readonly code?: OneTimeCode;
}

/** @param seed a whole number from 0 to 2³²−1, by chance */
export function issueCode(seed: number, nowMs: number): OneTimeCode {
  return {
    digits: String(seed % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0'),
    untilMs: nowMs + CODE_MINUTES * 60_000,
    triesLeft: CODE_TRIES,
  };
}

export function tryCode(code: OneTimeCode | undefined, given: string, nowMs: number): Tried {
  if (code === undefined) return { refusal: { why: 'none' } };
  if (nowMs >= code.untilMs) return { refusal: { why: 'expired' } };
  if (given === code.digits) return {};
  const triesLeft = code.triesLeft - 1;
  if (triesLeft === 0) return { refusal: { why: 'spent' } };
  return { refusal: { why: 'wrong', triesLeft }, code: { ...code, triesLeft } };
}
