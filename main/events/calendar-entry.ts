import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { LocalText } from '../../kiosk/language.ts';
import type { CalendarTime } from './calendar-time.ts';

/** Which of several versions of an entry is meant: the highest sequence, then the newest change. */
export interface EntryVersion {
  readonly sequence?: number;
  /** Milliseconds since 1970 UTC. */
  readonly modifiedMs?: number;
}

/** What every imported event has in common unless its own entry says otherwise. */
export type EventDetails = Partial<
  Omit<LearningEvent, 'id' | 'title' | 'summary' | 'provider' | 'place' | 'schedule' | 'source'>
> & { readonly providerName?: string };

/** One entry of a calendar, as the calendar means it. */
export interface CalendarEntry {
  /** Where it stands in the file. */
  readonly line: number;
  /** Absent where the calendar leaves it out, which it must not. */
  readonly uid?: string;
  readonly version: EntryVersion;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly place?: string;
  readonly start: CalendarTime;
  /** Absent where nothing says when it ends. */
  readonly minutes?: number;
  /** Of one event that repeats: which of its dates this entry speaks of (RECURRENCE-ID). */
  readonly replaces?: CalendarTime;
  /** Value of an RRULE, its end in UTC. */
  readonly rule?: string;
  readonly also: readonly CalendarTime[];
  readonly except: readonly CalendarTime[];
  readonly isCancelled: boolean;
  /** What a table says of the event beside what calendars know. */
  readonly details?: EventDetails;
  /** Marked as private or confidential: not for a screen in public. */
  readonly isPrivate: boolean;
}
