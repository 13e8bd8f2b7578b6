import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { BenchAnswer, BenchCommand, BenchState } from './bench.ts';
import { type BenchHands, createBenchHands } from './bench-hands.ts';
import { program } from './board.ts';
import { type BoardLink, createOpenLink, type OpenLink } from './board-link.ts';
import type { BoardWorkerData, FromBoard, ToBoard } from './board-messages.ts';
import { boardWorkerUrl } from './board-worker-url.ts';
import type { HexFault } from './intel-hex.ts';
import type { Wiring } from './wiring.ts';

/** Bytes on the line, for the bench to show. They may hold a UID: never to be kept. */
export interface Traffic {
  readonly direction: 'to-board' | 'from-board';
  readonly bytes: Uint8Array;
}

/** A hub board in software, running in a thread of its own. It is plugged in when it is made. */
export interface EmulatedBoard {
  /** Opens the port, which resets the board. Rejects while it is unplugged, in use or closed. */
  open(): Promise<BoardLink>;
  /** Answered when the firmware has seen it, or will not. Never rejects. */
  perform(command: BenchCommand): Promise<BenchAnswer>;
  readonly hands: BenchHands;
  /** Calls back with the whole desk, now and at every change; returns how to stop. */
  observe(listener: (state: BenchState) => void): () => void;
  watchTraffic(listener: (traffic: Traffic) => void): () => void;
  /** Pulls the plug for good. */
  close(): Promise<void>;
}

/**
 * @param firmware Intel HEX for the ATmega328P.
 * @param bootloader an optiboot image, where flashing is to work.
 * @param speed emulated over real time, at most; a busy machine is slower.
 * @param onCrash a bug in the emulator; the board is gone afterwards.
 */
export function createEmulatedBoard({
  firmware,
  bootloader,
  wiring,
  speed = 1,
  onCrash,
}: {
  readonly firmware?: string;
  readonly bootloader?: string;
  readonly wiring: Wiring;
  readonly speed?: number;
  readonly onCrash: (bug: unknown) => void;
}): Result<EmulatedBoard, HexFault> {
  const programmed = program({ firmware, bootloader });
  if (!programmed.ok) return programmed;
  const workerData: BoardWorkerData = { programmed: programmed.value, wiring, speed };
  const worker = new Worker(boardWorkerUrl(), { workerData });

  const observers = new Set<(state: BenchState) => void>();
  const watchers = new Set<(traffic: Traffic) => void>();
  const answers = new Map<number, (answer: BenchAnswer) => void>();
  const openings = new Map<number, (plugged: boolean) => void>();
  let state: BenchState | undefined;
  let link: OpenLink | undefined;
  let number = 0;
  let gone = false;

  const tell = (message: ToBoard) => worker.postMessage(message);
  const watch = (traffic: Traffic) => {
    for (const watcher of watchers) watcher(traffic);
  };
  const endLink = () => {
    link?.end();
    link = undefined;
  };

  const hear = (message: FromBoard) => {
    if (message.type === 'bytes') {
      watch({ direction: 'from-board', bytes: message.bytes });
      link?.deliver(message.bytes);
    } else if (message.type === 'state') {
      state = message.state;
      for (const observer of observers) observer(message.state);
    } else if (message.type === 'ended') endLink();
    else if (message.type === 'answer') answers.get(message.number)?.(message.answer);
    else openings.get(message.number)?.(message.plugged);
  };

  const vanish = () => {
    gone = true;
    endLink();
    for (const answer of [...answers.values()]) answer(err({ code: 'bench.board-gone' }));
    for (const opened of [...openings.values()]) opened(false);
  };

  worker.on('message', hear);
  worker.on('error', (bug) => {
    onCrash(bug);
    vanish();
  });
  worker.on('exit', vanish);

  const perform = (command: BenchCommand) =>
    new Promise<BenchAnswer>((resolve) => {
      if (gone) return resolve(err({ code: 'bench.board-gone' }));
      number += 1;
      const mine = number;
      answers.set(mine, (answer) => {
        answers.delete(mine);
        resolve(answer);
      });
      tell({ type: 'command', number: mine, command });
    });

  /** The link takes over the moment the port is open: what came before belongs to nobody. */
  const openPort = (fresh: OpenLink) =>
    new Promise<boolean>((resolve) => {
      number += 1;
      const mine = number;
      openings.set(mine, (plugged) => {
        openings.delete(mine);
        if (plugged) link = fresh;
        resolve(plugged);
      });
      tell({ type: 'open', number: mine });
    });

  return ok({
    async open() {
      if (gone) throw new Error('The emulated board has been closed.');
      if (link || openings.size > 0) throw new Error('The port of the emulated board is in use.');
      const fresh = createOpenLink({
        write: (bytes) => {
          watch({ direction: 'to-board', bytes });
          tell({ type: 'bytes', bytes: bytes.slice() });
        },
        closed: () => {
          if (link !== fresh) return;
          link = undefined;
          tell({ type: 'close' });
        },
      });
      if (!(await openPort(fresh))) throw new Error('The emulated board is not plugged in.');
      return fresh.link;
    },
    perform,
    hands: createBenchHands(perform),
    observe(listener) {
      observers.add(listener);
      if (state) listener(state);
      return () => observers.delete(listener);
    },
    watchTraffic(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    async close() {
      await worker.terminate();
      vanish();
    },
  });
}
