import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { copyStarterPack, editJson, makePack, starterLessons } from '../../support/make-pack.ts';
import { tempDir } from '../../support/temp-dir.ts';

const framework = readFramework(STARTER_PACK_DIR);

describe('a damaged pack is refused, and its file is named', () => {
  test.each<[string, string, (file: string) => void, RegExp]>([
    ['is missing', 'lessons.json', rmSync, /missing/],
    ['was cut short', 'lessons.json', (file) => truncateSync(file, 2000), /JSON/],
    ['is empty', 'manifest.json', (file) => truncateSync(file, 0), /JSON/],
    [
      'has another shape',
      'lessons.json',
      (file) => writeFileSync(file, '{"lessons":[]}'),
      /the file: /,
    ],
    [
      'has a lesson without a title',
      'lessons.json',
      (file) => editJson<{ title?: unknown }[]>(file, ([, lesson]) => delete lesson?.title),
      /1\.title/,
    ],
    [
      'has one lesson twice',
      'lessons.json',
      (file) => editJson<Lesson[]>(file, (lessons) => lessons.push(...lessons.slice(0, 1))),
      /lesson-news-check is there twice/,
    ],
    [
      'speaks of a skill that nobody knows',
      'lessons.json',
      (file) => editJson<{ skills: string[] }[]>(file, ([lesson]) => lesson?.skills.push('flying')),
      /lesson-news-check: skill flying/,
    ],
  ])('when it %s', (_, name, spoil, detail) => {
    const directory = tempDir();
    copyStarterPack(directory);
    const file = join(directory, name);
    spoil(file);
    expect(() => readPack(directory, framework)).toThrow(
      expect.objectContaining({
        code: 'pack.unreadable',
        file,
        detail: expect.stringMatching(detail),
      }),
    );
  });

  test('when its skills do not hold together', () => {
    const directory = tempDir();
    copyStarterPack(directory);
    const file = join(directory, 'skills.json');
    editJson<{ categories: unknown[] }>(file, ({ categories }) => categories.pop());
    expect(() => readFramework(directory)).toThrow(
      expect.objectContaining({ code: 'pack.unreadable', file }),
    );
  });
});

test('a pack from a newer Portico is told apart from a damaged one', () => {
  const directory = tempDir();
  copyStarterPack(directory);
  const file = join(directory, 'manifest.json');
  editJson<Record<string, unknown>>(file, (manifest) => {
    manifest.format = 2;
    manifest.novelty = true;
  });
  expect(() => readPack(directory, framework)).toThrow(
    expect.objectContaining({ code: 'pack.from-the-future', file }),
  );
});

test('the message says what is wrong, where, and what to do', () => {
  const directory = tempDir();
  expect(() => readPack(directory, framework)).toThrow(
    `A content pack is damaged.\n${join(directory, 'manifest.json')}\nThe file is missing.\nCopy the pack again`,
  );
});

describe('packs in the data directory', () => {
  const install = (packsDir: string) =>
    findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir });

  test('none need be there', () => {
    expect(install(join(tempDir(), 'packs')).read().packs).toHaveLength(1);
  });

  test('they follow the starter pack by name, and files beside them are left alone', () => {
    const packsDir = tempDir();
    const [lesson] = starterLessons() as [Lesson, ...Lesson[]];
    makePack(join(packsDir, 'b'), 'second', [{ ...lesson, id: 'second' }]);
    makePack(join(packsDir, 'a'), 'first', [{ ...lesson, id: 'first' }]);
    mkdirSync(join(packsDir, '.being-copied'));
    writeFileSync(join(packsDir, 'notes.txt'), 'Bring the new pack on Monday.');
    const ids = install(packsDir)
      .read()
      .packs.map(({ manifest }) => manifest.id);
    expect(ids).toEqual(['portico-starter', 'first', 'second']);
  });

  test('two that bring the same lesson cannot be told apart, so the second is refused', () => {
    const packsDir = tempDir();
    makePack(join(packsDir, 'copy'), 'copy', starterLessons().slice(3, 4));
    expect(() => install(packsDir).read()).toThrow(
      expect.objectContaining({
        code: 'pack.unreadable',
        file: join(packsDir, 'copy', 'manifest.json'),
        detail: 'lesson lesson-home-energy is installed already, by portico-starter.',
      }),
    );
  });

  test('the fingerprint changes with any byte of any file and with nothing else', () => {
    const packsDir = tempDir();
    const before = install(packsDir).fingerprint;
    makePack(join(packsDir, 'a'), 'a', []);
    const added = install(packsDir).fingerprint;
    expect(added).not.toBe(before);
    expect(install(packsDir).fingerprint).toBe(added);
    for (const name of readdirSync(join(packsDir, 'a'))) {
      const file = join(packsDir, 'a', name);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text} `);
      expect(install(packsDir).fingerprint).not.toBe(added);
      writeFileSync(file, text);
    }
  });
});

describe('a place for packs that cannot be read is refused by name', () => {
  test('when a file lies where the directory of packs should be', () => {
    const packsDir = join(tempDir(), 'packs');
    writeFileSync(packsDir, '');
    expect(() => findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir })).toThrow(
      expect.objectContaining({ code: 'pack.unreadable', file: packsDir }),
    );
  });

  test('when a directory lies where the lessons should be', () => {
    const packsDir = tempDir();
    const file = join(packsDir, 'city', 'lessons.json');
    mkdirSync(file, { recursive: true });
    expect(() => findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir })).toThrow(
      expect.objectContaining({ code: 'pack.unreadable', file }),
    );
  });
});
