import { type LanguageCode, say } from '../language.ts';
import { civilValue, foldedLine, textValue, utcValue } from './calendar-text.ts';
import type { LearningEvent } from './learning-event.ts';
import type { Place } from './place.ts';
import type { Provider } from './provider.ts';
import { civilAt, epochMs } from './recurrence.ts';
import { timeZoneLines } from './time-zone-lines.ts';

/** An event with what it speaks of. */
export interface AnnouncedEvent {
  readonly event: LearningEvent;
  readonly provider: Provider;
  readonly place: Place;
}

/** Which version of an event a calendar holds. */
export interface Edition {
  /** Rises with every change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When it last changed. Milliseconds since 1970 UTC. */
  readonly changedMs: number;
}

export interface CalendarGround {
  /** What the calendar is called. */
  readonly name: string;
  /** Names the hub for good: UIDs end in it. */
  readonly hub: string;
  readonly language: LanguageCode;
  /** IANA name: the rules of events are meant in it. */
  readonly timeZone: string;
  editionOf(announced: AnnouncedEvent): Edition;
}

const MINUTE_MS = 60_000;
const UTC = 'UTC';

/**
 * Events as an iCalendar file (RFC 5545). Events keep their rules, in the time zone of the hub, so that
 * whoever subscribes sees them as far ahead as they like; nothing in the file is about a person.
 */
export function calendarFile(events: readonly AnnouncedEvent[], ground: CalendarGround): string {
  const { name, timeZone } = ground;
  const starts = events.map(({ event }) => epochMs(event.schedule.start, timeZone));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Portico//Events//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(name)}`,
    ...(starts.length === 0 || timeZone === UTC
      ? []
      : timeZoneLines(timeZone, Math.min(...starts))),
    ...events.flatMap((announced) => eventLines(announced, ground)),
    'END:VCALENDAR',
  ];
  return lines.map(foldedLine).join('');
}

/** The name of an event in calendars; what came from another keeps the name it has there, if any. */
export function uidOf({ id, source }: LearningEvent, hub: string): string {
  const hasOwn = source && source.part !== true && !source.uid.startsWith('no-uid-');
  return hasOwn ? source.uid : `${id}@${hub}`;
}

function eventLines(announced: AnnouncedEvent, ground: CalendarGround): readonly string[] {
  const { event } = announced;
  const { start, rule, also = [], except, cancelled } = event.schedule;
  const repeats = rule !== undefined || also.length > 0;
  const times = (name: string, list: readonly string[]) =>
    list.map((civil) => timeLine(name, civil, ground));
  return [
    ...oneEvent(announced, ground, {
      start,
      isCancelled: !repeats && cancelled.includes(start),
      more: [
        ...(rule === undefined ? [] : [`RRULE:${withEnd(rule, ground)}`]),
        ...times('RDATE', also),
        ...times('EXDATE', except),
      ],
    }),
    ...(repeats ? cancelled : []).flatMap((civil) =>
      oneEvent(announced, ground, {
        start: civil,
        isCancelled: true,
        more: times('RECURRENCE-ID', [civil]),
      }),
    ),
  ];
}

function oneEvent(
  announced: AnnouncedEvent,
  ground: CalendarGround,
  date: {
    readonly start: string;
    readonly isCancelled: boolean;
    readonly more: readonly string[];
  },
): readonly string[] {
  const { event, provider, place } = announced;
  const { sequence, changedMs } = ground.editionOf(announced);
  const said = (text: LearningEvent['title']) => say(text, ground.language, ground.language).text;
  const web = provider.contact?.web;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uidOf(event, ground.hub))}`,
    `DTSTAMP:${utcValue(changedMs)}`,
    `LAST-MODIFIED:${utcValue(changedMs)}`,
    `SEQUENCE:${sequence}`,
    timeLine('DTSTART', date.start, ground),
    timeLine('DTEND', endOf(date.start, event.schedule.minutes, ground), ground),
    ...date.more,
    `STATUS:${date.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${textValue(said(event.title))}`,
    `LOCATION:${textValue([said(place.name), place.address].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${textValue(`${said(event.summary)}\n${said(provider.name)}`)}`,
    ...(web === undefined ? [] : [`URL:${web}`]),
    'END:VEVENT',
  ];
}

function endOf(start: string, minutes: number, { timeZone }: CalendarGround): string {
  return civilAt(epochMs(start, timeZone) + minutes * MINUTE_MS, timeZone);
}

function timeLine(name: string, civil: string, { timeZone }: CalendarGround): string {
  return timeZone === UTC
    ? `${name}:${civilValue(civil)}Z`
    : `${name};TZID=${timeZone}:${civilValue(civil)}`;
}

/** A rule of this hub may end with a day; beside a time it has to end with a moment in UTC. */
function withEnd(rule: string, { timeZone }: CalendarGround): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)(?=;|$)/, (_, year, month, day) => {
    const lastMinute = epochMs(`${year}-${month}-${day}T23:59`, timeZone);
    return `UNTIL=${utcValue(lastMinute + MINUTE_MS - 1)}`;
  });
}
