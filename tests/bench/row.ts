import type { Figure } from './figure.ts';

/** How much is measured. */
export interface Effort {
  /** At least nine; one more, the first, is thrown away. */
  readonly rounds: number;
  /** Smaller rounds, for a look in two minutes. */
  readonly quick: boolean;
}

/** What rows measure with. */
export interface Bench extends Effort {
  /** A directory of this run's own on the disk of the project, gone when it ends. */
  readonly directory: string;
  /** The sides in turn, once a round, in an order that turns too. */
  interleave<Side extends string, Measured>(
    sides: Readonly<Record<Side, () => Measured | Promise<Measured>>>,
  ): Promise<Record<Side, Measured[]>>;
}

/** One line of the bench: something the kiosk does, beside the least that does it. */
export interface Row {
  readonly name: string;
  readonly title: string;
  /** Why this machine cannot measure it, if it cannot. */
  readonly missing?: () => string | undefined;
  measure(bench: Bench): Promise<readonly Figure[]>;
}
