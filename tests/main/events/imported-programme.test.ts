import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createHubClock } from '../../../main/clock.ts';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { writeImported } from '../../../main/events/imported-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { buildCatalogue } from '../../../main/store/catalogue-build.ts';
import { openProgramme } from '../../../main/store/open-programme.ts';
import { calendarOf, NOW, taken, vevent } from '../../support/calendar-fixtures.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { CHANCE } from '../../support/seat-stage.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('what was imported is in the programme of the kiosk that starts next, on every one of its dates', async () => {
  const packsDir = join(tempDir(), 'packs');
  const date = {
    'RECURRENCE-ID': '20270313T100000',
    DTSTART: '20270314T150000',
    DTEND: '20270314T170000',
  };
  const file = calendarOf([
    vevent({ RRULE: 'FREQ=WEEKLY;COUNT=3', LOCATION: 'Sala A' }, 'RDATE:20270310T180000'),
    vevent({ ...date, LOCATION: 'Sala A' }),
    vevent({ 'RECURRENCE-ID': '20270320T100000', STATUS: 'CANCELLED', LOCATION: 'Sala A' }),
  ]);
  writeImported(packsDir, taken(file).content);

  const catalogueFile = join(tempDir(), 'catalogue.db');
  buildCatalogue(
    catalogueFile,
    findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir }).read(),
  );
  const catalogue = new Database(catalogueFile, { readonly: true });
  const timeZone = 'Europe/Rome';
  const { programme, close } = await openProgramme({
    hub: openHub().database,
    catalogue,
    catalogueFile,
    clock: createHubClock({ timeZone, nowMs: () => NOW }),
    settings: { timeZone, nowMs: () => NOW, ticksMs: () => 0, chance: CHANCE },
  });
  onTestFinished(async () => {
    await close();
    catalogue.close();
  });

  const { events } = await given(programme.list({}, 0));
  const tile = events.find(({ example }) => !example);
  expect(tile).toMatchObject({
    title: { it: 'Ripariamo insieme' },
    place: { name: { it: 'Sala A' } },
    next: { start: '2027-03-06T10:00', signup: { is: 'dropIn' } },
  });
  const page = await given(programme.event(tile?.id ?? ''));
  expect(page.times.map(({ start, signup }) => [start, signup.is])).toEqual([
    ['2027-03-06T10:00', 'dropIn'],
    ['2027-03-10T18:00', 'dropIn'],
    ['2027-03-14T15:00', 'dropIn'],
    ['2027-03-20T10:00', 'cancelled'],
  ]);
});
