import type { LanguageCode } from '../../kiosk/language.ts';
import { useFrame } from '../kiosk-context.ts';
import { events as en } from './en/events.ts';
import { events as it } from './it/events.ts';

export type EventWords = typeof en;

const WORDS: Record<LanguageCode, EventWords> = { en, it };

/** Words about events and seats, apart from all others: they come with the screens that are fetched later. */
export const eventWordsIn = (language: LanguageCode): EventWords => WORDS[language];

/** In the visitor's language. */
export const useEventWords = (): EventWords => eventWordsIn(useFrame().language);
