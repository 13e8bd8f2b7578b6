import { LONGEST_KEY_BURST } from '../kiosk/ipc/key-burst.ts';

/**
 * Readers type a key every 5 to 25 ms: a keyboard of USB's low speed is asked every 10 ms and tells a
 * press and its release apart. The quickest typists need twice this long from one key to the next.
 */
export const BETWEEN_KEYS_MS = 50;

/** A flat hand strikes two or three keys at once; no card's number is so short. */
export const LEAST_KEYS = 4;

export interface KeyStroke {
  /** The place of the key on the keyboard (UI Events, `code`), the same whatever letters are on it. */
  readonly code: string;
  /** The key is held, and says so again. */
  readonly repeat: boolean;
  /** Ctrl, Alt or Meta is held with it. */
  readonly chord: boolean;
  /** When it went down, in milliseconds since any fixed moment. */
  readonly atMs: number;
}

/** Tells a keyboard wedge from a person who types, by pace. */
export interface WedgeEar {
  /** Whether this key is a reader's, and must operate nothing on the page. */
  hear(stroke: KeyStroke): boolean;
  /** Nothing more will come of what was heard. */
  forget(): void;
}

interface Run {
  readonly keys: number;
  readonly typed: string;
  readonly lastMs: number;
}

const SILENCE: Run = { keys: 0, typed: '', lastMs: Number.NEGATIVE_INFINITY };
const ENTERS: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter']);
/** Readers hold Shift for capitals, and some switch Caps Lock for the length of a card. */
const SHIFTS: ReadonlySet<string> = new Set(['ShiftLeft', 'ShiftRight', 'CapsLock', 'NumLock']);

/**
 * A burst begins with a letter or digit, which operate nothing here; from its second key on it is
 * swallowed, and its Enter ends it.
 *
 * @param tell gets the burst without its Enter, as `KEY_BURST` says; a longer one is dropped
 */
export function createWedgeEar({ tell }: { readonly tell: (typed: string) => void }): WedgeEar {
  let run = SILENCE;
  let endedMs = Number.NEGATIVE_INFINITY;

  const begin = ({ code, repeat, chord, atMs }: KeyStroke) => {
    const character = characterAt(code);
    const begins = character !== undefined && !repeat && !chord;
    run = begins ? { keys: 1, typed: character, lastMs: atMs } : SILENCE;
  };

  const end = (atMs: number): boolean => {
    const { keys, typed } = run;
    run = SILENCE;
    if (keys < LEAST_KEYS) return false;
    endedMs = atMs;
    if (keys <= LONGEST_KEY_BURST) tell(typed);
    return true;
  };

  /** Some readers end a line as typewriters did, with a return and a feed: Enter and Ctrl J, or Enter twice. */
  const isOfTheEnd = ({ code, chord, atMs }: KeyStroke): boolean =>
    (ENTERS.has(code) || (chord && code === 'KeyJ')) && atMs - endedMs <= BETWEEN_KEYS_MS;

  return {
    hear(stroke) {
      const { code, repeat, chord, atMs } = stroke;
      const goesOn = run.keys > 0 && !repeat && atMs - run.lastMs <= BETWEEN_KEYS_MS;
      if (SHIFTS.has(code)) {
        if (goesOn) run = { ...run, lastMs: atMs };
        return goesOn;
      }
      if (!goesOn) {
        begin(stroke);
        return isOfTheEnd(stroke);
      }
      if (ENTERS.has(code)) return end(atMs);
      const keys = run.keys + 1;
      const character = (chord ? undefined : characterAt(code)) ?? '?';
      const typed = keys > LONGEST_KEY_BURST ? '' : run.typed + character;
      run = { keys, typed, lastMs: atMs };
      return true;
    },
    forget() {
      run = SILENCE;
    },
  };
}

/**
 * What a reader means by a key: it types as on a keyboard of the United States, whose digits need no
 * Shift, whatever letters the hub's own keyboard has in those places.
 */
const characterAt = (code: string): string | undefined =>
  /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)?.slice(1).join('');
