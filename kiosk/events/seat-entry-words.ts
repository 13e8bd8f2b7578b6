import type { LanguageCode } from '../language.ts';

/** What a calendar entry says of a seat. Lines are short: a code with more to hold is harder to read. */
export interface SeatEntryWords {
  /** @param code as it is read aloud */
  seat(code: string): string;
  /** @param code as it is read aloud */
  waiting(code: string): string;
  lookAgain(title: string): string;
}

export const SEAT_ENTRY_WORDS: Record<LanguageCode, SeatEntryWords> = {
  en: {
    seat: (code) => `Seat code ${code}. Show it at the door.`,
    waiting: (code) => `Waiting: ${code}. See at the kiosk if a seat is yours.`,
    lookAgain: (title) => `Look again: ${title}`,
  },
  it: {
    seat: (code) => `Codice del posto ${code}. Mostralo all’ingresso.`,
    waiting: (code) => `In attesa: ${code}. Guarda al chiosco se hai un posto.`,
    lookAgain: (title) => `Guarda di nuovo: ${title}`,
  },
};
