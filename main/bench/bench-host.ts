import { type BadgeWitness, createVerifyServer, openVerifyDoor } from '../badges/verify-server.ts';
import { startLoopbackServer } from '../browser/loopback-server.ts';
import type { Log } from '../log.ts';
import { StartupFault } from '../startup-fault.ts';
import type { Bench } from './bench.ts';
import { BENCH_PATH } from './bench-frames.ts';
import { createBenchServer, openBenchDoor } from './bench-server.ts';

/**
 * Serves the bench page, and the one that opens badges, beside a kiosk that has no port of its own, and
 * says where. A kiosk that cannot goes on without: commands reach the bench all the same.
 *
 * @returns how to stop it
 */
export async function startBenchHost({
  port,
  bench,
  witness,
  log,
}: {
  readonly port: number;
  readonly bench: Bench;
  /** What is known of badges here, where a page of the kiosk's own may open them. */
  readonly witness: BadgeWitness | undefined;
  readonly log: Log;
}): Promise<() => Promise<void>> {
  try {
    const door = openBenchDoor(bench);
    const verify = witness && openVerifyDoor(witness);
    const { address, stop } = await startLoopbackServer({
      port,
      serve: (own) => {
        const desk = createBenchServer({ ...door, address: own, log });
        const badges = verify && createVerifyServer({ ...verify, address: own, log });
        return {
          ...desk,
          request: (request, response) =>
            (badges?.isFor(request) ? badges : desk).request(request, response),
        };
      },
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
