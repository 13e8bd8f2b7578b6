import { createHash } from 'node:crypto';
import type { EventSource, LearningEvent } from '../../kiosk/events/learning-event.ts';
import { civilAt } from '../../kiosk/events/recurrence.ts';
import type { CalendarEntry, EventDetails } from './calendar-entry.ts';
import { type CalendarTime, momentOf } from './calendar-time.ts';
import { type Dates, upcoming } from './imported-schedule.ts';
import { grouped, isAlike, likeness, type Series } from './series.ts';

/** What imported events are made with. */
export interface ImportGround {
  /** IANA name. */
  readonly hubZone: string;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** For whatever an entry does not say itself. */
  readonly usual: EventDetails & Pick<LearningEvent, UsualField>;
  /** How long what has no end is taken to be. */
  readonly usualMinutes: number;
  /** Id of the provider of that name; of the usual one without a name. */
  providerOf(name: string | undefined): string;
  /** Id of the place of that name; of the usual one without a name. */
  placeOf(name: string | undefined): string;
}

type UsualField =
  | 'kind'
  | 'learningType'
  | 'environment'
  | 'skills'
  | 'ageBand'
  | 'adultRequiredUnder'
  | 'languages'
  | 'access'
  | 'signup'
  | 'capacity'
  | 'waitingList';

/**
 * The events of a series that are not over. One is usual; single dates that were given another title,
 * place or length are events of their own, all that are alike together.
 */
export function eventsOf(series: Series, ground: ImportGround): readonly LearningEvent[] {
  const { whole, single } = series;
  const dates = single.map((entry) => ({ entry, ...placed(entry, whole, ground) }));
  const ofWhole = whole ? dates.filter(({ entry }) => isDateOf(whole, entry)) : [];
  const others = dates.filter((date) => !ofWhole.includes(date) && !isGone(date.entry, whole));
  const groups = [...grouped(others, ({ entry }) => likeness(entry))];
  return [
    ...(whole ? [wholeEvent(whole, series, { ofWhole, dates }, ground)] : []),
    ...groups.map(([what, alike]) =>
      // Dates without a whole keep their name when all of them are called something else.
      eventOf(series, !whole && groups.length === 1 ? '' : what, alike[0]?.entry, ground, {
        starts: alike.map(({ start }) => start),
        cancelled: alike.filter(({ entry }) => entry.isCancelled).map(({ start }) => start),
      }),
    ),
  ].filter((event) => event !== undefined);
}

interface PlacedDate {
  readonly entry: CalendarEntry;
  /** When it takes place, in civil time of the hub. */
  readonly start: string;
  /** When it would have, had nobody changed it. */
  readonly instead: string | undefined;
}

function wholeEvent(
  whole: CalendarEntry,
  series: Series,
  {
    ofWhole,
    dates,
  }: { readonly ofWhole: readonly PlacedDate[]; readonly dates: readonly PlacedDate[] },
  ground: ImportGround,
): LearningEvent | undefined {
  const { hubZone } = ground;
  const gone = dates.filter(({ entry }) => isGone(entry, whole));
  const moved = dates.filter((date) => !gone.includes(date) && date.instead !== undefined);
  return eventOf(series, '', whole, ground, {
    ...(whole.rule !== undefined && { rule: whole.rule, ruleZone: whole.start.zone }),
    starts: [
      hubCivil(whole.start, hubZone),
      ...whole.also.map((time) => hubCivil(time, hubZone)),
      ...ofWhole.filter((date) => !gone.includes(date)).map(({ start }) => start),
    ],
    except: [
      ...whole.except.map((time) => dateOf(time, whole, hubZone)),
      ...moved
        .filter(({ entry, start, instead }) => !isAlike(whole, entry) || start !== instead)
        .map(({ instead }) => instead ?? ''),
    ],
    cancelled: gone.map(({ instead, start }) => instead ?? start),
  });
}

function eventOf(
  { uid, version }: Series,
  what: string,
  entry: CalendarEntry | undefined,
  ground: ImportGround,
  dates: Dates,
): LearningEvent | undefined {
  if (!entry) return undefined;
  const minutes = entry.minutes ?? ground.usualMinutes;
  const schedule = upcoming({ start: entry.start, minutes, dates }, ground);
  if (!schedule) return undefined;
  const { providerName, ...details } = entry.details ?? {};
  const source: EventSource = {
    uid,
    sequence: version.sequence ?? 0,
    ...(version.modifiedMs !== undefined && {
      modified: new Date(version.modifiedMs).toISOString(),
    }),
    ...(what !== '' && { part: true }),
  };
  return {
    id: `imported-${shortHash(uid + what)}`,
    title: entry.title,
    summary: entry.summary ?? entry.title,
    provider: ground.providerOf(providerName),
    place: ground.placeOf(entry.place),
    ...ground.usual,
    ...details,
    schedule,
    source,
  };
}

/** Where the date of an entry is, and which date of the whole it stands for. */
function placed(
  entry: CalendarEntry,
  whole: CalendarEntry | undefined,
  { hubZone }: ImportGround,
): Omit<PlacedDate, 'entry'> {
  return {
    start: hubCivil(entry.start, hubZone),
    instead: entry.replaces && dateOf(entry.replaces, whole ?? entry, hubZone),
  };
}

/** A date that was cancelled, of an event whose other dates are there. */
function isGone(entry: CalendarEntry, whole: CalendarEntry | undefined): boolean {
  return entry.isCancelled && whole !== undefined;
}

function isDateOf(whole: CalendarEntry, entry: CalendarEntry): boolean {
  return entry.isCancelled || isAlike(whole, entry);
}

/** A bare day stands for the time at which the event begins on it. */
function dateOf(time: CalendarTime, whole: CalendarEntry, hubZone: string): string {
  if (!time.isDate || whole.start.isDate) return hubCivil(time, hubZone);
  return time.civil.slice(0, 11) + hubCivil(whole.start, hubZone).slice(11);
}

function hubCivil(time: CalendarTime, hubZone: string): string {
  return time.zone === hubZone ? time.civil : civilAt(momentOf(time), hubZone);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
