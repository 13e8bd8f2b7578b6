import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CLOSE_STALE, TOKEN_PREFIX } from '../../kiosk/ipc/socket-frames.ts';
import type { Log } from '../log.ts';
import type { OwnAddress } from './own-address.ts';

/** Lets the sockets of one page in, and nobody else's. */
export interface SocketDoor {
  readonly path: string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export function createSocketDoor({
  address,
  path,
  protocol,
  token,
  largestMessageBytes,
  serve,
  log,
}: {
  readonly address: OwnAddress;
  readonly path: string;
  /** What the socket is called (RFC 6455, subprotocol). */
  readonly protocol: string;
  /** Proves that a page was handed out by this start of this kiosk. */
  readonly token: string;
  readonly largestMessageBytes: number;
  readonly serve: (socket: WebSocket) => void;
  readonly log: Log;
}): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: largestMessageBytes,
    handleProtocols: () => protocol,
  });

  return {
    path,
    upgrade: (request, socket, head) => {
      const { host, origin } = request.headers;
      const [own, ...rest] = offered(request);
      if (!address.isOwnHost(host) || !address.isOwnOrigin(origin)) {
        log.fault('page.refused', { why: 'foreign origin' });
        return hangUp(socket, '403 Forbidden');
      }
      if (request.url !== path || own !== protocol) {
        log.fault('page.refused', { why: 'unknown socket' });
        return hangUp(socket, '404 Not Found');
      }
      server.handleUpgrade(request, socket, head, (opened) => {
        // ws reports a broken frame here and hangs up by itself.
        opened.on('error', ({ name }) => log.fault('page.refused', { why: name }));
        if (rest.length === 1 && isSame(rest[0] ?? '', `${TOKEN_PREFIX}${token}`)) {
          return serve(opened);
        }
        log.fault('page.refused', { why: 'token of another start' });
        opened.close(CLOSE_STALE, 'stale');
      });
    },
  };
}

/** What a page sent, as data; undefined for what is no JSON. */
export function parseMessage(data: unknown, isBinary: boolean): unknown {
  if (isBinary) return undefined;
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

const offered = (request: IncomingMessage): readonly string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
