import { onTestFinished } from 'vitest';
import { SimulatedClock } from 'xstate';
import { createBacklight } from '../../main/backlight/backlight.ts';
import { createLog } from '../../main/log.ts';
import { createBacklightTree } from './backlight-tree.ts';

/** A backlight over a real directory, on a clock that moves when told. */
export function createBacklightStage({ device }: { readonly device?: string } = {}) {
  const tree = createBacklightTree();
  const logged: string[] = [];
  const clock = new SimulatedClock();
  let pauses = 0;
  let isPausing = false;
  const backlight = createBacklight({
    place: { directory: tree.directory, ...(device !== undefined && { device }) },
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    nowMs: () => clock.now(),
    clock: {
      setTimeout: (run, ms) => {
        pauses += 1;
        isPausing = true;
        const end = () => {
          isPausing = false;
          run();
        };
        return clock.setTimeout(end, ms);
      },
      clearTimeout: (id) => clock.clearTimeout(id),
    },
  });
  onTestFinished(backlight.close);

  /** Lets it write whatever it was told, pausing as long as it wants between two brightnesses. */
  async function settle(): Promise<void> {
    let isSettled = false;
    const settled = backlight.settled().then(() => {
      isSettled = true;
    });
    while (!isSettled) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isPausing) clock.increment(50);
    }
    await settled;
  }

  return {
    tree,
    backlight,
    clock,
    logged,
    settle,
    /** How often it has begun to wait for its next turn. */
    pauses: () => pauses,
    show: async (brightness: number) => {
      backlight.show(brightness);
      await settle();
    },
    /** How many lines of the log hold these words. */
    said: (words: string) => logged.filter((line) => line.includes(words)).length,
  };
}
