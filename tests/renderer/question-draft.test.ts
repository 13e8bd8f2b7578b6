import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MatchingDraft,
  matchTapped,
  NOTHING_MATCHED,
  numberFrom,
  numberShown,
  numberTyped,
  type PadKey,
  pairOf,
  pairTapped,
  type Side,
  tapped,
} from '../../renderer/question-draft.ts';

function typedBy(...keys: PadKey[]): string {
  return keys.reduce(numberTyped, '');
}

describe('choosing and ordering by taps', () => {
  it('keeps what was touched in the order of the touches', () => {
    expect(['c', 'a', 'b'].reduce(tapped, [] as readonly string[])).toEqual(['c', 'a', 'b']);
  });

  it('takes an item out at the second touch and closes the gap', () => {
    expect(tapped(['c', 'a', 'b'], 'a')).toEqual(['c', 'b']);
  });

  it('puts an item that was taken out at the end again', () => {
    expect(tapped(tapped(['c', 'a'], 'c'), 'c')).toEqual(['a', 'c']);
  });

  it('never holds an item twice, whatever is touched', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (touches) => {
        const chosen = touches.reduce(tapped, [] as readonly string[]);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});

describe('matching by taps', () => {
  const touched = (...taps: [Side, string][]): MatchingDraft =>
    taps.reduce((draft, [side, id]) => matchTapped(draft, side, id), NOTHING_MATCHED);

  it('pairs a left item with the right item touched after it', () => {
    expect(touched(['left', 'a'], ['right', 'x'])).toEqual({ pairs: { a: 'x' }, held: null });
  });

  it('pairs just as well when the right side is touched first', () => {
    expect(touched(['right', 'x'], ['left', 'a']).pairs).toEqual({ a: 'x' });
  });

  it('holds the other item when a second one of the same side is touched', () => {
    expect(touched(['left', 'a'], ['left', 'b']).held).toEqual({ side: 'left', id: 'b' });
  });

  it('lets go of a held item that is touched again', () => {
    expect(touched(['left', 'a'], ['left', 'a'])).toEqual(NOTHING_MATCHED);
  });

  it('takes a pair apart when either half is touched', () => {
    const pair = touched(['left', 'a'], ['right', 'x']);
    expect(matchTapped(pair, 'left', 'a').pairs).toEqual({});
    expect(matchTapped(pair, 'right', 'x').pairs).toEqual({});
  });

  it('finds the pair of either half, and none for a free item', () => {
    const pair = touched(['left', 'a'], ['right', 'x']);
    expect(pairOf(pair, 'right', 'x')).toEqual({ left: 'a', right: 'x' });
    expect(pairOf(pair, 'left', 'b')).toBeUndefined();
  });

  it('moves a right item to the left item it is given to', () => {
    const first = pairTapped(NOTHING_MATCHED, 'a', 'x');
    expect(pairTapped(first, 'b', 'x').pairs).toEqual({ b: 'x' });
    expect(pairTapped(first, 'a', 'y').pairs).toEqual({ a: 'y' });
  });

  it('takes a pair apart when it is made a second time', () => {
    const first = pairTapped(NOTHING_MATCHED, 'a', 'x');
    expect(pairTapped(first, 'a', 'x').pairs).toEqual({});
  });

  it('never gives one right item to two left items, and never holds a paired one', () => {
    const side = fc.constantFrom<Side>('left', 'right');
    fc.assert(
      fc.property(fc.array(fc.tuple(side, fc.constantFrom('a', 'b', 'c'))), (taps) => {
        const draft = touched(...taps);
        const rights = Object.values(draft.pairs);
        expect(new Set(rights).size).toBe(rights.length);
        if (draft.held) expect(pairOf(draft, draft.held.side, draft.held.id)).toBeUndefined();
      }),
    );
  });
});

describe('typing a number', () => {
  it('reads digits and one separator', () => {
    expect(numberFrom(typedBy('1', '2', 'point', '5', 'point'))).toBe(12.5);
  });

  it('puts a zero before a separator that comes first', () => {
    expect(typedBy('point', '5')).toBe('0.5');
  });

  it('replaces a leading zero', () => {
    expect(typedBy('0', '0', '7')).toBe('7');
    expect(typedBy('0', 'minus', '7')).toBe('-7');
  });

  it('turns the sign at each touch of minus', () => {
    expect(typedBy('4', 'minus')).toBe('-4');
    expect(typedBy('4', 'minus', 'minus')).toBe('4');
  });

  it('takes the last key back', () => {
    expect(typedBy('4', '2', 'delete')).toBe('4');
    expect(typedBy('delete')).toBe('');
  });

  it('stops at nine digits', () => {
    expect(typedBy(...Array<PadKey>(12).fill('9'))).toBe('999999999');
  });

  it('is no number until a digit is there', () => {
    expect(numberFrom('')).toBeNull();
    expect(numberFrom('-')).toBeNull();
  });

  it('takes minus nought for nought', () => {
    expect(Object.is(numberFrom(typedBy('minus', '0')), 0)).toBe(true);
  });

  it('is shown with the separator of the language', () => {
    expect(numberShown('-1.5', 'it')).toBe('−1,5');
    expect(numberShown('1.5', 'en')).toBe('1.5');
  });

  it('is always something that can be read, whatever is touched', () => {
    const key = fc.constantFrom<PadKey>('0', '5', 'point', 'minus', 'delete');
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const value = numberFrom(typedBy(...keys));
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
