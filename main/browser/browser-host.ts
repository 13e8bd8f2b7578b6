import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAnswerRequest } from '../answer-request.ts';
import { type BenchDoor, createBenchServer } from '../bench/bench-server.ts';
import type { Log } from '../log.ts';
import type { PageFiles } from '../page-files.ts';
import type { SessionHost } from '../session-host.ts';
import { StartupFault } from '../startup-fault.ts';
import { LOOPBACK, ownAddress } from './own-address.ts';
import { createPageLink } from './page-link.ts';
import { createPageServer } from './page-server.ts';

/** Serves the kiosk to one page on this machine, and to nobody else. */
export interface BrowserHost {
  readonly url: string;
  /** Whether a page is open. */
  hasPage(): boolean;
  stop(): Promise<void>;
}

/** A page loads a handful of files and one socket; whatever opens more is none of ours. */
const MOST_CONNECTIONS = 64;

/**
 * @param port 0 for any that is free
 * @throws {StartupFault} `start.port-busy`
 */
export async function startBrowserHost({
  port,
  files,
  session,
  bench,
  log,
}: {
  readonly port: number;
  readonly files: PageFiles;
  readonly session: SessionHost;
  /** Where a hub board runs in software, and its page. */
  readonly bench?: BenchDoor | undefined;
  readonly log: Log;
}): Promise<BrowserHost> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 });
  server.maxConnections = MOST_CONNECTIONS;
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  const address = ownAddress(await listen(server, port));
  const desk = bench && createBenchServer({ ...bench, address, log });

  const token = randomBytes(32).toString('base64url');
  const answer = createAnswerRequest({ session, log });
  const link = createPageLink({ address, token, session, answer, log });
  const start = () => ({ view: session.view(), token });
  const page = createPageServer({ address, files, start, log });
  server.on('request', (request, response) => {
    (desk?.isFor(request) ? desk.request : page)(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', ({ name }) => log.fault('page.refused', { why: name }));
    (desk?.isFor(request) ? desk : link).upgrade(request, socket, head);
  });

  return {
    url: address.url,
    hasPage: () => link.isOpen,
    stop: async () => {
      desk?.close();
      link.close();
      const closed = once(server, 'close');
      server.close();
      // A page that hangs could keep its socket for half a minute; what is written still goes out.
      for (const socket of connections) socket.destroySoon();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const detail = `Port ${port} of ${LOOPBACK} cannot be used (${code}).`;
    throw new StartupFault({ code: 'start.port-busy', detail, cause });
  }
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}
