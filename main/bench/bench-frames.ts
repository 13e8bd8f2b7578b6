import type { BenchAnswer, BenchCommand, BenchState } from '../../hardware/emulator/bench.ts';

/** Where the bench page is, and its socket. */
export const BENCH_PATH = '/bench/';
export const BENCH_SOCKET_PATH = '/bench/link';
/** What the socket is called (RFC 6455, subprotocol). */
export const BENCH_PROTOCOL = 'portico-bench';

/** The bench page is handed out with it. */
export interface BenchStart {
  readonly token: string;
}

/** A hand at the bench, as JSON. `id` counts up from 1 within a socket. */
export interface BenchPageFrame {
  readonly id: number;
  readonly command: BenchCommand;
}

/** The desk, and whether the kiosk counts on the board that stands on it. */
export interface BenchPicture extends BenchState {
  readonly inService: boolean;
}

/** One message of the Firmata protocol in plain words. */
export interface TrafficWord {
  /** What kind of message it is, as the protocol calls it. */
  readonly name: string;
  /** Which part of the board it is about; empty where it is about the whole board. */
  readonly about: string;
  /** What it says. */
  readonly says: string;
}

/** Words of one kind that passed since the last look, told once with the newest of them. */
export interface TrafficLine extends TrafficWord {
  readonly direction: 'to-board' | 'from-board';
  readonly times: number;
}

/** What the bench server sends, as JSON. */
export type BenchHostFrame =
  | { readonly type: 'picture'; readonly picture: BenchPicture }
  | { readonly type: 'answered'; readonly id: number; readonly answer: BenchAnswer }
  | { readonly type: 'traffic'; readonly lines: readonly TrafficLine[] };
