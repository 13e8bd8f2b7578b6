/** What is measured beside one another: each side's round, by its name. */
export type Sides = Readonly<Record<string, () => unknown>>;

/** One measurement a round, in order, for each side. */
export type Rounds<Measured extends Sides> = {
  [Side in keyof Measured]: Awaited<ReturnType<Measured[Side]>>[];
};

/**
 * Runs every side once a round, after one round that warms up and is thrown away. The order turns by
 * one each round, so that no side always has the caches, the clock speed or the neighbours of another.
 */
export async function interleave<Measured extends Sides>(
  rounds: number,
  sides: Measured,
  betweenRounds: () => void,
): Promise<Rounds<Measured>> {
  const contenders = Object.entries(sides);
  const measured: Record<string, unknown[]> = {};
  for (const [name, run] of contenders) {
    measured[name] = [];
    await run();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const offset of contenders.keys()) {
      const [name, run] = contenders[(round + offset) % contenders.length] ?? [];
      if (name !== undefined) measured[name]?.push(await run?.());
    }
    betweenRounds();
  }
  return measured as Rounds<Measured>;
}
