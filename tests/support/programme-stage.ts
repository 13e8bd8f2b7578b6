import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { epochMs } from '../../kiosk/events/recurrence.ts';
import type { BookPlace } from '../../kiosk/events/seat-desk.ts';
import { createHubClock } from '../../main/clock.ts';
import { buildCatalogue } from '../../main/store/catalogue-build.ts';
import { type EventSettings, openProgramme } from '../../main/store/open-programme.ts';
import { LIBRARY, READING_ROOM } from './event-fixtures.ts';
import { given, openHub } from './hub-store.ts';
import { NOTHING_ELSE, starterFramework, starterTerms } from './open-catalogue.ts';
import { CHANCE } from './seat-stage.ts';
import { tempDir } from './temp-dir.ts';

const TIME_ZONE = 'Europe/Rome';

/**
 * A programme of these events on real files, worked out by a real thread, at a moment a test can move.
 *
 * @param now civil time at the hub
 */
export async function openProgrammeOf(
  events: readonly LearningEvent[],
  {
    now = '2027-03-01T10:00',
    hub = openHub(),
    ...settings
  }: {
    readonly now?: string;
    readonly hub?: ReturnType<typeof openHub>;
  } & Partial<EventSettings> = {},
) {
  const { timeZone = TIME_ZONE } = settings;
  const catalogueFile = join(tempDir(), 'catalogue.db');
  const venues = { providers: [LIBRARY], places: [READING_ROOM] };
  buildCatalogue(catalogueFile, {
    framework: starterFramework,
    terms: starterTerms,
    packs: [{ manifest: MANIFEST, lessons: [], ...NOTHING_ELSE, ...venues, events }],
  });
  const catalogue = new Database(catalogueFile, { readonly: true });
  let at = epochMs(now, timeZone);
  let ticks = 0;
  const clock = createHubClock({ timeZone, nowMs: () => at });
  const opened = await openProgramme({
    hub: hub.database,
    catalogue,
    catalogueFile,
    clock,
    settings: { timeZone, nowMs: () => at, ticksMs: () => ticks, chance: CHANCE, ...settings },
  });
  onTestFinished(async () => {
    await opened.close();
    catalogue.close();
  });
  return {
    ...opened,
    hub,
    clock,
    /** Moves the wall clock to a civil time. */
    setClock: (civil: string) => {
      at = epochMs(civil, timeZone);
    },
    waitMs: (ms: number) => {
      ticks += ms;
    },
    /** Takes seats as somebody does who opens the confirmation and says yes. */
    takeSeats: async (place: BookPlace | undefined, party = 1) => {
      if (place === undefined) throw new Error('nobody signs up for that');
      const hold = CHANCE.id();
      const step = { do: 'hold', hold, party } as const;
      const held = await given(opened.seats.take(place, step, CHANCE.id()));
      if (!held.ok) throw new Error(`refused: ${held.error.why}`);
      const taken = await given(opened.seats.take(place, { do: 'confirm', hold }, CHANCE.id()));
      if (!taken.ok || taken.value.code === undefined) throw new Error('no code was given out');
      return taken.value.code;
    },
  };
}

const MANIFEST = {
  format: 1,
  id: 'made-up',
  version: '1.0.0',
  provider: { en: 'A test' },
  licence: 'CC0-1.0',
  languages: ['en', 'it'],
} as const;
