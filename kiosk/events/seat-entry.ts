import type { LanguageCode } from '../language.ts';
import type { QrCode } from '../ports.ts';
import { drawQrCode } from '../qr-code.ts';
import { shortLine, utcValue } from './calendar-text.ts';
import { type SeatCode, spelled } from './seat-code.ts';
import { SEAT_ENTRY_WORDS } from './seat-entry-words.ts';

/** A seat, or a place on a waiting list, as a phone remembers it: nothing in it is about a person. */
export interface SeatEntry {
  readonly code: SeatCode;
  /** In the visitor's language. */
  readonly title: string;
  /** In the visitor's language. */
  readonly place: string;
  /** Of the occurrence, or of the slot where there are slots. Milliseconds since 1970 UTC. */
  readonly startMs: number;
  readonly endMs: number;
  /** Now: entries of one code replace each other by it. Milliseconds since 1970 UTC. */
  readonly madeMs: number;
  /**
   * Names the hub for good, such as its domain, so that no other hub's code is taken for this one. ASCII;
   * only its first 60 characters are used.
   */
  readonly hub: string;
  readonly language: LanguageCode;
}

/** As many as leave the line whole. */
const HUB_LETTERS = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOOK_MS = 15 * 60_000;

/** The entry of a seat, as a calendar of one event. */
export function seatEntryText(entry: SeatEntry): string {
  return calendarOf(entry, {
    title: entry.title,
    note: SEAT_ENTRY_WORDS[entry.language].seat(spelled(entry.code)),
    startMs: entry.startMs,
    endMs: entry.endMs,
  });
}

/**
 * A reminder for somebody who waits: a day before the start, or two hours where that is over, to look
 * whether a seat has become theirs.
 */
export function waitingEntryText(entry: SeatEntry): string {
  const { startMs, madeMs, language, code, title } = entry;
  const words = SEAT_ENTRY_WORDS[language];
  const due = [startMs - DAY_MS, startMs - 2 * HOUR_MS].find((ms) => ms > madeMs) ?? startMs;
  return calendarOf(entry, {
    title: words.lookAgain(title),
    note: words.waiting(spelled(code)),
    startMs: due,
    endMs: due + LOOK_MS,
  });
}

/** What a phone's camera offers to put into its calendar. */
export function seatEntryQr(entry: SeatEntry): QrCode {
  return drawQrCode(seatEntryText(entry));
}

export function waitingEntryQr(entry: SeatEntry): QrCode {
  return drawQrCode(waitingEntryText(entry));
}

/** The code alone, for the scanner at the door: it types what it reads. */
export function seatCodeQr(code: SeatCode): QrCode {
  return drawQrCode(code);
}

interface Appointment {
  readonly title: string;
  readonly note: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** In UTC, which needs no description of a time zone, and with as little else as a calendar may have. */
function calendarOf(
  { code, hub, place, madeMs }: SeatEntry,
  { title, note, startMs, endMs }: Appointment,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:Portico',
    'BEGIN:VEVENT',
    `UID:${code}@${hub.slice(0, HUB_LETTERS)}`,
    `DTSTAMP:${utcValue(madeMs)}`,
    `DTSTART:${utcValue(startMs)}`,
    `DTEND:${utcValue(endMs)}`,
    shortLine('SUMMARY', title),
    shortLine('LOCATION', place),
    shortLine('DESCRIPTION', note),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
