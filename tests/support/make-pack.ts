import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Badge } from '../../kiosk/badges/badge.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import { STARTER_PACK_DIR } from '../../main/places.ts';

interface PackExtras {
  readonly providers?: readonly Provider[];
  readonly places?: readonly Place[];
  readonly events?: readonly LearningEvent[];
  readonly badges?: readonly Badge[];
}

/** Writes a pack of these lessons, as a provider would hand it in; everything else may be left out. */
export function makePack(
  directory: string,
  id: string,
  lessons: readonly Lesson[],
  more: PackExtras = {},
): void {
  mkdirSync(directory, { recursive: true });
  const manifest = {
    format: 1,
    id,
    version: '1.0.0',
    provider: { en: 'City library' },
    licence: 'CC-BY-4.0',
    languages: ['en', 'it'],
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, 'lessons.json'), JSON.stringify(lessons));
  for (const [name, list] of Object.entries(more)) {
    writeFileSync(join(directory, `${name}.json`), JSON.stringify(list));
  }
}

/** A copy of the starter pack that a test may spoil. */
export function copyStarterPack(directory: string): void {
  cpSync(STARTER_PACK_DIR, directory, { recursive: true });
}

export function starterLessons(): Lesson[] {
  return JSON.parse(readFileSync(join(STARTER_PACK_DIR, 'lessons.json'), 'utf8'));
}

/** Changes a JSON file in place. */
export function editJson<Value>(file: string, edit: (value: Value) => void): void {
  const value: Value = JSON.parse(readFileSync(file, 'utf8'));
  edit(value);
  writeFileSync(file, JSON.stringify(value));
}
