import type { EventWhen } from '../../kiosk/event-view.ts';
import { addDays } from '../../kiosk/hours/opening-hours.ts';
import type { LanguageCode } from '../../kiosk/language.ts';
import { dayInWords } from './dates.ts';
import type { EventWords } from './event-words.ts';

const dateOf = (civil: string) => civil.slice(0, 10);
const timeOf = (civil: string) => civil.slice(11, 16);

interface Telling {
  /** Civil date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: LanguageCode;
  readonly words: EventWords;
}

/** The day, as somebody says it: "Today", "Tomorrow", "Saturday 6 March". */
export function dayOf(civil: string, { today, language, words }: Telling): string {
  const date = dateOf(civil);
  if (date === today) return words.today;
  if (date === addDays(today, 1)) return words.tomorrow;
  const day = dayInWords(date, language);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}

/** "Saturday 6 March at 10:00" */
export function startInWords({ start }: Pick<EventWhen, 'start'>, telling: Telling): string {
  return telling.words.at(dayOf(start, telling), timeOf(start));
}

/** "Saturday 6 March, 10:00 to 12:00" */
export function whenInWords({ start, end }: EventWhen, telling: Telling): string {
  return telling.words.from(dayOf(start, telling), timeOf(start), timeOf(end));
}

/** "10:00 – 10:20" */
export function spanInWords({ start, end }: EventWhen): string {
  return `${timeOf(start)} – ${timeOf(end)}`;
}

/** Names of languages as the visitor says them: "Italian, English". */
export function languagesInWords(
  tags: readonly string[],
  { language, words }: Omit<Telling, 'today'>,
): string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  return tags
    .map((tag) => (tag === 'lis' || tag === 'LIS' ? words.event.signLanguage : names.of(tag)))
    .join(', ');
}
