import type { WebSocket } from 'ws';
import { z } from 'zod';
import { benchCommandSchema } from '../../hardware/emulator/bench-schema.ts';
import type { OwnAddress } from '../browser/own-address.ts';
import { createSocketDoor, parseMessage, type SocketDoor } from '../browser/socket-door.ts';
import type { Log } from '../log.ts';
import type { Bench } from './bench.ts';
import { BENCH_PROTOCOL, BENCH_SOCKET_PATH, type BenchHostFrame } from './bench-frames.ts';
import { pinNamesOf } from './pin-names.ts';
import { createTrafficTally } from './traffic-tally.ts';

const LARGEST_MESSAGE_BYTES = 4 * 1024;
/** As often as an eye follows a lamp; the line itself is far quicker. */
const NEWS_EVERY_MS = 50;
const MOST_PAGES = 4;
/** A page that takes news so slowly is stuck. */
const MOST_UNSENT_BYTES = 1024 * 1024;

const TRY_AGAIN_LATER = 1013;
const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;

const pageFrame = z.strictObject({ id: z.int().positive(), command: benchCommandSchema });

/** The bench pages that are open: hands come in, pictures and traffic go out. */
export interface BenchLink extends SocketDoor {
  close(): void;
}

export function createBenchLink({
  address,
  token,
  bench,
  log,
}: {
  readonly address: OwnAddress;
  readonly token: string;
  readonly bench: Bench;
  readonly log: Log;
}): BenchLink {
  const pages = new Set<WebSocket>();
  let stopWatching: (() => void) | undefined;

  function send(socket: WebSocket, frame: BenchHostFrame): void {
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate();
    else socket.send(JSON.stringify(frame));
  }

  /** The line is listened to only while somebody looks. */
  function watch(): () => void {
    const tally = createTrafficTally(pinNamesOf(bench.wiring));
    let isNews = true;
    const stops = [
      bench.watch(() => {
        isNews = true;
      }),
      bench.watchTraffic(tally.add),
    ];
    const timer = setInterval(() => {
      const picture = isNews ? bench.picture() : undefined;
      const lines = tally.take();
      isNews = false;
      for (const page of pages) {
        if (picture) send(page, { type: 'picture', picture });
        if (lines.length > 0) send(page, { type: 'traffic', lines });
      }
    }, NEWS_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }

  function serve(socket: WebSocket): void {
    if (pages.size >= MOST_PAGES) {
      socket.close(TRY_AGAIN_LATER, 'too many bench pages');
      return;
    }
    pages.add(socket);
    stopWatching ??= watch();
    socket.on('close', () => {
      pages.delete(socket);
      if (pages.size > 0) return;
      stopWatching?.();
      stopWatching = undefined;
    });
    socket.on('message', (data, isBinary) => void obey(socket, parseMessage(data, isBinary)));
    const picture = bench.picture();
    if (picture) send(socket, { type: 'picture', picture });
  }

  async function obey(socket: WebSocket, message: unknown): Promise<void> {
    const frame = pageFrame.safeParse(message);
    if (!frame.success) {
      log.fault('page.refused', { why: 'not a bench command' });
      return socket.close(POLICY_VIOLATION, 'refused');
    }
    const { id, command } = frame.data;
    const answer = await bench.perform(command);
    if (pages.has(socket)) send(socket, { type: 'answered', id, answer });
  }

  const door = createSocketDoor({
    address,
    path: BENCH_SOCKET_PATH,
    protocol: BENCH_PROTOCOL,
    token,
    largestMessageBytes: LARGEST_MESSAGE_BYTES,
    serve,
    log,
  });

  return {
    ...door,
    close: () => {
      for (const page of pages) page.close(GOING_AWAY, 'the kiosk stops');
      stopWatching?.();
      stopWatching = undefined;
      pages.clear();
    },
  };
}
