import type { LanguageCode } from '../../kiosk/language.ts';
import { useFrame } from '../kiosk-context.ts';
import { staff as en } from './en/staff.ts';
import { staff as it } from './it/staff.ts';

export type StaffWords = typeof en;

const WORDS: Record<LanguageCode, StaffWords> = { en, it };

/** Words of the staff screens, which come with the screens that are fetched later. */
export const useStaffWords = (): StaffWords => WORDS[useFrame().language];
