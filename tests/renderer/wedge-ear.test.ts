import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEY_BURST, LONGEST_KEY_BURST } from '../../kiosk/ipc/key-burst.ts';
import {
  BETWEEN_KEYS_MS,
  createWedgeEar,
  type KeyStroke,
  LEAST_KEYS,
  type WedgeEar,
} from '../../renderer/wedge-ear.ts';
import { PROPERTY_RUNS } from '../support/property-runs.ts';

let heard: string[];
let ear: WedgeEar;
let nowMs: number;
beforeEach(() => {
  heard = [];
  nowMs = 1_000;
  ear = createWedgeEar({ tell: (typed) => heard.push(typed) });
});

const codeOf = (character: string) =>
  /[0-9]/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;

/** One key, and whether the page gets to see it. */
function strike(
  code: string,
  afterMs: number,
  more: Partial<KeyStroke> = {},
): 'seen' | 'swallowed' {
  nowMs += afterMs;
  const stroke = { code, repeat: false, chord: false, atMs: nowMs, ...more };
  return ear.hear(stroke) ? 'swallowed' : 'seen';
}

/** A whole burst with its Enter, after a while in which nobody typed. */
function burst(text: string, betweenMs = 10) {
  const codes = [...[...text].map(codeOf), 'Enter'];
  return codes.map((code, index) => strike(code, index === 0 ? 5_000 : betweenMs));
}

describe('a reader that types', () => {
  test('is passed on without its Enter; the page sees its first key and nothing more', () => {
    expect(burst('04A1B2C3')).toEqual(['seen', ...Array(8).fill('swallowed')]);
    expect(heard).toEqual(['04A1B2C3']);
  });

  test.each([
    ['as quickly as USB allows', 1],
    ['slowly, for a reader', BETWEEN_KEYS_MS],
  ])('is heard when it types %s', (_, betweenMs) => {
    burst('04A1B2C3', betweenMs);
    expect(heard).toEqual(['04A1B2C3']);
  });

  test('two cards in a row are two bursts', () => {
    burst('04A1B2C3');
    burst('04D4E5F6');
    expect(heard).toEqual(['04A1B2C3', '04D4E5F6']);
  });

  test('that ends its line twice presses nothing on the page', () => {
    burst('04A1B2C3');
    expect(strike('Enter', 10)).toBe('swallowed');
    burst('04A1B2C3');
    expect(strike('KeyJ', 10, { chord: true })).toBe('swallowed');
    expect(strike('Enter', BETWEEN_KEYS_MS + 1)).toBe('seen');
    expect(heard).toEqual(['04A1B2C3', '04A1B2C3']);
  });

  test('the keypad of a keyboard types the same digits, and its Enter ends them', () => {
    for (const digit of '0077705923') strike(`Numpad${digit}`, 10);
    expect(strike('NumpadEnter', 10)).toBe('swallowed');
    expect(heard).toEqual(['0077705923']);
  });
});

describe('shift, caps lock and foreign layouts', () => {
  test('capitals with Shift held for each of them are one burst', () => {
    for (const letter of 'ABCDEF') {
      strike('ShiftLeft', 10);
      strike(codeOf(letter), 10);
    }
    strike('Enter', 10);
    expect(heard).toEqual(['ABCDEF']);
  });

  test('a reader that switches Caps Lock around its card is one burst', () => {
    strike('CapsLock', 10);
    for (const letter of '04abcdef') strike(codeOf(letter), 10);
    expect(strike('CapsLock', 10)).toBe('swallowed');
    strike('Enter', 10);
    expect(heard).toEqual(['04ABCDEF']);
  });

  test('Shift alone, or before anything was typed, is a person’s', () => {
    expect(strike('ShiftLeft', 10)).toBe('seen');
    strike('Digit1', 10);
    expect(strike('ShiftLeft', 400)).toBe('seen');
  });

  test('keys count by their place, so that a French keyboard’s &é"(-è_çà are digits too', () => {
    // There Digit1 types an ampersand and KeyA a q; the place is all that this ear is told.
    burst('1A234567');
    expect(heard).toEqual(['1A234567']);
  });

  test('any other key in a burst is passed on as a question mark, so that no card is read in the rest', () => {
    for (const code of ['Digit0', 'Digit4', 'Minus', 'KeyA', 'Space', 'Digit1']) {
      expect(strike(code, 10)).toBe(code === 'Digit0' ? 'seen' : 'swallowed');
    }
    strike('Enter', 10);
    expect(heard).toEqual(['04?A?1']);
  });

  test('a digit with Ctrl or Alt held is no digit', () => {
    for (const digit of '0123') strike(codeOf(digit), 10);
    strike('Digit4', 10, { chord: true });
    strike('Enter', 10);
    expect(heard).toEqual(['0123?']);
  });
});

