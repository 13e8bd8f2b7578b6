import type { CardKey } from '../../kiosk/people/card.ts';
import type { Answered } from '../../kiosk/ports.ts';

/** Places in a status list: the least that hides one badge among many (Bitstring Status List 1.0, 6.1). */
export const STATUS_LIST_LENGTH = 131_072;

/** What is written down the first time a badge is signed, so that it is the same ever after. */
export interface IssueNote {
  /** Its place in the status list, from 0. */
  readonly statusIndex: number;
  /** Civil date, `YYYY-MM-DD`. */
  readonly signedOn: string;
}

/** What has been issued. A place in a status list is given once, and never again to another badge. */
export interface IssueLedger {
  /**
   * Notes a credential under a random free place, or finds what was noted before. The note of a badge
   * on no card may be forgotten when the kiosk stops; its place stays taken.
   */
  note(credential: {
    /** The status list, as `IssuerId` names it. */
    readonly list: string;
    /** UUID of the credential. */
    readonly id: string;
    readonly signedOn: string;
    readonly card?: CardKey;
  }): Answered<IssueNote>;
  /** The places of badges that were withdrawn, in any order. */
  withdrawn(list: string): Answered<readonly number[]>;
}

const LUCKY_DRAWS = 64;

/**
 * The order in which places are tried until one is free: drawn at random, because a place that told
 * how many came before would tell when; and one after the other only once nearly all are taken.
 *
 * @param below a random whole number from 0 up to, and without, its argument
 */
export function* placesToTry(below: (end: number) => number): Generator<number> {
  for (let draw = 0; draw < LUCKY_DRAWS; draw++) yield below(STATUS_LIST_LENGTH);
  const start = below(STATUS_LIST_LENGTH);
  for (let step = 0; step < STATUS_LIST_LENGTH; step++) yield (start + step) % STATUS_LIST_LENGTH;
}
