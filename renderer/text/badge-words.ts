import type { LanguageCode } from '../../kiosk/language.ts';
import { useFrame } from '../kiosk-context.ts';
import { badges as en } from './en/badges.ts';
import { badges as it } from './it/badges.ts';

export type BadgeWords = typeof en;

const WORDS: Record<LanguageCode, BadgeWords> = { en, it };

/** Words about badges, apart from all others: they come with the screens that are fetched later. */
export const badgeWordsIn = (language: LanguageCode): BadgeWords => WORDS[language];

/** In the visitor's language. */
export const useBadgeWords = (): BadgeWords => badgeWordsIn(useFrame().language);
