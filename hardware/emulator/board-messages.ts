import type { BenchAnswer, BenchCommand, BenchState } from './bench.ts';
import type { Programmed } from './board.ts';
import type { Wiring } from './wiring.ts';

/** What the worker is started with. */
export interface BoardWorkerData {
  readonly programmed: Programmed;
  readonly wiring: Wiring;
  readonly speed: number;
}

export type ToBoard =
  | { readonly type: 'open'; readonly number: number }
  | { readonly type: 'close' }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'command'; readonly number: number; readonly command: BenchCommand };

export type FromBoard =
  | { readonly type: 'opened'; readonly number: number; readonly plugged: boolean }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  /** The plug was pulled under an open port. */
  | { readonly type: 'ended' }
  | { readonly type: 'answer'; readonly number: number; readonly answer: BenchAnswer }
  | { readonly type: 'state'; readonly state: BenchState };
