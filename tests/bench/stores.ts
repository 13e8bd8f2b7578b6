import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStores, type Stores } from '../../main/store/open-stores.ts';
import { makePack } from '../support/make-pack.ts';
import { makeLessons } from '../support/many-lessons.ts';
import { FRAMEWORK, TODAY } from '../support/memory-ports.ts';
import type { Bench } from './row.ts';

export interface StoresWithLessons {
  readonly stores: Stores;
  readonly dataDir: string;
  readonly catalogueFile: string;
}

/** Installs so many lessons besides the starter pack; a later row finds the same ones there. */
export function dataDirWith(lessons: number, { shared }: Pick<Bench, 'shared'>): string {
  const dataDir = join(shared, `lessons-${lessons}`);
  const pack = join(dataDir, 'packs', 'many');
  if (!existsSync(pack)) makePack(pack, 'many', makeLessons(lessons, LESSONS_SEED, FRAMEWORK));
  return dataDir;
}

export const LESSONS_SEED = 7;

export const lessonId = (index: number): string => `lesson-${String(index).padStart(6, '0')}`;

export async function openStoresWith(
  lessons: number,
  bench: Pick<Bench, 'shared'>,
): Promise<StoresWithLessons> {
  const dataDir = dataDirWith(lessons, bench);
  const clock = { today: () => TODAY };
  const stores = await openStores({ dataDir, clock, events: { timeZone: 'Europe/Rome' } });
  return { stores, dataDir, catalogueFile: join(dataDir, 'catalogue.db') };
}
