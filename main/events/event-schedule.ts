import { civilAt, type Schedule } from '../../kiosk/events/recurrence.ts';

const UNITS = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' } as const;
const UNDERSTOOD = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST'];

/**
 * A rule as a schema.org Schedule; nothing where it says more than that can hold. `byDay` takes the
 * letters of iCalendar, such as `1SA`.
 */
export function eventScheduleOf(
  schedule: Schedule,
  timeZone: string,
): Readonly<Record<string, unknown>> | undefined {
  const { rule, start, minutes, also, except } = schedule;
  if (rule === undefined || also !== undefined) return undefined;
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const freq = parts.get('FREQ');
  if (freq === undefined || !isUnit(freq)) return undefined;
  if (![...parts.keys()].every((name) => UNDERSTOOD.includes(name))) return undefined;
  // Which weeks are counted depends on where a week begins, and a Schedule cannot say that.
  if (freq === 'WEEKLY' && parts.has('INTERVAL') && parts.has('WKST')) return undefined;
  const list = (name: string) => parts.get(name)?.split(',');
  const numbers = (name: string) => list(name)?.map(Number);
  const [byDay, byMonth, byMonthDay] = [list('BYDAY'), numbers('BYMONTH'), numbers('BYMONTHDAY')];
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${parts.get('INTERVAL') ?? 1}${UNITS[freq]}`,
    ...(byDay && { byDay }),
    ...(byMonth && { byMonth }),
    ...(byMonthDay && { byMonthDay }),
    ...(count !== undefined && { repeatCount: Number(count) }),
    startDate: start.slice(0, 10),
    ...(until !== undefined && { endDate: lastDay(until, timeZone) }),
    startTime: `${start.slice(11)}:00`,
    duration: `PT${minutes}M`,
    scheduleTimezone: timeZone,
    ...(except.length > 0 && { exceptDate: except.map((one) => `${one}:00`) }),
  };
}

function isUnit(freq: string): freq is keyof typeof UNITS {
  return freq in UNITS;
}

/** An end in UTC falls on a day of the hub. */
function lastDay(until: string, timeZone: string): string {
  const iso = until.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/,
    (_, year, month, day, hour, minute, second) =>
      hour === undefined
        ? `${year}-${month}-${day}`
        : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
  );
  return iso.length === 10 ? iso : civilAt(Date.parse(iso), timeZone).slice(0, 10);
}
