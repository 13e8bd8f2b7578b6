/**
 * Runs every side once a round, after one round that warms up and is thrown away. The order turns by
 * one each round, so that no side always has the caches, the clock speed or the neighbours of another.
 */
export async function interleave<Side extends string, Measured>(
  rounds: number,
  sides: Readonly<Record<Side, () => Measured | Promise<Measured>>>,
  betweenRounds: () => void,
): Promise<Record<Side, Measured[]>> {
  const names = Object.keys(sides) as Side[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Side,
    Measured[]
  >;
  for (const name of names) await sides[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const offset of names.keys()) {
      const name = names[(round + offset) % names.length];
      if (name !== undefined) measured[name].push(await sides[name]());
    }
    betweenRounds();
  }
  return measured;
}
