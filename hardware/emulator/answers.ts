import { ok } from '../../kiosk/result.ts';
import type { BenchAnswer } from './bench.ts';
import { CYCLES_PER_MS } from './emulated-time.ts';

export type Answer = (answer: BenchAnswer) => void;

/** Answers that wait until the firmware has looked, or until it is clear that it will not. */
export interface Answers {
  /**
   * @param withinMs how long the firmware has, in its own time.
   * @returns what says that it has looked; only the first word counts.
   */
  whenSeen(answer: Answer, withinMs?: number): () => void;
  /** Answers those who have waited too long. */
  giveUpOnLate(): void;
  giveUpOnAll(): void;
}

/** Longer than anything is left alone that does not say otherwise. */
const SEEN_WITHIN_MS = 5_000;

export function createAnswers({ nowCycles }: { readonly nowCycles: () => number }): Answers {
  const waiting = new Map<(seen: boolean) => void, number>();

  const giveUp = (isOver: (untilCycle: number) => boolean) => {
    for (const [settle, untilCycle] of [...waiting]) if (isOver(untilCycle)) settle(false);
  };

  return {
    whenSeen(answer, withinMs = SEEN_WITHIN_MS) {
      const settle = (seen: boolean) => {
        if (waiting.delete(settle)) answer(ok({ seen, atMs: nowCycles() / CYCLES_PER_MS }));
      };
      waiting.set(settle, nowCycles() + withinMs * CYCLES_PER_MS);
      return () => settle(true);
    },
    giveUpOnLate: () => giveUp((untilCycle) => untilCycle <= nowCycles()),
    giveUpOnAll: () => giveUp(() => true),
  };
}
