import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { readImported, writeImported, writingSteps } from '../../../main/events/imported-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { calendarOf, taken, vevent } from '../../support/calendar-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const first = taken(calendarOf([vevent({ LOCATION: 'Sala A' }), vevent({ UID: 'two' })])).content;
const second = taken(
  calendarOf([vevent({ SEQUENCE: '1', LOCATION: 'Sala B', SUMMARY: 'Nuovo' })]),
  { imported: first, settings: { provider: 'Altri' } },
).content;

/** The titles a kiosk would start with. */
function installed(packsDir: string): readonly (string | undefined)[] {
  const { packs } = findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir }).read();
  return packs.slice(1).flatMap(({ events }) => events.map(({ title }) => title.it));
}

describe('the pack of imported events', () => {
  test('is one a kiosk starts with, and reads again as it was written', () => {
    const packsDir = join(tempDir(), 'packs');
    writeImported(packsDir, first);
    expect(installed(packsDir)).toEqual(['Ripariamo insieme', 'Ripariamo insieme']);
    expect(readImported(packsDir)).toEqual(first);
    writeImported(packsDir, second);
    expect(readImported(packsDir)).toEqual(second);
    expect(second.places.map(({ name }) => name.it)).toEqual(['Sala B', 'Biblioteca']);
  });

  test('cut at any moment leaves all of the old events or all of the new ones, and a kiosk that starts', () => {
    const titles = (content: typeof first) => content.events.map(({ title }) => title.it);
    const seen = new Set<string>();
    for (let steps = 0; steps <= 5; steps += 1) {
      const packsDir = join(tempDir(), 'packs');
      writeImported(packsDir, first);
      for (const step of writingSteps(packsDir, second).slice(0, steps)) step();
      const found = installed(packsDir);
      expect([titles(first), titles(second)]).toContainEqual(found);
      seen.add(String(found));
    }
    expect(seen.size).toBe(2);
  });

  test('that was never finished is no pack, and the next import finishes it', () => {
    const packsDir = join(tempDir(), 'packs');
    mkdirSync(join(packsDir, '.imported-events.new', 'places.json.new'), { recursive: true });
    expect(installed(packsDir)).toEqual([]);
    writeImported(packsDir, first);
    expect(readdirSync(packsDir)).toEqual(['imported-events']);
  });
});
