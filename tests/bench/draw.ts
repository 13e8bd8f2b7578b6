export interface Draw {
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number;
  one<Item>(from: readonly Item[]): Item;
}

/** Chance that falls the same way in every run: a linear congruential generator (Numerical Recipes). */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The upper bits are the good ones.
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    one: (from) => {
      const item = from[below(from.length)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
  };
}
