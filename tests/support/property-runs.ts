import fc from 'fast-check';

/** How often a property is tried: enough for every commit, and fifty times that on a long run. */
export const PROPERTY_RUNS = process.env.PORTICO_LONG === '1' ? 100_000 : 2_000;

// fast-check stops at ten elements by itself: no frame of a card reader is as short as that.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
