import type { Result } from '../../kiosk/result.ts';

/** What a hand can do to an emulated board and the parts on it: plain data, from wherever it comes. */
export type BenchCommand =
  | {
      readonly do: 'put-card';
      readonly reader: string;
      /** 4, 7 or 10 bytes in hexadecimal. */
      readonly uid: string;
      /** 0–255; without it, what cards with that length of UID usually are. */
      readonly sak?: number;
    }
  /** Without a UID, every card is lifted. */
  | { readonly do: 'lift-card'; readonly reader: string; readonly uid?: string }
  | { readonly do: 'press-key'; readonly key: string }
  | { readonly do: 'release-key'; readonly key: string }
  /** In the sensor's own unit and range, see `BenchState.sensors`. */
  | { readonly do: 'set'; readonly sensor: string; readonly value: number }
  | { readonly do: 'unplug' }
  | { readonly do: 'plug' }
  /** The button on the board. */
  | { readonly do: 'reset' };

export type BenchRefusal =
  | { readonly code: 'bench.unknown-part' }
  | { readonly code: 'bench.bad-uid' }
  | { readonly code: 'bench.out-of-range'; readonly from: number; readonly to: number }
  /** The emulator has stopped. */
  | { readonly code: 'bench.board-gone' };

export interface BenchOutcome {
  /**
   * Whether the firmware has noticed: it selected the card, read the pin, measured, or started.
   * False when the board has no power, or did not look within five seconds of its own time, twenty
   * where the part itself takes five for a measurement.
   */
  readonly seen: boolean;
  /** The board's own time, in milliseconds since it was made. */
  readonly atMs: number;
}

export type BenchAnswer = Result<BenchOutcome, BenchRefusal>;

/** The supply came on; the reset line was pulled, by the button or by opening the port; it hung. */
export type StartCause = 'power' | 'external' | 'watchdog';

/** Everything there is to see on the desk. */
export interface BenchState {
  readonly powered: boolean;
  /** How often the program has started since the board was made, and why it did last. */
  readonly starts: number;
  readonly startedBy: StartCause | undefined;
  /** By reader. */
  readonly cards: Readonly<Record<string, readonly BenchCard[]>>;
  /** By key: whether it is held down. */
  readonly keys: Readonly<Record<string, boolean>>;
  /** By lamp: 0 dark to 1 fully lit. */
  readonly lamps: Readonly<Record<string, number>>;
  readonly sensors: Readonly<Record<string, BenchSensor>>;
}

export interface BenchCard {
  /** In upper-case hexadecimal. */
  readonly uid: string;
  readonly sak: number;
}

export interface BenchSensor {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}
