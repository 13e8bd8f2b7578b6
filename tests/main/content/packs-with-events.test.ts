import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { eventOf, LIBRARY, READING_ROOM } from '../../support/event-fixtures.ts';
import { editJson, makePack } from '../../support/make-pack.ts';
import { tempDir } from '../../support/temp-dir.ts';

let packsDir: string;
beforeEach(() => {
  packsDir = tempDir();
});

const found = () => findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir });
const install = (id: string, more: Parameters<typeof makePack>[3]) =>
  makePack(join(packsDir, id), id, [], more);
const venues = { providers: [LIBRARY], places: [READING_ROOM] };

describe('a pack of events', () => {
  test('brings its own providers and places', () => {
    install('city', { ...venues, events: [eventOf()] });
    expect(found().read().packs[1]).toMatchObject({ ...venues, events: [eventOf()] });
  });

  test('may use the places, and the words for events, that come with Portico', () => {
    const event = eventOf({
      place: 'town-hall',
      kind: 'public-meeting',
      access: ['easy-language'],
    });
    install('city', { providers: [LIBRARY], events: [event] });
    expect(found().read().packs[1]?.events).toEqual([event]);
    expect(
      found()
        .read()
        .terms.learningTypes.map(({ id }) => id),
    ).toEqual(['formal', 'nonformal', 'informal']);
  });

  test('is made again when only a place of it changed', () => {
    install('city', { ...venues, events: [eventOf()] });
    const before = found().fingerprint;
    install('city', {
      ...venues,
      places: [{ ...READING_ROOM, walkingMinutes: 7 }],
      events: [eventOf()],
    });
    expect(found().fingerprint).not.toBe(before);
  });
});

describe('refused, with the file and the event by name, is a pack', () => {
  const refusal = (name: string, detail: RegExp) =>
    expect.objectContaining({
      code: 'pack.unreadable',
      file: join(packsDir, 'city', name),
      detail: expect.stringMatching(detail),
    });

  test('whose event takes place nowhere', () => {
    install('city', { providers: [LIBRARY], events: [eventOf()] });
    expect(() => found().read()).toThrow(
      refusal('events.json', /event-stories: there is no place reading-room/),
    );
  });

  test('whose rule nobody can follow', () => {
    install('city', { ...venues, events: [eventOf({ schedule: { rule: 'FREQ=OFTEN' } })] });
    expect(() => found().read()).toThrow(
      refusal('events.json', /event-stories: its rule FREQ=OFTEN cannot be followed/),
    );
  });

  test('with a place in it twice', () => {
    install('city', { ...venues, places: [READING_ROOM, READING_ROOM] });
    expect(() => found().read()).toThrow(
      refusal('places.json', /place reading-room is there twice/),
    );
  });

  test('with a provider of a type nobody knows', () => {
    install('city', venues);
    editJson<{ type: string }[]>(join(packsDir, 'city', 'providers.json'), ([first]) => {
      if (first) first.type = 'circus';
    });
    expect(() => found().read()).toThrow(refusal('providers.json', /type/));
  });

  test('that describes a place another pack has described already', () => {
    install('city', venues);
    install('other', venues);
    expect(() => found().read()).toThrow(/provider city-library is installed already, by city/);
  });
});
