import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Pack } from '../../kiosk/content/pack.ts';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import type { Catalogue } from '../../kiosk/ports.ts';
import { readFramework, readTerms } from '../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../main/places.ts';
import { buildCatalogue } from '../../main/store/catalogue-build.ts';
import { createCatalogue } from '../../main/store/catalogue-repository.ts';
import { createSearchClient } from '../../main/store/search-client.ts';
import { tempDir } from './temp-dir.ts';

export const starterFramework = readFramework(STARTER_PACK_DIR);
export const starterTerms = readTerms(STARTER_PACK_DIR);

/** What a pack of lessons alone has besides them. */
export const NOTHING_ELSE = { events: [], providers: [], places: [], badges: [] } as const;

/** A catalogue of these lessons on a real file, searched by a real worker, until the test ends. */
export function openCatalogue(lessons: readonly Lesson[]): Catalogue {
  return openCatalogueOf([{ manifest: { ...MANIFEST }, lessons, ...NOTHING_ELSE }]);
}

/** A catalogue of these packs. */
export function openCatalogueOf(packs: readonly Pack[]): Catalogue {
  const file = join(tempDir(), 'catalogue.db');
  buildCatalogue(file, {
    framework: starterFramework,
    terms: starterTerms,
    packs,
  });
  const database = new Database(file, { readonly: true });
  const search = createSearchClient({ file });
  onTestFinished(async () => {
    await search.close();
    database.close();
  });
  return createCatalogue({ database, search });
}

const MANIFEST = {
  format: 1,
  id: 'made-up',
  version: '1.0.0',
  provider: { en: 'A test' },
  licence: 'CC0-1.0',
  languages: ['en', 'it'],
} as const;
