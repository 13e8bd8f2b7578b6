import { type Bits, bitsOf, bytesOf } from './bits.ts';
import { endsWithCrcA, withCrcA } from './crc-a.ts';

/** A card as its issuer made it. */
export interface CardData {
  /** 4, 7 or 10 bytes. */
  readonly uid: readonly number[];
  /** What SELECT answers in the end: the kind of card, without the cascade bit. */
  readonly sak: number;
}

/** A card in a reader's field, up to HALT; it has no contents to give. */
export interface TypeACard {
  readonly data: CardData;
  /** The field is gone: the card forgets everything. */
  powerDown(): void;
  /** What the card sends back, or nothing. */
  answer(frame: Bits): Bits | undefined;
  /** Whether it has been selected since it got its power. */
  readonly selected: boolean;
}

const REQA = 0x26;
const WUPA = 0x52;
const SHORT_FRAME_BITS = 7;
const SELECT_CODES = [0x93, 0x95, 0x97];
const WHOLE_SELECT = 0x70;
const CASCADE_TAG = 0x88;
const CASCADE_BIT = 0x04;
const HLTA = [0x50, 0x00];

/** The states of ISO/IEC 14443-3, 6.3; `level` is the cascade level that is being resolved. */
type State = 'idle' | 'ready' | 'active' | 'halt';

export function createTypeACard(data: CardData): TypeACard {
  const levels = cascade(data.uid);
  let state: State = 'idle';
  let level = 0;
  /** Woken from HALT, so it goes back there and not to IDLE: the states with a star. */
  let fromHalt = false;
  let selected = false;

  const fallBack = () => {
    state = fromHalt ? 'halt' : 'idle';
    return undefined;
  };

  const wake = () => {
    fromHalt = state === 'halt';
    state = 'ready';
    level = 0;
    return bitsOf(atqa(levels.length));
  };

  const select = (bytes: readonly number[], part: readonly number[]) => {
    const meant = part.every((byte, index) => byte === bytes[2 + index]);
    if (bytes.length !== 9 || !meant || !endsWithCrcA(bytes)) return fallBack();
    const complete = level === levels.length - 1;
    if (complete) {
      state = 'active';
      selected = true;
    } else level += 1;
    return bitsOf(withCrcA([complete ? data.sak & ~CASCADE_BIT : data.sak | CASCADE_BIT]));
  };

  /** Answers the rest of its UID when the bits that are known already are its own. */
  const anticollision = (frame: Bits, valid: number, part: readonly number[]) => {
    const known = (valid >> 4) * 8 + (valid & 0x0f);
    if (known !== frame.length || known < 16 || known > 16 + 39) return fallBack();
    const own = bitsOf(part);
    const matches = frame.slice(16).every((bit, index) => bit === own[index]);
    return matches ? own.slice(known - 16) : undefined;
  };

  return {
    data,
    get selected() {
      return selected;
    },
    powerDown() {
      state = 'idle';
      level = 0;
      fromHalt = false;
      selected = false;
    },
    answer(frame) {
      const bytes = bytesOf(frame);
      if (frame.length === SHORT_FRAME_BITS) {
        const wakes = bytes[0] === WUPA || (bytes[0] === REQA && state === 'idle');
        if (state === 'idle' || state === 'halt') return wakes ? wake() : undefined;
        return fallBack();
      }
      if (state === 'active') {
        const halts = endsWithCrcA(bytes) && HLTA.every((byte, index) => byte === bytes[index]);
        if (halts && bytes.length === 4) state = 'halt';
        else fallBack();
        return undefined;
      }
      if (state !== 'ready') return undefined;
      const part = levels[level];
      const [code, valid = 0] = bytes;
      if (!part || code !== SELECT_CODES[level]) return fallBack();
      return valid === WHOLE_SELECT ? select(bytes, part) : anticollision(frame, valid, part);
    },
  };
}

/** The UID as each cascade level sends it: four bytes, tagged when more follow, and their check byte. */
function cascade(uid: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let rest = [...uid];
  while (rest.length > 4) {
    parts.push([CASCADE_TAG, ...rest.slice(0, 3)]);
    rest = rest.slice(3);
  }
  parts.push(rest);
  return parts.map((part) => [...part, part.reduce((check, byte) => check ^ byte, 0)]);
}

/** ATQA: the length of the UID, and that the card takes part in bit frame anticollision. */
function atqa(levels: number): number[] {
  return [((levels - 1) << 6) | 0x04, 0x00];
}
