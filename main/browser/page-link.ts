import { setImmediate as immediately } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import {
  CLOSE_REPLACED,
  type HostFrame,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
} from '../../kiosk/ipc/socket-frames.ts';
import type { AnswerRequest } from '../answer-request.ts';
import type { Log } from '../log.ts';
import type { SessionHost } from '../session-host.ts';
import type { OwnAddress } from './own-address.ts';
import { createSocketDoor, parseMessage, type SocketDoor } from './socket-door.ts';

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
export interface PageLink extends SocketDoor {
  readonly isOpen: boolean;
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
  let page: WebSocket | undefined;
  let telling: NodeJS.Immediate | undefined;
  const stopViews = session.onView(() => {
    telling ??= setImmediate(tellView);
  });
  const stopKeys = session.onKey((key) => {
    if (page) send(page, { type: 'key.pressed', key });
  });

  /**
   * Only the last view of a turn is sent. What comes from memory or a local file is there within the
   * turn in which it is asked for, and showing the wait before it would cost the page a frame.
   */
  function tellView(): void {
    telling = undefined;
    if (page) send(page, { type: 'view.changed', view: session.view() });
  }

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
    socket.on('message', (data, isBinary) => {
      if (page === socket) void receive(socket, parseMessage(data, isBinary));
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
    // Whoever hears the answer has the view that the act led to.
    if (telling !== undefined) await immediately();
    if (page !== socket) return;
    send(
      socket,
      answered.ok ? { type: 'answered', id, output: answered.value } : { type: 'refused', id },
    );
  }

  const door = createSocketDoor({
    address,
    path: SOCKET_PATH,
    protocol: SOCKET_PROTOCOL,
    token,
    largestMessageBytes: LARGEST_MESSAGE_BYTES,
    serve,
    log,
  });

  return {
    ...door,
    get isOpen() {
      return page !== undefined;
    },
    close: () => {
      stopViews();
      clearImmediate(telling);
      stopKeys();
      page?.close(GOING_AWAY, 'the kiosk stops');
      page = undefined;
    },
  };
}
