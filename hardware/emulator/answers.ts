import { ok } from '../../kiosk/result.ts';
import type { BenchAnswer } from './bench.ts';
import { CLOCK_HZ, CYCLES_PER_MS } from './emulated-time.ts';

export type Answer = (answer: BenchAnswer) => void;

/** Answers that wait until the firmware has looked, or until it is clear that it will not. */
export interface Answers {
  /** @returns what says that it has looked; only the first word counts. */
  whenSeen(answer: Answer): () => void;
  /** Answers those who have waited too long. */
  giveUpOnLate(): void;
  giveUpOnAll(): void;
}

/** How long the firmware has: longer than any sensor is left alone. */
const SEEN_WITHIN_CYCLES = 5 * CLOCK_HZ;

export function createAnswers({ nowCycles }: { readonly nowCycles: () => number }): Answers {
  const waiting = new Map<(seen: boolean) => void, number>();

  const giveUp = (isOver: (untilCycle: number) => boolean) => {
    for (const [settle, untilCycle] of [...waiting]) if (isOver(untilCycle)) settle(false);
  };

  return {
    whenSeen(answer) {
      const settle = (seen: boolean) => {
        if (waiting.delete(settle)) answer(ok({ seen, atMs: nowCycles() / CYCLES_PER_MS }));
      };
      waiting.set(settle, nowCycles() + SEEN_WITHIN_CYCLES);
      return () => settle(true);
    },
    giveUpOnLate: () => giveUp((untilCycle) => untilCycle <= nowCycles()),
    giveUpOnAll: () => giveUp(() => true),
  };
}
