import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { frameworkComplaints, lessonComplaints } from '../../kiosk/content/lesson-checks.ts';
import { PACK_FORMAT, type Pack, type PackManifest } from '../../kiosk/content/pack.ts';
import {
  anyManifestSchema,
  frameworkSchema,
  lessonSchema,
  manifestSchema,
} from '../../kiosk/content/pack-schema.ts';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { StartupFault } from '../startup-fault.ts';

/**
 * Reads the pack in a directory, every lesson checked against the framework.
 *
 * @throws StartupFault `pack.unreadable` or `pack.from-the-future`, naming the file.
 */
export function readPack(directory: string, framework: SkillFramework): Pack {
  const manifest = readManifest(join(directory, 'manifest.json'));
  const file = join(directory, 'lessons.json');
  const lessons = parsed(file, z.array(lessonSchema));
  complainOf(file, lessonsComplaints(lessons, framework));
  return { manifest, lessons };
}

/**
 * Reads the skill framework of a pack. The starter pack brings it for all, so that every kiosk
 * speaks of skills in the same words.
 *
 * @throws StartupFault `pack.unreadable`, naming the file.
 */
export function readFramework(directory: string): SkillFramework {
  const file = join(directory, 'skills.json');
  const framework = parsed(file, frameworkSchema);
  complainOf(file, frameworkComplaints(framework));
  return framework;
}

function readManifest(file: string): PackManifest {
  const { format } = parsed(file, anyManifestSchema);
  if (format > PACK_FORMAT) {
    throw new StartupFault({
      code: 'pack.from-the-future',
      file,
      detail: `It has format ${format}; this Portico reads up to ${PACK_FORMAT}.`,
    });
  }
  return parsed(file, manifestSchema);
}

function lessonsComplaints(lessons: readonly Lesson[], framework: SkillFramework): string[] {
  const seen = new Set<string>();
  return lessons.flatMap((lesson) => {
    const again = seen.has(lesson.id);
    seen.add(lesson.id);
    return [
      ...(again ? [`lesson ${lesson.id} is there twice`] : []),
      ...lessonComplaints(lesson, framework).map((complaint) => `${lesson.id}: ${complaint}`),
    ];
  });
}

function parsed<Value>(file: string, schema: z.ZodType<Value>): Value {
  if (!existsSync(file)) throw unreadable(file, 'The file is missing.');
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const outcome = schema.safeParse(json);
  if (outcome.success) return outcome.data;
  throw unreadable(file, firstFew(outcome.error.issues.map(sayIssue)), outcome.error);
}

function complainOf(file: string, complaints: readonly string[]): void {
  if (complaints.length > 0) throw unreadable(file, firstFew(complaints));
}

function sayIssue({ path, message }: z.core.$ZodIssue): string {
  return `${path.length > 0 ? path.join('.') : 'the file'}: ${message}`;
}

function firstFew(complaints: readonly string[]): string {
  const more = complaints.length - 3;
  return `${complaints.slice(0, 3).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function unreadable(file: string, detail: string, cause?: unknown): StartupFault {
  return new StartupFault({ code: 'pack.unreadable', file, detail, cause });
}
