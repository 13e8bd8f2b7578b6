import type { LanguageCode } from '../../kiosk/language.ts';

/** A number as it is written: 1,240 in English, 1.240 in Italian. */
export function numberInWords(value: number, decimals: number, language: LanguageCode): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  }).format(value);
}
