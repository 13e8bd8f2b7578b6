import type { Log } from './log.ts';
import type { Retention } from './store/retention.ts';

const ROUND_MS = 60 * 60_000;

/** Forgets unused cards now and every hour; the answer ends it. */
export function startRetentionRounds({
  retention,
  log,
}: {
  readonly retention: Retention;
  readonly log: Log;
}): () => void {
  const round = async () => {
    const forgotten = await retention.forgetUnused();
    if (!forgotten.ok) log.fault(forgotten.error.code, { during: 'retention' });
    else if (forgotten.value > 0)
      log.note('Unused cards were forgotten.', { cards: forgotten.value });
  };
  const run = () => void round().catch((bug) => log.bug('store.failed', bug));
  run();
  const timer = setInterval(run, ROUND_MS);
  return () => clearInterval(timer);
}
