import { join } from 'node:path';
import { z } from 'zod';
import type { Badge } from '../../kiosk/badges/badge.ts';
import { badgeComplaints } from '../../kiosk/content/badge-checks.ts';
import { badgeSchema } from '../../kiosk/content/badge-schema.ts';
import { eventComplaints } from '../../kiosk/content/event-checks.ts';
import { eventSchema } from '../../kiosk/content/event-schema.ts';
import { frameworkComplaints, lessonComplaints } from '../../kiosk/content/lesson-checks.ts';
import { PACK_FORMAT, type Pack, type PackManifest } from '../../kiosk/content/pack.ts';
import {
  anyManifestSchema,
  frameworkSchema,
  lessonSchema,
  manifestSchema,
} from '../../kiosk/content/pack-schema.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { StartupFault } from '../startup-fault.ts';
import { complaintsAbout, readPackFile, readPackList, refuseIfAny } from './pack-file.ts';

export interface PackGround {
  /** The pack that is always there: badges and events may speak of what it holds. */
  readonly base?: Pack;
  /** Whether accredited badges may be offered here; without a word, they may not. */
  readonly mayAccredit?: boolean;
}

/** Lessons a pack must have; events and badges it may leave out. */
export const PACK_FILES = [
  'manifest.json',
  'skills.json',
  'lessons.json',
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
  const lessonsFile = join(directory, 'lessons.json');
  const eventsFile = join(directory, 'events.json');
  const badgesFile = join(directory, 'badges.json');
  const pack: Pack = {
    manifest: readManifest(join(directory, 'manifest.json')),
    lessons: readPackFile(lessonsFile, z.array(lessonSchema)),
    events: readPackList(eventsFile, eventSchema),
    badges: readPackList(badgesFile, badgeSchema),
  };
  const checkLesson = (lesson: Pack['lessons'][number]) => lessonComplaints(lesson, framework);
  refuseIfAny(lessonsFile, complaintsAbout(pack.lessons, { what: 'lesson', check: checkLesson }));
  const badges = idsOf(pack.badges, ground.base?.badges);
  const checkEvent = (event: Pack['events'][number]) =>
    eventComplaints(event, { framework, badges });
  refuseIfAny(eventsFile, complaintsAbout(pack.events, { what: 'event', check: checkEvent }));
  const check = badgeCheck(pack, framework, ground);
  refuseIfAny(badgesFile, complaintsAbout(pack.badges, { what: 'badge', check }));
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
