import type { BenchAnswer, BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchHostFrame, BenchPageFrame, BenchPicture, TrafficLine } from '../bench-frames.ts';

const PROTOCOL = 'portico-bench';
const TOKEN_PREFIX = 'token.';
/** The kiosk was started anew, and this page belongs to the start before. */
const CLOSE_STALE = 4003;
const TRY_AGAIN_MS = 1_000;

/** The bench on the other side of the socket. */
export interface FarBench {
  /** Undefined when the kiosk went away before it could answer. */
  perform(command: BenchCommand): Promise<BenchAnswer | undefined>;
}

export function openBenchSocket({
  token,
  onPicture,
  onTraffic,
  onLost,
}: {
  readonly token: string;
  readonly onPicture: (picture: BenchPicture) => void;
  readonly onTraffic: (lines: readonly TrafficLine[]) => void;
  readonly onLost: () => void;
}): FarBench {
  const waiting = new Map<number, (answer: BenchAnswer | undefined) => void>();
  let socket: WebSocket | undefined;
  let lastId = 0;

  function hear(frame: BenchHostFrame): void {
    if (frame.type === 'picture') onPicture(frame.picture);
    else if (frame.type === 'traffic') onTraffic(frame.lines);
    else {
      waiting.get(frame.id)?.(frame.answer);
      waiting.delete(frame.id);
    }
  }

  function connect(): void {
    const opened = new WebSocket(`ws://${location.host}/bench/link`, [
      PROTOCOL,
      `${TOKEN_PREFIX}${token}`,
    ]);
    opened.onopen = () => {
      socket = opened;
    };
    opened.onmessage = ({ data }) => hear(JSON.parse(String(data)));
    opened.onclose = ({ code }) => {
      socket = undefined;
      for (const settle of waiting.values()) settle(undefined);
      waiting.clear();
      onLost();
      if (code === CLOSE_STALE) location.reload();
      else setTimeout(connect, TRY_AGAIN_MS);
    };
  }
  connect();

  return {
    perform: (command) =>
      new Promise((resolve) => {
        if (!socket) return resolve(undefined);
        lastId += 1;
        waiting.set(lastId, resolve);
        socket.send(JSON.stringify({ id: lastId, command } satisfies BenchPageFrame));
      }),
  };
}
