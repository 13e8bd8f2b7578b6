import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Catalogue, Counters, HubClock, LearnerRecords } from '../../kiosk/ports.ts';
import { findInstalledPacks } from '../content/installed-packs.ts';
import { STARTER_PACK_DIR } from '../places.ts';
import { StartupFault } from '../startup-fault.ts';
import { type BadgeLedger, createBadgeLedger } from './badge-ledger.ts';
import { ensureCatalogue } from './catalogue-file.ts';
import { createCatalogue } from './catalogue-repository.ts';
import { createCounters } from './counters.ts';
import { createEnergyStore, type EnergyStore } from './energy-store.ts';
import { openHubDatabase } from './hub-database.ts';
import { createLearnerRecords } from './learner-records.ts';
import { type EventSettings, type EventStores, openProgramme } from './open-programme.ts';
import { createReadingStore, READING_TIME, type ReadingStore } from './reading-store.ts';
import { createRetention, type Retention } from './retention.ts';
import { createSearchClient } from './search-client.ts';

export interface Stores {
  readonly catalogue: Catalogue;
  readonly records: LearnerRecords;
  readonly counters: Counters;
  readonly badgeLedger: BadgeLedger;
  readonly readings: ReadingStore;
  readonly energy: EnergyStore;
  readonly events: Omit<EventStores, 'close'>;
  readonly retention: Retention;
  /** Whether any card is known; decides whether a missing card secret may be made anew. */
  hasLearners(): boolean;
  close(): Promise<void>;
}

/**
 * Opens everything that is kept in the data directory, making what is not there yet.
 *
 * @throws StartupFault naming the file at fault, with nothing of it changed.
 */
export async function openStores({
  dataDir,
  clock,
  events: settings,
  mayAccredit = false,
}: {
  /** Absolute path; made when it is missing. */
  readonly dataDir: string;
  readonly clock: HubClock;
  readonly events: EventSettings;
  /** Whether accredited badges may be offered here. */
  readonly mayAccredit?: boolean;
}): Promise<Stores> {
  makeDirectory(dataDir);
  const hub = openHubDatabase(join(dataDir, 'hub.db'));
  try {
    const catalogueFile = join(dataDir, 'catalogue.db');
    await ensureCatalogue({
      file: catalogueFile,
      packs: findInstalledPacks({
        starterDir: STARTER_PACK_DIR,
        packsDir: join(dataDir, 'packs'),
        mayAccredit,
      }),
    });
    const lessons = new Database(catalogueFile, { readonly: true, fileMustExist: true });
    const events = await openProgramme({ hub, catalogue: lessons, catalogueFile, clock, settings });
    const search = createSearchClient({ file: catalogueFile });
    const readings = createReadingStore({ database: hub, time: READING_TIME });
    const anyLearner = hub.prepare<[], number>('select exists (select 1 from learner)').pluck();
    return {
      catalogue: createCatalogue({ database: lessons, search }),
      records: createLearnerRecords({ database: hub }),
      counters: createCounters({ database: hub }),
      badgeLedger: createBadgeLedger({ database: hub }),
      readings,
      energy: createEnergyStore({ database: hub }),
      events,
      retention: createRetention({ database: hub, clock }),
      hasLearners: () => anyLearner.get() === 1,
      close: async () => {
        await events.close();
        await search.close();
        lessons.close();
        readings.flush();
        hub.close();
      },
    };
  } catch (cause) {
    hub.close();
    throw cause;
  }
}

function makeDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.data-unwritable', file: dataDir, detail, cause });
  }
}