describe('a person who types', () => {
  test.each([
    ['slowly', 400],
    ['as quickly as people can', 70],
    ['hardly slower than a reader', BETWEEN_KEYS_MS + 1],
  ])('%s keeps every key, the Enter too', (_, betweenMs) => {
    expect(burst('04A1B2C3', betweenMs)).toEqual(Array(9).fill('seen'));
    expect(heard).toEqual([]);
  });

  test('a held key that repeats is no reader, however quickly it repeats', () => {
    strike('Digit1', 10);
    for (let repeats = 0; repeats < 50; repeats += 1) {
      expect(strike('Digit1', 30, { repeat: true })).toBe('seen');
    }
    expect(strike('Enter', 10)).toBe('seen');
    expect(heard).toEqual([]);
  });

  test('a held Enter and a held Tab are a person’s', () => {
    for (const code of ['Enter', 'Tab']) {
      expect(strike(code, 10)).toBe('seen');
      expect(strike(code, 10, { repeat: true })).toBe('seen');
    }
  });

  test('two or three keys under a flat hand do not swallow its Enter', () => {
    for (let keys = 1; keys < LEAST_KEYS; keys += 1) strike('KeyJ', keys === 1 ? 500 : 5);
    expect(strike('Enter', 5)).toBe('seen');
    expect(heard).toEqual([]);
  });

  test('Tab and Enter in quick turn walk and press as ever', () => {
    for (const code of ['Tab', 'Tab', 'Tab', 'Enter', 'Space', 'ArrowDown', 'Enter']) {
      expect(strike(code, 20)).toBe('seen');
    }
  });

  test('an Enter some time after a burst that had none presses', () => {
    for (const digit of '04123456') strike(codeOf(digit), 10);
    expect(strike('Enter', BETWEEN_KEYS_MS + 1)).toBe('seen');
    expect(heard).toEqual([]);
  });
});

describe('bursts that are none of a card’s', () => {
  test('one of ten thousand keys is swallowed, held nowhere and passed on to nobody', () => {
    const seen = burst('7'.repeat(10_000)).filter((key) => key === 'seen');
    expect(seen).toHaveLength(1);
    expect(heard).toEqual([]);
    burst('04A1B2C3');
    expect(heard).toEqual(['04A1B2C3']);
  });

  test('one without Enter is passed on to nobody, and is no part of the next', () => {
    for (const digit of '04123456') strike(codeOf(digit), 10);
    ear.forget();
    strike('Enter', 10);
    burst('04A1B2C3');
    expect(heard).toEqual(['04A1B2C3']);
  });

  test('whatever is struck at whatever pace, what is passed on is short and plain', () => {
    const codes = [
      'Digit0',
      'Digit9',
      'KeyF',
      'KeyZ',
      'Numpad5',
      'Minus',
      'Space',
      'ShiftLeft',
      '',
    ];
    const stroke = fc.record({
      code: fc.constantFrom(...codes, 'Enter', 'Enter', 'NumpadEnter', 'Tab'),
      afterMs: fc.integer({ min: 0, max: BETWEEN_KEYS_MS * 2 }),
      repeat: fc.boolean(),
      chord: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 80 }), (strokes) => {
        heard.length = 0;
        for (const { code, afterMs, ...how } of strokes) strike(code, afterMs, how);
        for (const typed of heard) {
          expect(typed).toMatch(KEY_BURST);
          expect(typed.length).toBeLessThanOrEqual(LONGEST_KEY_BURST);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
