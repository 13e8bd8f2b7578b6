import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDeviceKeys, rotateDeviceKey } from '../../../main/keys/device-keys.ts';
import { tempDir } from '../../support/temp-dir.ts';

const now = new Date('2026-09-21T08:00:00Z');

function aKiosk() {
  const dataDir = tempDir();
  loadDeviceKeys({ dataDir, now });
  return { dataDir, file: join(dataDir, 'keys', 'badge-keys.json') };
}

/** What a start says, when it refuses. */
function refusalOf(dataDir: string): unknown {
  try {
    loadDeviceKeys({ dataDir, now });
    return undefined;
  } catch (fault) {
    return fault;
  }
}

test.each([0o640, 0o604, 0o620, 0o602])(
  'a key that others may read or write is refused (mode %o)',
  (mode) => {
    const { dataDir, file } = aKiosk();
    chmodSync(file, mode);
    expect(refusalOf(dataDir)).toMatchObject({
      code: 'badges.key-unreadable',
      file,
      detail: 'Others may read or write it: set its mode to 600.',
    });
  },
);

test('a key in a directory that others may enter is refused', () => {
  const { dataDir } = aKiosk();
  chmodSync(join(dataDir, 'keys'), 0o711);
  expect(refusalOf(dataDir)).toMatchObject({
    code: 'badges.key-unreadable',
    detail: expect.stringContaining('set the mode of the directory to 700'),
  });
});

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['of another program', () => '{"key":"abc"}'],
  ['of a later kiosk', (text: string) => text.replace('"format": 1', '"format": 2')],
  ['with a shorter key', (text: string) => text.replace(/"seed": "../, '"seed": "')],
  ['with a date that is none', (text: string) => text.replace('2026-09-21', '2026-21-09')],
])('a key file that is %s is refused, and left as it was', (_, damage) => {
  const { dataDir, file } = aKiosk();
  const damaged = damage(readFileSync(file, 'utf8'));
  writeFileSync(file, damaged);
  expect(refusalOf(dataDir)).toMatchObject({ code: 'badges.key-unreadable', file });
  expect(readFileSync(file, 'utf8')).toBe(damaged);
});

test('a key whose two halves belong to different keys is refused', () => {
  const [one, other] = [aKiosk(), aKiosk()].map(({ dataDir, file }) => ({
    dataDir,
    file,
    ring: JSON.parse(readFileSync(file, 'utf8')),
  }));
  if (!one || !other) throw new Error('two kiosks were made');
  const current = { ...one.ring.current, seed: other.ring.current.seed };
  writeFileSync(one.file, JSON.stringify({ ...one.ring, current }));
  expect(refusalOf(one.dataDir)).toMatchObject({
    code: 'badges.key-unreadable',
    detail: 'Its two halves do not belong together.',
  });
});

test('a damaged key is not replaced by turning to a new one', () => {
  const { dataDir, file } = aKiosk();
  writeFileSync(file, 'damaged');
  expect(() => rotateDeviceKey({ dataDir, now })).toThrow('badge-keys.json');
  expect(readFileSync(file, 'utf8')).toBe('damaged');
});

test('what a power cut left half-written is swept away by the next writing', () => {
  const { dataDir, file } = aKiosk();
  writeFileSync(`${file}.new`, '{"form');
  const { current } = rotateDeviceKey({ dataDir, now });
  expect(loadDeviceKeys({ dataDir, now }).current).toEqual(current);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('a data directory that cannot be written is named', () => {
  const dataDir = tempDir();
  mkdirSync(join(dataDir, 'elsewhere'));
  writeFileSync(join(dataDir, 'keys'), 'a file where a directory should be');
  expect(refusalOf(dataDir)).toMatchObject({ code: 'start.data-unwritable' });
});
