import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCardSecret } from '../../../main/keys/card-secret.ts';
import { tempDir } from '../../support/temp-dir.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

function firstStart() {
  const dataDir = tempDir();
  const secret = loadCardSecret({ dataDir, hasLearners: false });
  return { dataDir, secret, file: join(dataDir, 'keys', 'card-secret') };
}

test('the first start makes a secret that only its owner may read', () => {
  const { file, secret, dataDir } = firstStart();
  expect(secret).toHaveLength(32);
  expect(modeOf(file)).toBe(0o600);
  expect(modeOf(join(dataDir, 'keys'))).toBe(0o700);
  expect(readdirSync(join(dataDir, 'keys'))).toEqual(['card-secret']);
});

test('later starts find the same secret', () => {
  const { dataDir, secret } = firstStart();
  expect(Buffer.from(loadCardSecret({ dataDir, hasLearners: true }))).toEqual(Buffer.from(secret));
});

test('no two hubs have the same secret', () => {
  expect(Buffer.from(firstStart().secret)).not.toEqual(Buffer.from(firstStart().secret));
});

test('a cut in the middle of the first start leaves nothing that stops the second', () => {
  const dataDir = tempDir();
  mkdirSync(join(dataDir, 'keys'), { mode: 0o755 });
  writeFileSync(join(dataDir, 'keys', 'card-secret.new'), 'half');
  expect(loadCardSecret({ dataDir, hasLearners: false })).toHaveLength(32);
  expect(modeOf(join(dataDir, 'keys', 'card-secret'))).toBe(0o600);
});

describe('once cards are known, a secret that is not the old one is refused', () => {
  test.each<[string, (file: string) => void, string]>([
    ['missing', (file) => rmSync(file), 'The file is missing.'],
    ['cut short', (file) => writeFileSync(file, 'half a secret'), 'It has 13 bytes instead of 32.'],
    ['open to others', (file) => chmodSync(file, 0o644), 'set its mode to 600'],
    ['in an open directory', (file) => chmodSync(join(file, '..'), 0o755), 'directory to 700'],
  ])('when it is %s', (_, spoil, detail) => {
    const { dataDir, file } = firstStart();
    spoil(file);
    const before = readdirSync(join(dataDir, 'keys'));
    expect(() => loadCardSecret({ dataDir, hasLearners: true })).toThrow(
      expect.objectContaining({
        code: 'keys.unreadable',
        file,
        detail: expect.stringContaining(detail),
      }),
    );
    expect(readdirSync(join(dataDir, 'keys'))).toEqual(before);
  });

  test('while none are, a damaged one is made anew', () => {
    const { dataDir, file } = firstStart();
    writeFileSync(file, 'half a secret');
    expect(loadCardSecret({ dataDir, hasLearners: false })).toHaveLength(32);
    expect(readFileSync(file)).toHaveLength(32);
  });
});

test('a data directory that cannot hold a secret is named', () => {
  const dataDir = tempDir();
  writeFileSync(join(dataDir, 'keys'), 'a file where a directory should be');
  expect(() => loadCardSecret({ dataDir, hasLearners: false })).toThrow(
    expect.objectContaining({ code: 'start.data-unwritable' }),
  );
});
