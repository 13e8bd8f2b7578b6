import type { Traffic } from '../../hardware/emulator/emulated-board.ts';
import type { TrafficLine } from './bench-frames.ts';
import { createWordReader } from './firmata-words.ts';
import type { PinNames } from './pin-names.ts';

/** Sums up what passes on the line between two looks. */
export interface TrafficTally {
  add(traffic: Traffic): void;
  /** What has passed since the last time, one line for each kind, and forgets it. */
  take(): readonly TrafficLine[];
}

/** A line speaks some hundred times a second, and nobody reads faster than this many kinds. */
const MOST_LINES = 60;

export function createTrafficTally(names: PinNames): TrafficTally {
  const readers = {
    'to-board': createWordReader('to-board', names),
    'from-board': createWordReader('from-board', names),
  };
  let lines = new Map<string, TrafficLine>();
  return {
    add({ direction, bytes }) {
      for (const word of readers[direction].read(bytes)) {
        const kind = [direction, word.name, word.about].join('|');
        const times = (lines.get(kind)?.times ?? 0) + 1;
        if (times > 1 || lines.size < MOST_LINES) lines.set(kind, { ...word, direction, times });
      }
    },
    take() {
      const taken = [...lines.values()];
      lines = new Map();
      return taken;
    },
  };
}
