import { setTimeout as pause } from 'node:timers/promises';
import { rdm6300Frame } from '../support/rdm6300-far-end.ts';
import type { Wire } from './wire.ts';

/** So long between the bytes of a frame and its last one: what the others stirred up lies still. */
const PAUSE_MS = 2;

/** Somebody with a stack of cards, at a reader. */
export interface Tapper {
  /** Sends all but the last byte of the next card; the answer sends that one. */
  approach(): Promise<() => void>;
}

/** @param stack how many cards there are before the first one comes again */
export function createTapper(wire: Wire, stack = Number.POSITIVE_INFINITY): Tapper {
  let taps = 0;
  return {
    async approach() {
      const frame = rdm6300Frame(tagOf(taps % stack));
      taps += 1;
      wire.write(frame.subarray(0, -1));
      await pause(PAUSE_MS);
      return () => wire.write(frame.subarray(-1));
    },
  };
}

/** The tag of a card in the stack: five bytes as ten hexadecimal digits. */
export const tagOf = (card: number): string =>
  (card + 1).toString(16).toUpperCase().padStart(10, '0');
