import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchema } from '../../kiosk/content/event-schema.ts';
import { PACK_FORMAT, type PackManifest } from '../../kiosk/content/pack.ts';
import { placeSchema, providerSchema } from '../../kiosk/content/venue-schema.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import { LANGUAGES } from '../../kiosk/language.ts';
import { readPackList } from '../content/pack-file.ts';
import { syncPath, writeDurably } from '../store/durable-file.ts';

/** What was imported into a hub so far: a content pack of its own, which nothing else writes. */
export interface ImportedContent {
  readonly events: readonly LearningEvent[];
  readonly providers: readonly Provider[];
  readonly places: readonly Place[];
}

const NAME = 'imported-events';

/** @throws {StartupFault} `pack.unreadable`, naming the file */
export function readImported(packsDir: string): ImportedContent {
  const file = (name: string) => join(packsDir, NAME, name);
  return {
    events: readPackList(file('events.json'), eventSchema),
    providers: readPackList(file('providers.json'), providerSchema),
    places: readPackList(file('places.json'), placeSchema),
  };
}

/**
 * Puts new content in the place of the old, so that a cut at any moment leaves a pack that holds
 * together, with all of the old events or all of the new ones.
 */
export function writeImported(packsDir: string, content: ImportedContent): void {
  for (const step of writingSteps(packsDir, content)) step();
}

/** Each step leaves what a kiosk can start with. */
export function writingSteps(packsDir: string, content: ImportedContent): readonly (() => void)[] {
  const directory = join(packsDir, NAME);
  if (!existsSync(directory)) return [() => writeWhole(packsDir, content)];
  const before = readImported(packsDir);
  const put = (name: string, value: unknown) => () => writeJson(join(directory, name), value);
  return [
    // Whoever is spoken of is there before the events that speak of them, and goes after them.
    put('providers.json', united(before.providers, content.providers)),
    put('places.json', united(before.places, content.places)),
    put('events.json', content.events),
    put('providers.json', content.providers),
    put('places.json', content.places),
  ];
}

/** A directory that begins with a dot is no pack yet, and becomes one all at once. */
function writeWhole(packsDir: string, { events, providers, places }: ImportedContent): void {
  const fresh = join(packsDir, `.${NAME}.new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const files = { 'manifest.json': MANIFEST, 'lessons.json': [], 'providers.json': providers };
  for (const [name, value] of Object.entries({
    ...files,
    'places.json': places,
    'events.json': events,
  })) {
    writeJson(join(fresh, name), value);
  }
  renameSync(fresh, join(packsDir, NAME));
  syncPath(packsDir);
}

const MANIFEST: PackManifest = {
  format: PACK_FORMAT,
  id: NAME,
  version: '1.0.0',
  provider: { en: 'Imported events', it: 'Eventi importati' },
  // Announcements belong to whoever made them, and are shown here to announce.
  licence: 'NOASSERTION',
  languages: [...LANGUAGES],
};

function writeJson(file: string, value: unknown): void {
  writeDurably(file, `${JSON.stringify(value, null, 1)}\n`);
}

/** Those of both lists; of one id the newer. */
function united<Item extends { readonly id: string }>(
  old: readonly Item[],
  fresh: readonly Item[],
): readonly Item[] {
  const kept = old.filter(({ id }) => !fresh.some((one) => one.id === id));
  return [...kept, ...fresh];
}
