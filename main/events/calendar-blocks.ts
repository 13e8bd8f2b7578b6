import { err, ok, type Result } from '../../kiosk/result.ts';
import type { CalendarLine } from './calendar-lines.ts';
import type { Refusal } from './refusal.ts';

/** One VEVENT: its own lines, without those of alarms and other components in it. */
export interface EventBlock {
  /** Where it begins. */
  readonly line: number;
  readonly lines: readonly CalendarLine[];
}

/** A calendar file, taken apart. */
export interface CalendarBlocks {
  /** What the calendar calls itself. */
  readonly name?: string;
  /** The time zone of times that name none (X-WR-TIMEZONE). */
  readonly zone?: string;
  /** Whether the file says that everything in it is cancelled (METHOD:CANCEL). */
  readonly cancels: boolean;
  /** The lines of each VTIMEZONE, by its TZID. */
  readonly zones: ReadonlyMap<string, readonly CalendarLine[]>;
  readonly events: readonly EventBlock[];
  readonly refused: readonly Refusal[];
}

/** Far more than a hub can show; a file with more is another kind of file. */
export const MOST_EVENTS = 20_000;

interface OpenPart {
  readonly name: string;
  readonly line: number;
  readonly lines: CalendarLine[];
}

/** Refused is only what is no calendar at all; what is broken in one is among the refused of the blocks. */
export function calendarBlocks(lines: readonly CalendarLine[]): Result<CalendarBlocks, Refusal> {
  const about = new Map<string, string>();
  const zones = new Map<string, readonly CalendarLine[]>();
  const events: EventBlock[] = [];
  const refused: Refusal[] = [];
  const open: OpenPart[] = [];
  let isCalendar = false;

  const close = () => {
    const part = open.pop();
    if (part?.name === 'VEVENT') events.push(part);
    if (part?.name === 'VTIMEZONE') {
      const id = part.lines.find(({ name }) => name === 'TZID')?.value.trim();
      if (id) zones.set(id, part.lines);
    }
  };
  const abandon = () => {
    const part = open.pop();
    if (part?.name !== 'VEVENT') return;
    refused.push({ line: part.line, why: 'The event does not end: END:VEVENT is missing.' });
  };

  for (const line of lines) {
    const { name, value, number } = line;
    const part = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      isCalendar ||= part === 'VCALENDAR';
      if (part === 'VEVENT' || part === 'VCALENDAR') while (isInEvent(open)) abandon();
      open.push({ name: part, line: number, lines: [] });
    } else if (name === 'END') {
      const at = open.findLastIndex((one) => one.name === part);
      if (at < 0) continue;
      while (open.length > at + 1) abandon();
      close();
    } else keep(line, open, about);
    if (events.length > MOST_EVENTS) {
      const why = `There are more than ${MOST_EVENTS} events in the file: take a part of it.`;
      return err({ line: number, why });
    }
  }
  while (open.length > 0) abandon();
  if (!isCalendar) return err({ line: 1, why: 'It is no calendar: BEGIN:VCALENDAR is missing.' });
  const calendarName = about.get('X-WR-CALNAME') ?? about.get('NAME');
  const zone = about.get('X-WR-TIMEZONE');
  return ok({
    ...(calendarName && { name: calendarName }),
    ...(zone && { zone }),
    cancels: about.get('METHOD')?.toUpperCase() === 'CANCEL',
    zones,
    events,
    refused,
  });
}

const isInEvent = (open: readonly OpenPart[]) => open.some(({ name }) => name === 'VEVENT');

/** A line belongs to the part around it; those of STANDARD and DAYLIGHT to their time zone as well. */
function keep(line: CalendarLine, open: readonly OpenPart[], about: Map<string, string>): void {
  const part = open.at(-1);
  if (part?.name === 'VCALENDAR') about.set(line.name, line.value.trim());
  if (part?.name === 'VEVENT') part.lines.push(line);
  const zone = open.find(({ name }) => name === 'VTIMEZONE');
  zone?.lines.push({ ...line, name: zone === part ? line.name : `${part?.name}.${line.name}` });
}
