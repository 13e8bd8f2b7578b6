import type { TearDown } from '../../main/tear-down.ts';
import type { Figure } from './figure.ts';
import type { Rounds, Sides } from './interleave.ts';

/** How much is measured. */
export interface Effort {
  /** At least nine; one more, the first, is thrown away. */
  readonly rounds: number;
  /** Smaller rounds, for a look in two minutes. */
  readonly quick: boolean;
}

/** What rows measure with. */
export interface Bench extends Effort {
  /** A directory of this row's own on the disk of the project, gone when it ends. */
  readonly directory: string;
  /** One for all rows. */
  readonly shared: string;
  /** Closes what the row opened, when it ends or breaks. */
  readonly opened: TearDown;
  /** The sides in turn, once a round, in an order that turns too. */
  interleave<Measured extends Sides>(sides: Measured): Promise<Rounds<Measured>>;
}

/** One line of the bench: something the kiosk does, beside the least that does it. */
export interface Row {
  readonly name: string;
  readonly title: string;
  /** Why this machine cannot measure it, if it cannot. */
  readonly missing?: () => string | undefined;
  measure(bench: Bench): Promise<readonly Figure[]>;
}
