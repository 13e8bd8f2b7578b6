import { describe, expect, it } from 'vitest';
import { givenAnswer } from '../../../renderer/components/given-answer.ts';
import { QUESTIONS } from '../../support/learn-questions.ts';

const words = { language: 'it', true: 'Vero', false: 'Falso' } as const;

describe('an answer shown again beside its feedback', () => {
  it('is the words of the option that was touched', () => {
    const given = givenAnswer(QUESTIONS.single('it'), { type: 'single', option: 'a' }, words);
    expect(given.lines).toEqual(['“Non ne ho.”']);
  });

  it('is true or false in the language of the interface', () => {
    const given = givenAnswer(
      QUESTIONS.trueFalse('it'),
      { type: 'trueFalse', value: false },
      words,
    );
    expect(given.lines).toEqual(['Falso']);
  });

  it('has a line for each option that was chosen', () => {
    const answer = { type: 'multiple', options: ['c', 'a'] } as const;
    expect(givenAnswer(QUESTIONS.multiple('en'), answer, words).lines).toEqual([
      'A polished design',
      'An official-looking logo',
    ]);
  });

  it('is a number with its unit, as its reader writes it', () => {
    const given = givenAnswer(QUESTIONS.number('it'), { type: 'number', value: -2.5 }, words);
    expect(given.lines).toEqual(['−2,5 conversazioni']);
  });

  it('keeps the order that was given', () => {
    const answer = { type: 'ordering', order: ['b', 'a', 'c', 'd', 'e'] } as const;
    const given = givenAnswer(QUESTIONS.ordering('en'), answer, words);
    expect(given.ordered).toBe(true);
    expect(given.lines.slice(0, 2)).toEqual(['Sign in', 'Type the official address']);
  });

  it('says each pair in the order of the left side', () => {
    const answer = { type: 'matching', pairs: { l2: 'r2', l1: 'r1' } } as const;
    const [first, second] = givenAnswer(QUESTIONS.matching('en'), answer, words).lines;
    expect(first).toBe('Situation: “The library was closing on Saturdays.”');
    expect(second).toBe('Task: “I had to find volunteers.”');
  });

  it('has no words for an answer of another kind', () => {
    const given = givenAnswer(QUESTIONS.single('it'), { type: 'number', value: 3 }, words);
    expect(given.lines).toEqual([]);
  });
});
