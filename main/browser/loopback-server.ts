import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';
import { StartupFault } from '../startup-fault.ts';
import { LOOPBACK, type OwnAddress, ownAddress } from './own-address.ts';

/** Whatever answers requests and opens sockets on a server. */
export interface Served {
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** A server that only this machine can reach. */
export interface LoopbackServer {
  readonly address: OwnAddress;
  stop(): Promise<void>;
}

/** A page loads a handful of files and one socket; whatever opens more is none of ours. */
const MOST_CONNECTIONS = 64;

/**
 * @param port 0 for any that is free
 * @param serve is told the address, which pages and sockets are checked against
 * @throws {StartupFault} `start.port-busy`
 */
export async function startLoopbackServer({
  port,
  serve,
  log,
}: {
  readonly port: number;
  readonly serve: (address: OwnAddress) => Served;
  readonly log: Log;
}): Promise<LoopbackServer> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 });
  server.maxConnections = MOST_CONNECTIONS;
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  const address = ownAddress(await listen(server, port));
  const served = serve(address);
  server.on('request', served.request);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', ({ name }) => log.fault('page.refused', { why: name }));
    served.upgrade(request, socket, head);
  });

  return {
    address,
    stop: async () => {
      served.close();
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
