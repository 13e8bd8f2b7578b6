import type { Seen } from './part.ts';

/** Those who wait for the program to notice what was changed. */
export interface Witnesses {
  add(seen: Seen): void;
  /** In place of those who wait still: what they changed has been changed again, unseen. */
  replace(seen: Seen): void;
  /** The program has just looked. */
  tell(): void;
}

export function createWitnesses(): Witnesses {
  let waiting: Seen[] = [];
  return {
    add: (seen) => {
      waiting.push(seen);
    },
    replace: (seen) => {
      waiting = [seen];
    },
    tell() {
      const told = waiting;
      waiting = [];
      for (const seen of told) seen();
    },
  };
}
