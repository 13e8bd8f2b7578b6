import type { BenchAnswer, BenchCommand } from '../../hardware/emulator/bench.ts';
import type { Traffic } from '../../hardware/emulator/emulated-board.ts';
import type { Wiring } from '../../hardware/emulator/wiring.ts';
import type { BenchPicture } from './bench-frames.ts';

/** A hand at the emulated board, wherever it comes from: the bench page or a command. */
export interface Bench {
  /** What stands on the desk, and where it is wired to. */
  readonly wiring: Wiring;
  /** Answered when the firmware has seen it, or will not. Never rejects. */
  perform(command: BenchCommand): Promise<BenchAnswer>;
  /** Nothing until the board has first been switched on. */
  picture(): BenchPicture | undefined;
  /** Calls back at every change; returns how to stop. */
  watch(listener: () => void): () => void;
  watchTraffic(listener: (traffic: Traffic) => void): () => void;
}
