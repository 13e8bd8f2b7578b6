import type { Firmata } from 'firmata-io';
import five, { type Board } from 'johnny-five';
import {
  type BoardParts,
  KEY_NAMES,
  type KeyName,
  type LampOrders,
} from '../../kiosk/device-settings.ts';
import type { FromBoardProcess } from './board-messages.ts';
import { type KeyState, senseKey, UNKNOWN_KEY } from './key-debounce.ts';

interface KeysAndBoard {
  readonly board: Board;
  readonly io: Firmata;
  readonly pins: BoardParts['keys'];
  readonly tell: (message: FromBoardProcess) => void;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** How long a contact may bounce before it is believed again; 0 where the firmware debounces. */
  readonly holdMs: number;
  /** Called once, when the level of every key has been heard: from then on a press is a press. */
  readonly onKnown: () => void;
}

/** Keys close to ground; each is told when it goes down and when it comes up. */
export function attachKeys({ board, io, pins, tell, nowMs, holdMs, onKnown }: KeysAndBoard): void {
  // Every pull-up is on before the first pin is listened to: pins are reported eight at a time, and
  // one that still floats would look like a key that is pressed.
  for (const key of KEY_NAMES) pullUp(board, io, pins[key].pin);
  const unheard = new Set<KeyName>(KEY_NAMES);
  for (const key of KEY_NAMES) {
    let state: KeyState = UNKNOWN_KEY;
    let closed = false;
    const sense = () => {
      const step = senseKey(state, closed, nowMs(), holdMs);
      state = step.state;
      if (!step.news) return;
      tell({ type: `key.${step.news}`, key });
      if (holdMs > 0) setTimeout(sense, holdMs + 1);
    };
    board.digitalRead(pins[key].pin, (level) => {
      closed = level === 0;
      sense();
      if (unheard.delete(key) && unheard.size === 0) onKnown();
    });
  }
}

/** Older Firmatas know no mode for it, and take a high level written to an input for the same. */
function pullUp(board: Board, io: Firmata, pin: number): void {
  const { INPUT = 0, PULLUP = -1 } = io.MODES;
  if (io.pins[pin]?.supportedModes.includes(PULLUP)) board.pinMode(pin, PULLUP);
  else {
    board.pinMode(pin, INPUT);
    board.digitalWrite(pin, 1);
  }
}

export interface Lamps {
  light(orders: LampOrders): void;
}

export function attachLamps({
  board,
  pins,
}: {
  readonly board: Board;
  readonly pins: BoardParts['lamps'];
}): Lamps {
  const leds = KEY_NAMES.map((key) => [key, new five.Led({ board, pin: pins[key].pin })] as const);
  return {
    light(orders) {
      for (const [key, led] of leds) {
        if (orders[key]) led.on();
        else led.off();
      }
    },
  };
}
