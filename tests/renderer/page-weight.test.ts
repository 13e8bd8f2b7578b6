import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FIRST_LOAD_KB, namedBy, packedKb } from '../support/first-load.ts';

const configFile = fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url));

/** Every file of the page as it is built for visitors, by its name. */
let files: ReadonlyMap<string, string | Uint8Array>;

beforeAll(async () => {
  // React is twice as large where it believes that somebody develops.
  vi.stubEnv('NODE_ENV', 'production');
  const { output } = (await build({
    configFile,
    logLevel: 'warn',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

const named = () => namedBy(String(files.get('index.html')));
const weightOf = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + packedKb(files.get(name) ?? ''), 0);

test('a kiosk’s first paint waits for no more than its share', () => {
  const first = named();
  expect(first.map((name) => name.split('.').at(-1)).sort()).toEqual(['css', 'js']);
  expect(weightOf(first)).toBeGreaterThan(50);
  expect(weightOf(first)).toBeLessThanOrEqual(FIRST_LOAD_KB);
});

test('screens that no visit begins with are fetched after it', () => {
  const later = [...files.keys()].filter((name) => name.includes('later-screens'));
  expect(later.map((name) => name.split('.').at(-1)).sort()).toEqual(['css', 'js']);
  expect(named().filter((name) => later.includes(name))).toEqual([]);
  expect(weightOf(later)).toBeGreaterThan(5);
});
