import { describe, expect, test } from 'vitest';
import { readText } from '../rules/source-files.ts';

const READERS = ['.ci/run', 'main/start/debian.mjs'];

/** One list, read by `npm test` and by `.ci/run`; no other file may keep a second one. */
describe('the Debian packages that tests want', () => {
  test('are named in one list, one a line', () => {
    const names = readText('.ci/debian-packages')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9][a-z0-9+.-]+$/.test(name))).toEqual([]);
    for (const reader of READERS) {
      expect(names.filter((name) => readText(reader).includes(name))).toEqual([]);
    }
  });

  test('are read from that list by everything that installs them', () => {
    for (const reader of READERS) expect(readText(reader)).toContain('debian-packages');
  });
});
