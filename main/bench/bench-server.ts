import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OwnAddress } from '../browser/own-address.ts';
import { createPageServer } from '../browser/page-server.ts';
import type { Log } from '../log.ts';
import { type PageFiles, readPageFiles } from '../page-files.ts';
import { BENCH_BUILT_DIR } from '../places.ts';
import type { Bench } from './bench.ts';
import { BENCH_PATH, BENCH_SOCKET_PATH, type BenchStart } from './bench-frames.ts';
import { createBenchLink } from './bench-link.ts';

/** The bench and the page that draws it. */
export interface BenchDoor {
  readonly bench: Bench;
  readonly files: PageFiles<BenchStart>;
}

/** Serves the bench page under its own path, with a token of its own. */
export interface BenchServer {
  /** Whether a request is for the bench at all. */
  isFor(request: IncomingMessage): boolean;
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** @throws {StartupFault} `start.not-built` */
export function openBenchDoor(bench: Bench): BenchDoor {
  return { bench, files: readPageFiles(BENCH_BUILT_DIR) };
}

export function createBenchServer({
  bench,
  files,
  address,
  log,
}: BenchDoor & { readonly address: OwnAddress; readonly log: Log }): BenchServer {
  const token = randomBytes(32).toString('base64url');
  const link = createBenchLink({ address, token, bench, log });
  const request = createPageServer({
    address,
    under: BENCH_PATH,
    socketPath: BENCH_SOCKET_PATH,
    files,
    start: () => ({ token }),
    log,
  });
  return {
    isFor: ({ url = '' }) => url.startsWith(BENCH_PATH),
    request,
    upgrade: link.upgrade,
    close: link.close,
  };
}
