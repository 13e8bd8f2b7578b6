import type { LanguageCode } from '../../../kiosk/language.ts';
import type { PageWords } from './page-words.ts';
import { EN } from './words-en.ts';
import { IT } from './words-it.ts';

export const WORDS: Readonly<Record<LanguageCode, PageWords>> = { en: EN, it: IT };
