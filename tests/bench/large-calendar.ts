import { foldedLine } from '../../kiosk/events/calendar-text.ts';
import { timeZoneLines } from '../../kiosk/events/time-zone-lines.ts';

const ZONE = 'Europe/Rome';
const DAY_MS = 86_400_000;
/** One in so many repeats; published calendars of libraries and universities have about one in twenty. */
const REPEATING = 20;

/** The calendar of a university: so many events, with texts, a time zone, folds and some rules. */
export function largeCalendar(events: number, fromMs: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN'];
  lines.push('X-WR-CALNAME:Università', ...timeZoneLines(ZONE, fromMs));
  for (let index = 0; index < events; index += 1) lines.push(...event(index, fromMs));
  lines.push('END:VCALENDAR');
  return lines.map(foldedLine).join('');
}

function event(index: number, fromMs: number): readonly string[] {
  const day = new Date(fromMs + (1 + (index % 300)) * DAY_MS).toISOString().slice(0, 10);
  const hour = String(8 + (index % 12)).padStart(2, '0');
  const at = `${day.replaceAll('-', '')}T${hour}`;
  return [
    'BEGIN:VEVENT',
    `UID:${index}@university.example`,
    'DTSTAMP:20270101T120000Z',
    'LAST-MODIFIED:20270101T120000Z',
    `SEQUENCE:${index % 3}`,
    `DTSTART;TZID=${ZONE}:${at}0000`,
    `DTEND;TZID=${ZONE}:${at}4500`,
    ...(index % REPEATING === 0 ? ['RRULE:FREQ=WEEKLY;COUNT=10'] : []),
    'STATUS:CONFIRMED',
    `SUMMARY:Seminario ${index}: perché la città impara`,
    `LOCATION:Aula ${index % 40}\\, via dell’Università`,
    `DESCRIPTION:${'Un incontro aperto a tutti\\, con domande e risposte. '.repeat(5)}`,
    'END:VEVENT',
  ];
}
