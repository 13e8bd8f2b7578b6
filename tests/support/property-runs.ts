/** How often a property is tried: enough for every commit, and fifty times that on a long run. */
export const PROPERTY_RUNS = process.env.PORTICO_LONG === '1' ? 100_000 : 2_000;
