import type { Part, Seen } from './part.ts';

/** What a part measures, as one number in its own unit. */
export interface Quantity {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** How long the program may leave it alone and look still, where that is longer than usual. */
  readonly seenWithinMs?: number;
  /** @param value within the range; seen when the program has measured it. */
  set(value: number, seen: Seen): void;
}

/** A part with one or more quantities, by name. */
export interface Sensor extends Part {
  readonly quantities: Readonly<Record<string, Quantity>>;
}
