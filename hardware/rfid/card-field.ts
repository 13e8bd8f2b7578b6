import { createHmac, randomBytes } from 'node:crypto';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import type { CardEvent } from '../device.ts';

/** What a 13.56 MHz reader says of its field now; see `CARD_WORDS` for what each word means. */
export interface FieldWord {
  /** Counts the readers of one device from 0. */
  readonly reader: number;
  readonly word: 'absent' | 'empty' | 'arrived' | 'left' | 'several';
  /** With `arrived`; kept by nobody. */
  readonly uid: Uint8Array;
}

/**
 * Makes taps of what lies on a device's readers. It outlives the device's links: a card that lay there
 * when the device was lost and lies there when it is back has not been tapped again.
 */
export interface CardField {
  hear(word: FieldWord): readonly CardEvent[];
  /** The device is lost; who listens knows, and takes every card for lifted. */
  lose(atMs: number): void;
  /** The device is back. */
  resume(atMs: number): void;
}

/** A card that was there this long ago may have gone and come back. */
export const MEMORY_MS = 10_000;

type Held = { readonly mark: string; readonly several: boolean };
const NOBODY: Held = { mark: '', several: false };

export function createCardField(device: DeviceId): CardField {
  // Under a key that nobody keeps, a mark says only "the same card as before".
  const key = randomBytes(32);
  const markOf = (uid: Uint8Array) => createHmac('sha256', key).update(uid).digest('base64');
  let held = new Map<number, Held>();
  /** Marks of cards that lay there when the device was lost, until their reader speaks again. */
  let before = new Map<number, string>();
  let lostAtMs = 0;

  const removed: CardEvent = { type: 'card.removed', device };

  const arrive = (reader: number, uid: Uint8Array): CardEvent[] => {
    const mark = markOf(uid);
    const { mark: known } = held.get(reader) ?? NOBODY;
    const remembered = before.get(reader);
    before.delete(reader);
    held.set(reader, { mark, several: false });
    if (known === mark || remembered === mark) return [];
    const card = { technology: 'iso14443a', uid: uid.slice() } as const;
    const presented: CardEvent = { type: 'card.presented', device, seesLift: true, card };
    return known ? [removed, presented] : [presented];
  };

  const crowd = (reader: number): CardEvent[] => {
    const { mark, several } = held.get(reader) ?? NOBODY;
    held.set(reader, { mark, several: true });
    return several ? [] : [{ type: 'cards.several', device }];
  };

  const clear = (reader: number): CardEvent[] => {
    const { mark } = held.get(reader) ?? NOBODY;
    before.delete(reader);
    held.delete(reader);
    return mark ? [removed] : [];
  };

  return {
    hear({ reader, word, uid }) {
      if (word === 'arrived') return arrive(reader, uid);
      return word === 'several' ? crowd(reader) : clear(reader);
    },
    lose(atMs) {
      for (const [reader, { mark }] of held) if (mark) before.set(reader, mark);
      held = new Map();
      lostAtMs = atMs;
    },
    resume(atMs) {
      if (atMs - lostAtMs > MEMORY_MS) before = new Map();
    },
  };
}
