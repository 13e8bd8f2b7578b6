import { movedByWeeks } from '../../kiosk/events/example-events.ts';
import { weeksToMove } from '../../kiosk/events/example-weeks.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { PROGRAMME_DAYS } from '../../kiosk/events/programme.ts';
import { epochMs, type Occurrence, occurrencesBetween } from '../../kiosk/events/recurrence.ts';
import { lastDayOf } from '../../kiosk/events/slots.ts';
import { addDays } from '../../kiosk/hours/opening-hours.ts';

export interface DatesWanted {
  /** The first civil day, `YYYY-MM-DD`. */
  readonly from: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where examples are moved to, `YYYY-MM-DD`. */
  readonly movedTo: string;
}

/**
 * Every date of every event within the days of the programme, in columns: they cross from one thread to
 * another without being copied, and a hundred thousand of them are two megabytes.
 */
export interface EventDates {
  readonly from: string;
  /** By the event's position: where its dates begin, in order of time; one more says where all end. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** Milliseconds since 1970 UTC. */
  readonly startMs: Float64Array<ArrayBuffer>;
  /** Civil start as a number, YYYYMMDDhhmm. */
  readonly civil: Float64Array<ArrayBuffer>;
  /** Civil date on which it ends as a number, YYYYMMDD. */
  readonly lastDay: Uint32Array<ArrayBuffer>;
  readonly cancelled: Uint8Array<ArrayBuffer>;
  /** By position: how many weeks an event was moved. */
  readonly weeks: Int32Array<ArrayBuffer>;
  /** Ids of events whose rule could not be followed that far: they have no dates. */
  readonly unfollowed: readonly string[];
}

export function datesOf(
  events: readonly LearningEvent[],
  { from, timeZone, movedTo }: DatesWanted,
): EventDates {
  const fromMs = epochMs(`${from}T00:00`, timeZone);
  const toMs = epochMs(`${addDays(from, PROGRAMME_DAYS)}T00:00`, timeZone);
  const weeks = Int32Array.from(events, (event) =>
    event.example ? weeksToMove(event, movedTo) : 0,
  );
  const unfollowed: string[] = [];
  const times = events.map((event, position) => {
    const { schedule } = movedByWeeks(event, weeks[position] ?? 0);
    try {
      return occurrencesBetween(schedule, timeZone, fromMs, toMs);
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      // One rule that the library gives up on must not take the dates of all others with it.
      unfollowed.push(event.id);
      return [];
    }
  });
  const lasts = times.flatMap((each, position) =>
    each.map(({ start }) => lastDayOf(start, events[position]?.schedule.minutes ?? 0)),
  );
  const all = times.flat();
  return {
    from,
    offsets: offsetsOf(times),
    startMs: Float64Array.from(all, (time) => time.startMs),
    civil: Float64Array.from(all, ({ start }) => civilNumber(start)),
    lastDay: Uint32Array.from(lasts, civilNumber),
    cancelled: Uint8Array.from(all, (time) => Number(time.cancelled)),
    weeks,
    unfollowed,
  };
}

function offsetsOf(times: readonly (readonly Occurrence[])[]): Uint32Array<ArrayBuffer> {
  const offsets = new Uint32Array(times.length + 1);
  for (const [position, { length }] of times.entries()) {
    offsets[position + 1] = (offsets[position] ?? 0) + length;
  }
  return offsets;
}

/** A civil date or time as the number its digits make. */
export function civilNumber(civil: string): number {
  return Number(civil.replaceAll(/\D/g, ''));
}

/** `YYYY-MM-DDTHH:mm` of a civil start as a number. */
export function civilText(civil: number): string {
  const digits = String(civil).padStart(12, '0');
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  return `${year}-${month}-${day}T${digits.slice(8, 10)}:${digits.slice(10)}`;
}
