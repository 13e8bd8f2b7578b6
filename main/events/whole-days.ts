import type { CalendarTime, TimeGround } from './calendar-time.ts';

export const DAY_MINUTES = 24 * 60;

/** What goes on for whole days takes place on each of them, at the hours of a day. */
export function byTheDay(
  {
    start,
    minutes,
    rule,
  }: {
    readonly start: CalendarTime;
    readonly minutes: number | undefined;
    readonly rule: string | undefined;
  },
  { day }: TimeGround,
): { readonly minutes: number | undefined; readonly rule: string | undefined } {
  if (!start.isDate || minutes === undefined) return { minutes, rule };
  const days = Math.ceil(minutes / DAY_MINUTES);
  if (days === 1) return { minutes: day.minutes, rule };
  if (rule !== undefined) return { minutes: (days - 1) * DAY_MINUTES + day.minutes, rule };
  return { minutes: day.minutes, rule: `FREQ=DAILY;COUNT=${days}` };
}
