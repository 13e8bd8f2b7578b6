import { describe, expect, it } from 'vitest';
import { say } from '../../kiosk/language.ts';

const both = { en: 'Bread', it: 'Pane' };

describe('a text', () => {
  it('is said in the language that was asked for', () => {
    expect(say(both, 'it', 'en')).toEqual({ text: 'Pane', language: 'it' });
  });

  it.each([
    [{ en: 'Bread' }, 'it', { text: 'Bread', language: 'en' }],
    [{ it: 'Pane' }, 'en', { text: 'Pane', language: 'it' }],
    [{ en: '', it: 'Pane' }, 'en', { text: 'Pane', language: 'it' }],
  ] as const)('that lacks it is said in another, and which one is told', (text, wanted, said) => {
    expect(say(text, wanted, wanted)).toEqual(said);
  });
});
