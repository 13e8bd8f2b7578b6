import { setTimeout as pause } from 'node:timers/promises';
import { rdm6300Frame } from '../support/rdm6300-far-end.ts';
import type { Wire } from './wire.ts';

/** Somebody with a stack of cards, at a reader. */
export interface Tapped {
  /** Milliseconds from the last byte to what it changed. */
  tap(): Promise<number>;
  close(): Promise<void>;
}

/** So long between the bytes of a frame and its last one, and after a tap: what was stirred up lies still. */
const PAUSE_MS = 2;
const LIMIT_MS = 2_000;

/** Sends one card after the other down a wire, each a new one, and waits until it is noticed. */
export function createTapper(wire: Wire) {
  let card = 0;
  let noticed: (() => void) | undefined;

  return {
    /** To be called at every change; the first one after a last byte counts. */
    noticed: () => noticed?.(),
    async tap(): Promise<number> {
      card += 1;
      const frame = rdm6300Frame(card.toString(16).toUpperCase().padStart(10, '0'));
      wire.write(frame.subarray(0, -1));
      await pause(PAUSE_MS);
      const tookMs = await new Promise<number>((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error('a tap was not noticed')), LIMIT_MS);
        const startedMs = performance.now();
        noticed = () => {
          resolve(performance.now() - startedMs);
          clearTimeout(patience);
        };
        wire.write(frame.subarray(-1));
      });
      noticed = undefined;
      return tookMs;
    },
  };
}
