import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import {
  CLOSE_REPLACED,
  CLOSE_STALE,
  type HostFrame,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
  TOKEN_PREFIX,
} from '../../kiosk/ipc/socket-frames.ts';
import type { AnswerRequest } from '../answer-request.ts';
import type { Log } from '../log.ts';
import type { SessionHost } from '../session-host.ts';
import type { OwnAddress } from './own-address.ts';

/** The largest act, a matching of forty pairs, is about 10 kB. */
const LARGEST_MESSAGE_BYTES = 32 * 1024;
/** A page that takes views so slowly is stuck; it gets the newest one when it comes back. */
const MOST_UNSENT_BYTES = 4 * 1024 * 1024;

const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;

const pageFrame = z.strictObject({
  id: z.int().positive(),
  channel: z.string().max(40),
  input: z.unknown(),
});

/** The one page that is served: acts come in, views go out. */
export interface PageLink {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createPageLink({
  address,
  token,
  session,
  answer,
  log,
}: {
  readonly address: OwnAddress;
  /** Proves that a page was handed out by this start of this kiosk. */
  readonly token: string;
  readonly session: SessionHost;
  readonly answer: AnswerRequest;
  readonly log: Log;
}): PageLink {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_MESSAGE_BYTES,
    handleProtocols: () => SOCKET_PROTOCOL,
  });
  let page: WebSocket | undefined;
  const stopViews = session.onView((view) => {
    if (page) send(page, { type: 'view.changed', view });
  });
  const stopKeys = session.onKey((key) => {
    if (page) send(page, { type: 'key.pressed', key });
  });

  function send(socket: WebSocket, frame: HostFrame): void {
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate();
    else socket.send(JSON.stringify(frame));
  }

  function serve(socket: WebSocket): void {
    page?.close(CLOSE_REPLACED, 'replaced');
    page = socket;
    socket.on('close', () => {
      if (page === socket) page = undefined;
    });
    // ws reports a broken frame here and hangs up by itself.
    socket.on('error', ({ name }) => log.fault('page.refused', { why: name }));
    socket.on('message', (data, isBinary) => {
      if (page === socket) void receive(socket, isBinary ? undefined : parse(String(data)));
    });
    send(socket, { type: 'view.changed', view: session.view() });
  }

  async function receive(socket: WebSocket, message: unknown): Promise<void> {
    const frame = pageFrame.safeParse(message);
    if (!frame.success) {
      log.fault('page.refused', { why: 'not a request' });
      socket.close(POLICY_VIOLATION, 'refused');
      return;
    }
    const { id, channel, input } = frame.data;
    const answered = await answer(channel, input);
    if (page !== socket) return;
    send(
      socket,
      answered.ok ? { type: 'answered', id, output: answered.value } : { type: 'refused', id },
    );
  }

  return {
    upgrade: (request, socket, head) => {
      const { host, origin } = request.headers;
      const [own, ...rest] = offered(request);
      if (!address.isOwnHost(host) || !address.isOwnOrigin(origin)) {
        log.fault('page.refused', { why: 'foreign origin' });
        return hangUp(socket, '403 Forbidden');
      }
      if (request.url !== SOCKET_PATH || own !== SOCKET_PROTOCOL) {
        log.fault('page.refused', { why: 'unknown socket' });
        return hangUp(socket, '404 Not Found');
      }
      server.handleUpgrade(request, socket, head, (opened) => {
        if (rest.length === 1 && isSame(rest[0] ?? '', `${TOKEN_PREFIX}${token}`)) {
          return serve(opened);
        }
        log.fault('page.refused', { why: 'token of another start' });
        opened.on('error', ({ name }) => log.fault('page.refused', { why: name }));
        opened.close(CLOSE_STALE, 'stale');
      });
    },
    close: () => {
      stopViews();
      stopKeys();
      page?.close(GOING_AWAY, 'the kiosk stops');
      page = undefined;
    },
  };
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
