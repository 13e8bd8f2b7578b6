import { eventComplaints } from '../../kiosk/content/event-checks.ts';
import { eventSchema } from '../../kiosk/content/event-schema.ts';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { ok, type Result } from '../../kiosk/result.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { type FileGround, readImportFile } from './import-file.ts';
import { type ImportPlan, type PlanGround, planImport } from './import-plan.ts';
import type { ImportedContent } from './imported-pack.ts';
import type { Refusal } from './refusal.ts';
import { createVenues, type UsualVenue, type Venues } from './venues.ts';

/** What the staff say of a file they import. */
export interface ImportSettings
  extends Omit<UsualVenue, 'provider'>,
    Pick<PlanGround, 'usual' | 'usualMinutes' | 'again'>,
    Pick<FileGround, 'day'> {
  /** Absent to take the name of the calendar, or that of the file. */
  readonly provider: string | undefined;
  readonly fileName: string;
}

export interface ImportHub {
  /** IANA name. */
  readonly timeZone: string;
  readonly framework: SkillFramework;
  readonly terms: EventTerms;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** What was imported before. */
  readonly imported: ImportedContent;
}

/** What an import would do, and what is there once it is done. */
export interface Import {
  readonly plan: ImportPlan;
  readonly venues: Venues;
  /** Entries whose end nobody knows. */
  readonly withoutEnd: number;
  /** Entries that the calendar gives no UID. */
  readonly withoutUid: number;
  readonly content: ImportedContent;
}

/** Works out what importing a file would do; refuses only what cannot be read at all. Writes nothing. */
export function prepareImport(
  bytes: Uint8Array,
  settings: ImportSettings,
  hub: ImportHub,
): Result<Import, Refusal> {
  const { timeZone: hubZone, nowMs, imported } = hub;
  const { language, day, fileName } = settings;
  const read = readImportFile(bytes, { hubZone, language, day, nowMs });
  if (!read.ok) return read;
  const { name, entries, refused } = read.value;
  const provider = settings.provider ?? name ?? `Imported from ${fileName}`;
  const venues = createVenues(imported, { ...settings, provider });
  const { usual, usualMinutes, again } = settings;
  const { providerOf, placeOf } = venues;
  const plan = planImport(entries, refused, {
    ...{ hubZone, nowMs, usual, usualMinutes, again, providerOf, placeOf },
    current: imported.events,
    complaints: (event) => complaintsAbout(event, hub, venues),
  });
  const count = (is: (entry: CalendarEntry) => boolean) => entries.filter(is).length;
  return ok({
    plan,
    venues,
    withoutEnd: count(({ minutes }) => minutes === undefined),
    withoutUid: count(({ uid }) => uid === undefined),
    content: {
      events: plan.events,
      providers: inUse(plan.events, ({ provider: id }) => venues.provider(id)),
      places: inUse(plan.events, ({ place }) => venues.place(place)),
    },
  });
}

/** Of a schedule. */
const LONGEST_MINUTES = 14 * 24 * 60;

/** The same that a pack is asked when the kiosk starts: what is imported never keeps it from starting. */
function complaintsAbout(
  event: LearningEvent,
  { framework, terms }: ImportHub,
  venues: Venues,
): readonly string[] {
  if (event.schedule.minutes > LONGEST_MINUTES) {
    return ['It goes on for more than two weeks: write it as single days.'];
  }
  const read = eventSchema.safeParse(event);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  const there = <Item>(item: Item | undefined, id: string) => new Set(item ? [id] : []);
  return eventComplaints(read.data, {
    framework,
    terms,
    providers: there(venues.provider(event.provider), event.provider),
    places: there(venues.place(event.place), event.place),
    badges: new Set(),
  });
}

function inUse<Item extends { readonly id: string }>(
  events: readonly LearningEvent[],
  of: (event: LearningEvent) => Item | undefined,
): readonly Item[] {
  const found = events.map(of).filter((item) => item !== undefined);
  return [...new Map(found.map((item) => [item.id, item])).values()];
}
