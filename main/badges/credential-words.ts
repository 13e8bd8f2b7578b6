import type { TrustLevel } from '../../kiosk/badges/badge.ts';
import type { LanguageCode } from '../../kiosk/language.ts';

/** The words a credential has of its own; all others come from the badge and the lessons. */
export interface CredentialWords {
  readonly levels: Record<TrustLevel, string>;
  lesson(title: string, right: number, of: number): string;
  /** @param days how many different days, from 1 */
  attended(title: string, days: number): string;
}

export const CREDENTIAL_WORDS: Record<LanguageCode, CredentialWords> = {
  en: {
    levels: {
      selfCheck: 'Self-check',
      confirmed: 'Confirmed by staff',
      accredited: 'Accredited',
    },
    lesson: (title, right, of) =>
      `Lesson “${title}” finished, ${right} of ${of} right at the first try. Counted by the kiosk.`,
    attended: (title, days) =>
      `Took part in “${title}”${days > 1 ? ` on ${days} days` : ''}. Confirmed by staff.`,
  },
  it: {
    levels: {
      selfCheck: 'Autoverifica',
      confirmed: 'Confermato dallo staff',
      accredited: 'Accreditato',
    },
    lesson: (title, right, of) =>
      `Lezione “${title}” completata, ${right} su ${of} giuste al primo tentativo. Conteggio del chiosco.`,
    attended: (title, days) =>
      `Partecipazione a “${title}”${days > 1 ? ` in ${days} giorni` : ''}. Confermata dallo staff.`,
  },
};
