/**
 * The items in an order that a seed decides: the same seed, the same order, so that a page that is
 * drawn again does not move under a finger. Fisher–Yates over a 32-bit mulberry generator; fair
 * enough for answers, not for secrets.
 */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const order = [...items];
  let state = seed >>> 0;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    const pick = ((bits ^ (bits >>> 14)) >>> 0) % (last + 1);
    const held = order[last] as Item;
    order[last] = order[pick] as Item;
    order[pick] = held;
  }
  return order;
}

/** A shuffle that never hands out the one order that is the answer, where there is another. */
export function shuffledAway<Item extends { readonly id: string }>(
  items: readonly Item[],
  answer: readonly string[],
  seed: number,
): readonly Item[] {
  const order = shuffled(items, seed);
  const gaveItAway = order.length > 1 && order.every((item, index) => item.id === answer[index]);
  return gaveItAway ? [...order.slice(1), order[0] as Item] : order;
}
