import type { LanguageCode } from '../../kiosk/language.ts';

/** A civil date as people say it: "Sunday 22 November". */
export function dayInWords(date: string, language: LanguageCode): string {
  return format(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A civil date with its year: "22 November 2026". */
export function dateInWords(date: string, language: LanguageCode): string {
  return format(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

// A civil date has no time zone: reading and writing it in UTC leaves the day as it is.
function format(date: string, language: LanguageCode, how: Intl.DateTimeFormatOptions): string {
  const tag = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(tag, { ...how, timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}
