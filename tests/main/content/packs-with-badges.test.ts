import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Badge } from '../../../kiosk/badges/badge.ts';
import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { attendedStep, badgeOf, lessonStep } from '../../support/badge-fixtures.ts';
import { copyStarterPack, editJson, makePack } from '../../support/make-pack.ts';
import { tempDir } from '../../support/temp-dir.ts';

const framework = readFramework(STARTER_PACK_DIR);
const starter = readPack(STARTER_PACK_DIR, framework);
let packsDir: string;

beforeEach(() => {
  packsDir = tempDir();
});

const read = (mayAccredit = false) =>
  findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir, mayAccredit }).read().packs;

function install(badges: readonly Badge[], events: readonly LearningEvent[] = []): string {
  makePack(join(packsDir, 'city'), 'city', [], { badges, events });
  return join(packsDir, 'city', 'badges.json');
}

describe('a pack', () => {
  test('need have neither badges nor events', () => {
    makePack(join(packsDir, 'city'), 'city', []);
    expect(read()[1]).toMatchObject({ lessons: [], events: [], badges: [] });
  });

  test('may build its badges on the lessons and events that come with Portico', () => {
    const all = [lessonStep('lesson-waste'), attendedStep(['event-repair-workshop'])];
    const badge = badgeOf({ id: 'badge-city', level: 'confirmed', rule: { all } });
    install([badge]);
    expect(read()[1]?.badges).toEqual([badge]);
  });

  test('may not build them on what another pack brings, which may be taken away', () => {
    const [lesson] = starter.lessons;
    if (!lesson) throw new Error('no lesson');
    makePack(join(packsDir, 'a'), 'a', [{ ...lesson, id: 'lesson-of-a' }]);
    install([badgeOf({ rule: { all: [lessonStep('lesson-of-a')] } })]);
    expect(() => read()).toThrow(/there is no lesson lesson-of-a/);
  });

  test.each(['badge', 'event'] as const)('cannot bring a %s that is there already', (what) => {
    install(
      what === 'badge' ? starter.badges.slice(0, 1) : [],
      what === 'event' ? starter.events.slice(0, 1) : [],
    );
    expect(() => read()).toThrow(/is installed already, by portico-starter/);
  });
});

describe('an accredited badge', () => {
  const badge = badgeOf({
    level: 'accredited',
    name: { en: 'Certified composter', it: 'Compostaggio certificato' },
    rule: { all: [attendedStep(['event-garden-morning'])] },
  });

  test('is refused by name where nobody was declared an entitled body, with both ways out', () => {
    const file = install([badge]);
    expect(() => read()).toThrow(
      expect.objectContaining({
        code: 'pack.unreadable',
        file,
        detail: expect.stringMatching(
          /badge-made-up: only an entitled body accredits: make it “confirmed”.*entitledBody/,
        ),
      }),
    );
  });

  test('is offered where somebody was, and a change of mind is seen at the next start', () => {
    install([badge]);
    expect(read(true)[1]?.badges).toEqual([badge]);
    const places = { starterDir: STARTER_PACK_DIR, packsDir };
    expect(findInstalledPacks({ ...places, mayAccredit: true }).fingerprint).not.toBe(
      findInstalledPacks(places).fingerprint,
    );
  });
});

describe('a pack with a damaged badge is refused, and the badge is named', () => {
  test.each<[string, (badges: Badge[]) => void, RegExp]>([
    [
      'that is there twice',
      (badges) => badges.push(...badges.slice(0, 1)),
      /badge badge-careful-reader is there twice/,
    ],
    [
      'that has a trust level nobody knows',
      (badges) => Object.assign(badges[0] ?? {}, { level: 'gold' }),
      /0\.level/,
    ],
    [
      'that says more than the format knows',
      (badges) => Object.assign(badges[0] ?? {}, { image: 'star.png' }),
      /0: .*image/,
    ],
    [
      'that calls itself a certificate',
      (badges) => Object.assign(badges[0] ?? {}, { name: { en: 'Reader', it: 'Certificato' } }),
      /badge-careful-reader: “Certificato” sounds like a certificate/,
    ],
    [
      'that needs a lesson which is gone',
      (badges) => Object.assign(badges[0] ?? {}, { rule: { all: [lessonStep('lesson-gone')] } }),
      /badge-careful-reader: there is no lesson lesson-gone/,
    ],
  ])('%s', (_, spoil, detail) => {
    const directory = tempDir();
    copyStarterPack(directory);
    const file = join(directory, 'badges.json');
    editJson(file, spoil);
    expect(() => readPack(directory, framework)).toThrow(
      expect.objectContaining({
        code: 'pack.unreadable',
        file,
        detail: expect.stringMatching(detail),
      }),
    );
  });

  test('and so is an event that has no skill, or a badge that does not exist', () => {
    const directory = tempDir();
    copyStarterPack(directory);
    const file = join(directory, 'events.json');
    editJson<LearningEvent[]>(file, ([event]) => Object.assign(event ?? {}, { badge: 'badge-x' }));
    expect(() => readPack(directory, framework)).toThrow(/there is no badge badge-x/);
    editJson<LearningEvent[]>(file, ([event]) => Object.assign(event ?? {}, { skills: [] }));
    expect(() => readPack(directory, framework)).toThrow(/at least one skill/);
  });

  test('while a starter pack without badges leaves its events without theirs', () => {
    const directory = tempDir();
    copyStarterPack(directory);
    rmSync(join(directory, 'badges.json'));
    expect(() => readPack(directory, framework)).toThrow(
      /event-repair-workshop: there is no badge/,
    );
  });
});
