import { join } from 'node:path';
import { z } from 'zod';
import type { Badge } from '../../kiosk/badges/badge.ts';
import { badgeComplaints } from '../../kiosk/content/badge-checks.ts';
import { badgeSchema } from '../../kiosk/content/badge-schema.ts';
import { eventComplaints } from '../../kiosk/content/event-checks.ts';
import { eventSchema } from '../../kiosk/content/event-schema.ts';
import { eventTermsSchema } from '../../kiosk/content/event-terms-schema.ts';
import { frameworkComplaints, lessonComplaints } from '../../kiosk/content/lesson-checks.ts';
import { PACK_FORMAT, type Pack, type PackManifest } from '../../kiosk/content/pack.ts';
import {
  anyManifestSchema,
  frameworkSchema,
  lessonSchema,
  manifestSchema,
} from '../../kiosk/content/pack-schema.ts';
import { placeSchema, providerSchema } from '../../kiosk/content/venue-schema.ts';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { StartupFault } from '../startup-fault.ts';
import { complaintsAbout, readPackFile, readPackList, refuseIfAny } from './pack-file.ts';

export interface PackGround {
  /** The pack that is always there: badges and events may speak of what it holds. */
  readonly base?: Pack;
  /** The words for events; a pack without this ground brings its own. */
  readonly terms?: EventTerms;
  /** Whether accredited badges may be offered here; without a word, they may not. */
  readonly mayAccredit?: boolean;
}

/** Lessons a pack must have; everything about events and badges it may leave out. */
export const PACK_FILES = [
  'manifest.json',
  'skills.json',
  'terms.json',
  'lessons.json',
  'providers.json',
  'places.json',
  'events.json',
  'badges.json',
] as const;

/**
 * Reads the pack in a directory, all of it checked against the framework.
 *
 * @throws StartupFault `pack.unreadable` or `pack.from-the-future`, naming the file.
 */
export function readPack(
  directory: string,
  framework: SkillFramework,
  ground: PackGround = {},
): Pack {
  const file = (name: (typeof PACK_FILES)[number]) => join(directory, name);
  const pack: Pack = {
    manifest: readManifest(file('manifest.json')),
    lessons: readPackFile(file('lessons.json'), z.array(lessonSchema)),
    providers: readPackList(file('providers.json'), providerSchema),
    places: readPackList(file('places.json'), placeSchema),
    events: readPackList(file('events.json'), eventSchema),
    badges: readPackList(file('badges.json'), badgeSchema),
  };
  const refuse = <Item extends { readonly id: string }>(
    name: (typeof PACK_FILES)[number],
    items: readonly Item[],
    what: string,
    check: (item: Item) => readonly string[] = () => [],
  ) => refuseIfAny(file(name), complaintsAbout(items, { what, check }));
  refuse('lessons.json', pack.lessons, 'lesson', (lesson) => lessonComplaints(lesson, framework));
  refuse('providers.json', pack.providers, 'provider');
  refuse('places.json', pack.places, 'place');
  refuse('events.json', pack.events, 'event', eventCheck(directory, pack, framework, ground));
  refuse('badges.json', pack.badges, 'badge', badgeCheck(pack, framework, ground));
  return pack;
}

/**
 * Reads the skill framework of a pack. The starter pack brings it for all, so that every kiosk
 * speaks of skills in the same words.
 *
 * @throws StartupFault `pack.unreadable`, naming the file.
 */
export function readFramework(directory: string): SkillFramework {
  const file = join(directory, 'skills.json');
  const framework = readPackFile(file, frameworkSchema);
  refuseIfAny(file, frameworkComplaints(framework));
  return framework;
}

/**
 * Reads the words for events. The starter pack brings them for all, like the skills.
 *
 * @throws StartupFault `pack.unreadable`, naming the file.
 */
export function readTerms(directory: string): EventTerms {
  return readPackFile(join(directory, 'terms.json'), eventTermsSchema);
}

function eventCheck(
  directory: string,
  { providers, places, badges }: Pack,
  framework: SkillFramework,
  { base, terms = readTerms(directory) }: PackGround,
): (event: LearningEvent) => string[] {
  const surroundings = {
    framework,
    terms,
    providers: idsOf(providers, base?.providers),
    places: idsOf(places, base?.places),
    badges: idsOf(badges, base?.badges),
  };
  return (event) => eventComplaints(event, surroundings);
}

function badgeCheck(
  { manifest, lessons, events }: Pack,
  framework: SkillFramework,
  { base, mayAccredit = false }: PackGround,
): (badge: Badge) => string[] {
  const surroundings = {
    framework,
    lessonQuestions: new Map(
      [...(base?.lessons ?? []), ...lessons].map(({ id, questions }) => [id, questions.length]),
    ),
    events: idsOf(events, base?.events),
    languages: manifest.languages,
    mayAccredit,
  };
  return (badge) => badgeComplaints(badge, surroundings);
}

function readManifest(file: string): PackManifest {
  const { format } = readPackFile(file, anyManifestSchema);
  if (format > PACK_FORMAT) {
    throw new StartupFault({
      code: 'pack.from-the-future',
      file,
      detail: `It has format ${format}; this Portico reads up to ${PACK_FORMAT}.`,
    });
  }
  return readPackFile(file, manifestSchema);
}

type Named = readonly { readonly id: string }[];

function idsOf(ours: Named, theirs: Named = []): ReadonlySet<string> {
  return new Set([...ours, ...theirs].map(({ id }) => id));
}
