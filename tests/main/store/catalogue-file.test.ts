import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { ensureCatalogue } from '../../../main/store/catalogue-file.ts';
import { makePack, starterLessons } from '../../support/make-pack.ts';
import { tempDir } from '../../support/temp-dir.ts';

let dataDir: string;
let file: string;
let packsDir: string;

beforeEach(() => {
  dataDir = tempDir();
  file = join(dataDir, 'catalogue.db');
  packsDir = join(dataDir, 'packs');
});

/** One start of the kiosk: whether it had to make the catalogue. */
const start = () =>
  ensureCatalogue({ file, packs: findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir }) });

function lessonsIn(): number {
  const database = new Database(file, { readonly: true });
  const count = database.prepare('select count(*) from lesson').pluck().get();
  database.close();
  return Number(count);
}

test('the catalogue is made once and then left alone', async () => {
  expect(await start()).toBe(true);
  const before = readFileSync(file);
  expect(await start()).toBe(false);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a pack that comes, changes or goes is seen at the next start', async () => {
  await start();
  const [lesson] = starterLessons() as [Lesson, ...Lesson[]];
  makePack(join(packsDir, 'city'), 'city', [{ ...lesson, id: 'city-one' }]);
  expect(await start()).toBe(true);
  expect(lessonsIn()).toBe(15);
  makePack(join(packsDir, 'city'), 'city', [
    { ...lesson, id: 'city-one' },
    { ...lesson, id: 'city-two' },
  ]);
  expect(await start()).toBe(true);
  expect(lessonsIn()).toBe(16);
  rmSync(join(packsDir, 'city'), { recursive: true });
  expect(await start()).toBe(true);
  expect(lessonsIn()).toBe(14);
});

describe('a catalogue that was damaged is made again from the packs', () => {
  test.each<[string, () => void]>([
    ['one bit flipped in the middle', () => flipBit(file)],
    ['half of it gone', () => truncateSync(file, 100_000)],
    ['all of it gone', () => rmSync(file)],
    ['its seal gone', () => rmSync(`${file}.seal`)],
    ['its seal torn', () => truncateSync(`${file}.seal`, 20)],
  ])('%s', async (_, spoil) => {
    await start();
    const sound = readFileSync(file);
    spoil();
    expect(await start()).toBe(true);
    expect(readFileSync(file).equals(sound)).toBe(true);
    expect(await start()).toBe(false);
  });
});

test('a cut while it is being made leaves the old one, and the next start ends well', async () => {
  await start();
  writeFileSync(`${file}.new`, readFileSync(file).subarray(0, 50_000));
  expect(await start()).toBe(false);
  const [lesson] = starterLessons() as [Lesson, ...Lesson[]];
  makePack(join(packsDir, 'city'), 'city', [{ ...lesson, id: 'city-one' }]);
  expect(await start()).toBe(true);
  expect(lessonsIn()).toBe(15);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('a damaged pack leaves the catalogue of yesterday untouched', async () => {
  await start();
  const before = readFileSync(file);
  mkdirSync(join(packsDir, 'torn'), { recursive: true });
  writeFileSync(join(packsDir, 'torn', 'manifest.json'), '{"format":');
  await expect(start()).rejects.toThrow(
    expect.objectContaining({
      code: 'pack.unreadable',
      file: join(packsDir, 'torn', 'manifest.json'),
    }),
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('whatever lies where the new catalogue is written makes way for it', async () => {
  mkdirSync(join(`${file}.new`, 'anything'), { recursive: true });
  expect(await start()).toBe(true);
  expect(lessonsIn()).toBe(14);
});
