/** The crystal on an Uno and a Nano. Everything the emulator says about time is counted in its cycles. */
export const CLOCK_HZ = 16_000_000;

export const CYCLES_PER_US = CLOCK_HZ / 1_000_000;
export const CYCLES_PER_MS = CLOCK_HZ / 1_000;

/** Runs something when the chip's clock has come that far; forgotten when the chip is reset. */
export type After = (cycles: number, run: () => void) => void;
