import type { Chip } from '../chip.ts';

/** Something on the desk that is wired to the board; it outlives every chip it is wired to. */
export interface Part {
  /** The supply is gone, and with it what the program told the part. */
  powerDown(): void;
  /** Wires it to a chip that is about to start. */
  connect(chip: Chip): void;
}

/** Says that the program has noticed a change; called once at most. */
export type Seen = () => void;
