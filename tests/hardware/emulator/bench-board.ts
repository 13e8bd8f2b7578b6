import type { BenchAnswer, BenchCommand } from '../../../hardware/emulator/bench.ts';
import { type Board, createBoard, type Programmed } from '../../../hardware/emulator/board.ts';
import { CYCLES_PER_MS } from '../../../hardware/emulator/emulated-time.ts';
import type { Wiring } from '../../../hardware/emulator/wiring.ts';

/** A board that runs in this thread, step by step, so that a test can count its cycles. */
export interface BenchBoard {
  readonly board: Board;
  readonly nowMs: number;
  /** Every byte the board has sent, with the board's time at which it did. */
  readonly sent: readonly SentByte[];
  send(...bytes: readonly number[]): void;
  run(ms: number): void;
  /** Runs in small steps until something is so; fails after that much emulated time. */
  until(isSo: () => boolean, withinMs?: number): void;
  /** Does something and runs until it is answered. */
  hand(command: BenchCommand): BenchAnswer;
  /** The data of every whole sysex message with this command since the board was made. */
  sysex(command: number): number[][];
}

export interface SentByte {
  readonly byte: number;
  readonly atMs: number;
}

const STEP_MS = 0.25;

export function createBenchBoard({
  programmed,
  wiring,
}: {
  readonly programmed: Programmed;
  readonly wiring: Wiring;
}): BenchBoard {
  const sent: SentByte[] = [];
  const sysex = createSysexListener();
  const board = createBoard({
    programmed,
    wiring,
    onByte: (byte) => {
      sent.push({ byte, atMs: board.cycles / CYCLES_PER_MS });
      sysex.hear(byte);
    },
  });
  const run = (ms: number) => board.run(board.cycles + ms * CYCLES_PER_MS);
  const until = (isSo: () => boolean, withinMs = 1_000) => {
    const deadline = board.cycles + withinMs * CYCLES_PER_MS;
    while (!isSo()) {
      if (board.cycles >= deadline) throw new Error(`Not so within ${withinMs} ms of the board.`);
      run(STEP_MS);
    }
  };

  return {
    board,
    get nowMs() {
      return board.cycles / CYCLES_PER_MS;
    },
    sent,
    send: (...bytes) => board.send(Uint8Array.from(bytes)),
    run,
    until,
    hand(command) {
      let answer: BenchAnswer | undefined;
      board.obey(command, (given) => {
        answer = given;
      });
      while (!answer) run(STEP_MS);
      return answer;
    },
    sysex: sysex.messages,
  };
}

/** Takes sysex messages out of what a board sends, byte by byte. */
function createSysexListener(): {
  hear(byte: number): void;
  messages(command: number): number[][];
} {
  const found = new Map<number, number[][]>();
  let message: number[] | undefined;
  return {
    hear(byte) {
      if (byte === 0xf0) message = [];
      else if (byte !== 0xf7) message?.push(byte);
      else if (message) {
        const [command = 0, ...data] = message;
        found.set(command, [...(found.get(command) ?? []), data]);
        message = undefined;
      }
    },
    messages: (command) => found.get(command) ?? [],
  };
}
