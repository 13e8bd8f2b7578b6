import { startLoopbackServer } from '../browser/loopback-server.ts';
import type { Log } from '../log.ts';
import { StartupFault } from '../startup-fault.ts';
import type { Bench } from './bench.ts';
import { BENCH_PATH } from './bench-frames.ts';
import { createBenchServer, openBenchDoor } from './bench-server.ts';

/**
 * Serves the bench page beside a kiosk that has no port of its own, and says where. A kiosk that
 * cannot goes on without: commands reach the bench all the same.
 *
 * @returns how to stop it
 */
export async function startBenchHost({
  port,
  bench,
  log,
}: {
  readonly port: number;
  readonly bench: Bench;
  readonly log: Log;
}): Promise<() => Promise<void>> {
  try {
    const door = openBenchDoor(bench);
    const { address, stop } = await startLoopbackServer({
      port,
      serve: (own) => createBenchServer({ ...door, address: own, log }),
      log,
    });
    log.note('The bench is open.', { at: new URL(BENCH_PATH, address.url).href });
    return stop;
  } catch (fault) {
    if (!(fault instanceof StartupFault)) throw fault;
    log.fault(fault.code, { port });
    return async () => undefined;
  }
}
