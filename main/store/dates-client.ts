import { Worker } from 'node:worker_threads';
import type { PortFault } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import { datesWorkerUrl } from './dates-worker-url.ts';
import type { DatesWanted, EventDates } from './event-dates.ts';

/** Works out when events take place, on a thread of its own. */
export interface DatesClient {
  /** Refuses with `programme.not-expanded` when the thread dies, or takes far too long. */
  workOut(wanted: DatesWanted): Promise<Result<EventDates, PortFault>>;
  close(): Promise<void>;
}

/** A hundred times what 1,500 events take on a slow kiosk computer: beyond, it is stuck. */
const TIMEOUT_MS = 120_000;

/** @param file the catalogue */
export function createDatesClient({
  file,
  workerUrl = datesWorkerUrl(),
  timeoutMs = TIMEOUT_MS,
}: {
  readonly file: string;
  readonly workerUrl?: URL;
  readonly timeoutMs?: number;
}): DatesClient {
  const workers = new Set<Worker>();

  function workOut(wanted: DatesWanted): Promise<Result<EventDates, PortFault>> {
    return new Promise((settle) => {
      const worker = new Worker(workerUrl, { workerData: { file, wanted } });
      workers.add(worker);
      worker.unref();
      const finish = (result: Result<EventDates, PortFault>) => {
        clearTimeout(timer);
        workers.delete(worker);
        void worker.terminate();
        settle(result);
      };
      const refuse = () => finish(err({ code: 'programme.not-expanded' }));
      const timer = setTimeout(refuse, timeoutMs);
      timer.unref();
      worker.once('message', (dates: EventDates) => finish(ok(dates)));
      worker.once('error', refuse);
      worker.once('exit', refuse);
    });
  }

  return {
    workOut,
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
