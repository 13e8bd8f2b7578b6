import type { Firmata } from 'firmata-io';
import five, { type Board } from 'johnny-five';
import { type BoardParts, KEY_NAMES, type LampOrders } from '../../kiosk/device-settings.ts';
import type { FromBoardProcess } from './board-messages.ts';
import { type KeyState, senseKey, UNKNOWN_KEY } from './key-debounce.ts';

interface KeysAndBoard {
  readonly board: Board;
  readonly io: Firmata;
  readonly parts: Pick<BoardParts, 'keys' | 'buttons'>;
  readonly tell: (message: FromBoardProcess) => void;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** How long a contact may bounce before it is believed again; 0 where the firmware debounces. */
  readonly holdMs: number;
  /** Called once, when every level has been heard: from then on a press is a press. */
  readonly onKnown: () => void;
}

/** One contact to ground, and what its news mean. */
interface Contact {
  readonly pin: number;
  readonly tell: (news: 'pressed' | 'released') => void;
}

/**
 * Keys and buttons close to ground. A key is told when it goes down and when it comes up; a button
 * under an exhibit only opens something, and when it comes up is nobody's business.
 */
export function attachKeys({ parts, tell, ...surroundings }: KeysAndBoard): void {
  attachContacts(surroundings, [
    ...KEY_NAMES.map((key) => ({
      pin: parts.keys[key].pin,
      tell: (news: 'pressed' | 'released') => tell({ type: `key.${news}`, key }),
    })),
    ...parts.buttons.map(({ id, pin }) => ({
      pin,
      tell: (news: 'pressed' | 'released') => {
        if (news === 'pressed') tell({ type: 'button.pressed', button: id });
      },
    })),
  ]);
}

function attachContacts(
  { board, io, nowMs, holdMs, onKnown }: Omit<KeysAndBoard, 'parts' | 'tell'>,
  contacts: readonly Contact[],
): void {
  // Every pull-up is on before the first pin is listened to: pins are reported eight at a time, and
  // one that still floats would look like a key that is pressed.
  for (const { pin } of contacts) pullUp(board, io, pin);
  const unheard = new Set(contacts);
  for (const contact of contacts) {
    let state: KeyState = UNKNOWN_KEY;
    let closed = false;
    const sense = () => {
      const step = senseKey(state, closed, nowMs(), holdMs);
      state = step.state;
      if (!step.news) return;
      contact.tell(step.news);
      if (holdMs > 0) setTimeout(sense, holdMs + 1);
    };
    board.digitalRead(contact.pin, (level) => {
      closed = level === 0;
      sense();
      if (unheard.delete(contact) && unheard.size === 0) onKnown();
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
