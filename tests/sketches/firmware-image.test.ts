import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BOARDS, buildImage, installedVersions } from '../../sketches/firmware-build.mjs';
import { sourcesOfHubIo } from './hub-io-sources.ts';
import { imagePath } from './read-image.ts';

const versions = installedVersions();
const recorded = JSON.parse(
  readFileSync(new URL('../../sketches/firmware/versions.json', import.meta.url), 'utf8'),
);
const same = JSON.stringify(versions) === JSON.stringify(recorded);
const why = !versions
  ? ' (skipped: no AVR toolchain)'
  : same
    ? ''
    : ' (skipped: other versions of the AVR packages than the images were built with)';

describe.skipIf(!same)(`the images in the repository${why}`, () => {
  describe.each(['uno', 'mega'] as const)('hub-io for %s', (board) => {
    const image = same ? buildImage(board) : undefined;

    test('is exactly what its sources give', () => {
      expect(image?.hex).toBe(readFileSync(imagePath(board), 'utf8'));
    });

    test('leaves a third of the memory free', () => {
      expect(image?.ramBytes).toBeGreaterThan(0);
      expect(image?.ramBytes).toBeLessThanOrEqual((BOARDS[board].ramBytes * 2) / 3);
    });

    test('fits the flash beside the bootloader', () => {
      expect(image?.flashBytes).toBeLessThanOrEqual(BOARDS[board].flashBytes);
    });
  });
});

describe('the sources', () => {
  test.each(['delay(', 'String ', 'malloc', ' new ', '__FILE__', '__DATE__', '__TIME__'])(
    'never say "%s"',
    (word) => {
      const found = sourcesOfHubIo().filter(({ code }) => code.includes(word));
      expect(found.map(({ name }) => name)).toEqual([]);
    },
  );
});
