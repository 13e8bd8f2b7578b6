import type { LanguageCode } from '../../kiosk/language.ts';
import { frame as enFrame } from './en/frame.ts';
import { learn as enLearn } from './en/learn.ts';
import { frame as itFrame } from './it/frame.ts';
import { learn as itLearn } from './it/learn.ts';

/** Every word of the interface. English gives the shape: a word missing elsewhere does not compile. */
export interface Words {
  readonly frame: typeof enFrame;
  readonly learn: typeof enLearn;
}

const WORDS: Record<LanguageCode, Words> = {
  en: { frame: enFrame, learn: enLearn },
  it: { frame: itFrame, learn: itLearn },
};

export const wordsIn = (language: LanguageCode): Words => WORDS[language];
