import { Worker } from 'node:worker_threads';
import type { Answered, Listing, PortFault } from '../../kiosk/ports.ts';
import { err, type Result } from '../../kiosk/result.ts';
import type { LessonQuery } from './lesson-search.ts';
import { searchWorkerUrl } from './search-worker-url.ts';

export interface SearchRequest {
  readonly number: number;
  readonly query: LessonQuery;
}

export interface SearchAnswer {
  readonly number: number;
  readonly result: Result<Listing, PortFault>;
}

export interface SearchClient {
  /**
   * Answers the newest query. One that waits while a newer comes is answered
   * `search.superseded` at once; one that takes too long, `store.timed-out`.
   */
  search(query: LessonQuery): Answered<Listing>;
  close(): Promise<void>;
}

/** Ten times the slowest search of 100,000 lessons on a slow kiosk computer: beyond, it is stuck. */
const SEARCH_TIMEOUT_MS = 3000;

interface Pending extends SearchRequest {
  readonly settle: (result: Result<Listing, PortFault>) => void;
}

/**
 * Asks the search worker, one query at a time. A worker that crashed or is stuck is replaced by a
 * fresh one with the next query.
 *
 * @param file the catalogue, opened read-only by the worker.
 */
export function createSearchClient({
  file,
  workerUrl = searchWorkerUrl(),
  timeoutMs = SEARCH_TIMEOUT_MS,
}: {
  readonly file: string;
  readonly workerUrl?: URL;
  readonly timeoutMs?: number;
}): SearchClient {
  let worker: Worker | undefined;
  let asked: Pending | undefined;
  let waiting: Pending | undefined;
  let timer: NodeJS.Timeout | undefined;
  let number = 0;
  let closed = false;

  const finish = (result: Result<Listing, PortFault>) => {
    clearTimeout(timer);
    const answered = asked;
    asked = undefined;
    answered?.settle(result);
    const next = waiting;
    waiting = undefined;
    if (next) ask(next);
  };

  const start = (): Worker => {
    const fresh = new Worker(workerUrl, { workerData: file });
    fresh.unref();
    fresh.on('message', ({ number: of, result }: SearchAnswer) => {
      if (of === asked?.number) finish(result);
    });
    const gone = () => replace(fresh, err({ code: 'store.failed' }));
    fresh.on('error', gone);
    fresh.on('exit', gone);
    return fresh;
  };

  /** Whatever a replaced worker says later concerns nobody. */
  const replace = (old: Worker, result: Result<Listing, PortFault>) => {
    if (worker !== old) return;
    worker = undefined;
    void old.terminate();
    finish(result);
  };

  const ask = (request: Pending) => {
    asked = request;
    const current = worker ?? start();
    worker = current;
    timer = setTimeout(() => replace(current, err({ code: 'store.timed-out' })), timeoutMs);
    current.postMessage({ number: request.number, query: request.query });
  };

  // Started ahead, so that the first letter typed does not wait for it.
  worker = start();

  return {
    search: (query) =>
      new Promise((settle) => {
        if (closed) return settle(err({ code: 'store.failed' }));
        number += 1;
        const request: Pending = { number, query, settle };
        if (!asked) return ask(request);
        waiting?.settle(err({ code: 'search.superseded' }));
        waiting = request;
      }),
    close: async () => {
      closed = true;
      const old = worker;
      waiting?.settle(err({ code: 'search.superseded' }));
      waiting = undefined;
      worker = undefined;
      finish(err({ code: 'store.failed' }));
      await old?.terminate();
    },
  };
}
