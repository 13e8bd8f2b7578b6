import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { Log } from '../log.ts';
import { controlAddress } from './control-address.ts';
import type { ControlCaller, ControlDesk } from './control-desk.ts';
import { type ControlFrame, controlRequestSchema, LONGEST_REQUEST } from './control-frames.ts';
import { jsonLine, readJsonLines } from './json-lines.ts';

export interface ControlServer {
  close(): Promise<void>;
}

/** A handful of commands at once is plenty. */
const MOST_CONNECTIONS = 8;
const MOST_UNSENT_BYTES = 16 * 1024 * 1024;

/**
 * Lets commands of the same user reach the running kiosk through a socket in its data directory
 * (mode 0600). A kiosk whose directory cannot hold a socket serves its visitors without.
 */
export async function startControlServer({
  dataDir,
  desk,
  log,
}: {
  readonly dataDir: string;
  readonly desk: ControlDesk;
  readonly log: Log;
}): Promise<ControlServer> {
  const address = controlAddress(dataDir);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket);
  });
  server.maxConnections = MOST_CONNECTIONS;

  function serve(socket: Socket): void {
    const stops: (() => void)[] = [];
    const send = (frame: ControlFrame) => {
      // A command that hears nothing any more, such as one that was stopped, must not fill the memory.
      if (socket.writableLength > MOST_UNSENT_BYTES) socket.destroy();
      else if (socket.writable) socket.write(jsonLine(frame));
    };
    const caller: ControlCaller = {
      tell: send,
      onGone: (stop) => {
        if (socket.destroyed) stop();
        else stops.push(stop);
      },
    };
    socket.on('error', ({ name }) => log.note('A command was cut off.', { why: name }));
    socket.once('close', () => {
      sockets.delete(socket);
      for (const stop of stops) stop();
    });
    readJsonLines(socket, {
      longest: LONGEST_REQUEST,
      hear: (value) => {
        const request = controlRequestSchema.safeParse(value);
        if (!request.success) {
          send({ id: numberOf(value), refused: 'not-a-request' });
          return;
        }
        const { id } = request.data;
        void desk
          .answer(request.data, caller)
          .then((said) =>
            send('refused' in said ? { id, refused: said.refused } : { id, answer: said.answer }),
          );
      },
    });
  }

  try {
    // The lock of the directory is held: a socket that is still there belongs to nobody.
    rmSync(address.path, { force: true });
    server.listen(address.path);
    await once(server, 'listening');
    chmodSync(address.path, 0o600);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    log.note('No command can reach this kiosk: its directory holds no socket.', { why });
  }

  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) {
        const closed = once(server, 'close');
        server.close();
        await closed;
      }
      address.release();
    },
  };
}

/** Even a request that is none is answered under its number, if it has one. */
function numberOf(value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'number' ? id : 0;
}
