import { CYCLES_PER_MS } from './emulated-time.ts';

/** Beyond that a board that fell behind starts anew from now, or it would race to catch up. */
const DEBT_MAX_MS = 50;

/** Keeps emulated time from running ahead of the wall clock. */
export interface Pace {
  /** The cycle up to which the board may have run by now. */
  dueCycle(cycles: number): number;
}

/** @param speed emulated over real time, at most. */
export function createPace({
  nowMs,
  speed,
}: {
  readonly nowMs: () => number;
  readonly speed: number;
}): Pace {
  let since: { readonly ms: number; readonly cycles: number } | undefined;
  return {
    dueCycle(cycles) {
      const now = nowMs();
      since ??= { ms: now, cycles };
      const due = since.cycles + (now - since.ms) * speed * CYCLES_PER_MS;
      if (due - cycles > DEBT_MAX_MS * speed * CYCLES_PER_MS) since = { ms: now, cycles };
      return Math.floor(due);
    },
  };
}
