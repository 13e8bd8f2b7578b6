import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRight } from '../../../kiosk/learning/question.ts';
import { shuffled, shuffledAway } from '../../../kiosk/learning/shuffle.ts';

const said = { en: '…' };
const head = { id: 'q', prompt: said, ok: said, no: said };
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});
const items = (list: readonly string[]) => list.map((id) => ({ id, text: said }));

describe('an answer', () => {
  it('with several choices is right in any order, and only with all of them', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (correct, seed) => {
        const question = { ...head, type: 'multiple', options: items(correct), correct } as const;
        const options = shuffled(correct, seed);
        expect(isRight(question, { type: 'multiple', options })).toBe(true);
        expect(isRight(question, { type: 'multiple', options: options.slice(1) })).toBe(false);
        expect(isRight(question, { type: 'multiple', options: [...options, 'other!'] })).toBe(
          false,
        );
      }),
    );
  });

  it('in an order is right in that order alone', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (correct, seed) => {
        const question = { ...head, type: 'ordering', items: items(correct), correct } as const;
        const order = shuffled(correct, seed);
        const same = order.every((id, index) => id === correct[index]);
        expect(isRight(question, { type: 'ordering', order })).toBe(same);
      }),
    );
  });

  it.each([
    [10, 0, 10, true],
    [10, 0, 10.5, false],
    [10, 0.5, 10.5, true],
    [10, 0.5, 9.4, false],
    [-3, 1, -4, true],
    [10, 0, Number.NaN, false],
    [10, 0, Number.POSITIVE_INFINITY, false],
  ])(
    'in numbers, where %d give or take %d is asked and %d is said, is %s',
    (correct, tolerance, value, right) => {
      const question = { ...head, type: 'number', correct, tolerance, unit: said } as const;
      expect(isRight(question, { type: 'number', value })).toBe(right);
    },
  );

  it('that pairs things is right only with every pair', () => {
    const question = {
      ...head,
      type: 'matching',
      left: items(['a', 'b']),
      right: items(['x', 'y']),
      correct: { a: 'x', b: 'y' },
    } as const;
    expect(isRight(question, { type: 'matching', pairs: { b: 'y', a: 'x' } })).toBe(true);
    expect(isRight(question, { type: 'matching', pairs: { a: 'x' } })).toBe(false);
    expect(isRight(question, { type: 'matching', pairs: { a: 'y', b: 'x' } })).toBe(false);
  });
});

describe('the order answers stand in', () => {
  it('loses and invents nothing, and is the same for the same seed', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, seed) => {
        expect([...shuffled(list, seed)].sort()).toEqual([...list].sort());
        expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      }),
    );
  });

  it('never gives the solution away where there is another order', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, seed) => {
        fc.pre(list.length > 1);
        expect(shuffledAway(items(list), list, seed).map(({ id }) => id)).not.toEqual(list);
      }),
    );
  });
});
