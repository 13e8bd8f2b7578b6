import type { BareBoard } from './bare-board.ts';

export interface BoardMessage {
  /** The status byte, or the command of a sysex. */
  readonly command: number;
  readonly isSysex: boolean;
  readonly data: readonly number[];
  /** When its last byte had been sent, roughly. */
  readonly atMs: number;
}

const START_SYSEX = 0xf0;
const END_SYSEX = 0xf7;

export interface BoardEar {
  /** Every message since the board started. */
  readonly all: readonly BoardMessage[];
  /** Runs the board until such a message comes that nobody waited for yet. */
  next(wanted: (message: BoardMessage) => boolean, patienceMs: number): BoardMessage;
  /** The next sysex of that command. */
  nextSysex(command: number, patienceMs?: number): BoardMessage;
  /** Messages that came within `durationMs`, and before that while `first` went on. */
  during(durationMs: number, first?: () => void): readonly BoardMessage[];
}

/** Cuts what a board sends into messages. Throws on a byte that belongs to none. */
export function listenTo(board: BareBoard): BoardEar {
  const all: BoardMessage[] = [];
  let read = 0;
  let asked = 0;

  const cutNext = (): boolean => {
    const { sent } = board;
    const status = sent[read];
    if (status === undefined) return false;
    if (status < 0x80) throw new Error(`byte ${read} (${status}) belongs to no message`);
    const end = status === START_SYSEX ? sent.indexOf(END_SYSEX, read) : read + 2;
    if (end < 0 || end >= sent.length) return false;
    const isSysex = status === START_SYSEX;
    const body = sent.slice(read + 1, isSysex ? end : end + 1);
    if (body.some((byte) => byte > 0x7f)) throw new Error(`a message broke off at byte ${read}`);
    all.push({
      command: isSysex ? (body[0] as number) : status,
      isSysex,
      data: isSysex ? body.slice(1) : body,
      atMs: board.nowMs(),
    });
    read = end + 1;
    return true;
  };
  const cut = () => {
    let more = true;
    while (more) more = cutNext();
  };

  const next: BoardEar['next'] = (wanted, patienceMs) => {
    let found: BoardMessage | undefined;
    let looked = -1;
    board.runUntil(() => {
      if (looked === board.sent.length) return false;
      looked = board.sent.length;
      cut();
      while (!found && asked < all.length) {
        const message = all[asked] as BoardMessage;
        asked += 1;
        if (wanted(message)) found = message;
      }
      return found !== undefined;
    }, patienceMs);
    return found as BoardMessage;
  };

  return {
    all,
    next,
    nextSysex: (command, patienceMs = 150) =>
      next((message) => message.isSysex && message.command === command, patienceMs),
    during(durationMs, first) {
      cut();
      const before = all.length;
      first?.();
      board.runMs(durationMs);
      cut();
      asked = all.length;
      return all.slice(before);
    },
  };
}

/** A string message as text: two bytes carry one letter. */
export function textOf({ data }: BoardMessage): string {
  return String.fromCharCode(...pairsOf(data));
}

/** Whole values sent as two bytes of seven bits. */
export function pairsOf(data: readonly number[]): number[] {
  return Array.from(
    { length: data.length / 2 },
    (_, index) => (data[2 * index] ?? 0) | ((data[2 * index + 1] ?? 0) << 7),
  );
}
