import type { Seen } from './part.ts';

/** Those who wait for the program to notice what was changed. */
export interface Witnesses {
  add(seen: Seen): void;
  /** The program has just looked. */
  tell(): void;
}

export function createWitnesses(): Witnesses {
  let waiting: Seen[] = [];
  return {
    add: (seen) => {
      waiting.push(seen);
    },
    tell() {
      const told = waiting;
      waiting = [];
      for (const seen of told) seen();
    },
  };
}
