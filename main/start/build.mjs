import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAIN_BUILT, RENDERER_BUILT, ROOT } from './places.mjs';
import { captureChild } from './run-child.mjs';
import { StepFailed, step } from './say.mjs';

const STAMP = join(MAIN_BUILT, '.stamp');
const SOURCES = ['kiosk', 'hardware', 'main', 'renderer'];
const NOT_BUILT_FROM = ['main/built', 'renderer/built', 'main/content/starter'];

/** What has to be there when a build is done. */
export const PRODUCTS = [
  join(MAIN_BUILT, 'browser-main.js'),
  join(MAIN_BUILT, 'electron-main.js'),
  join(MAIN_BUILT, 'preload.cjs'),
  join(MAIN_BUILT, 'search-worker.js'),
  join(MAIN_BUILT, 'dates-worker.js'),
  join(MAIN_BUILT, 'board-worker.js'),
  join(MAIN_BUILT, 'board-process.js'),
  join(MAIN_BUILT, 'bench', 'index.html'),
  join(MAIN_BUILT, 'verify', 'index.html'),
  join(RENDERER_BUILT, 'index.html'),
];

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (NOT_BUILT_FROM.includes(folder)) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** A fingerprint of everything the build reads: contents, since a checkout changes every date. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', 'tsconfig.json', ...SOURCES.flatMap(filesBelow)]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

/**
 * Builds the page and the processes if a source changed since the last time.
 *
 * @param {string} node24
 * @throws {StepFailed} when a source does not build
 */
export async function build(node24) {
  const wanted = fingerprint();
  const stamped = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (stamped === wanted && PRODUCTS.every((file) => existsSync(file))) return;
  await step('Building the kiosk', async () => {
    rmSync(STAMP, { force: true });
    const { code, said } = await captureChild(node24, [join(ROOT, 'main/start/bundle.mjs')]);
    const missing = PRODUCTS.filter((file) => !existsSync(file));
    if (code !== 0 || missing.length > 0) {
      throw new StepFailed(
        'The kiosk could not be built.',
        /ENOSPC/.test(said)
          ? 'The disk is full: free some space and run this again.'
          : `If you changed a source, mend what is named; otherwise put it back (git status).\n${said.trim()}${missing.map((file) => `\nmissing: ${file}`).join('')}`,
      );
    }
    mkdirSync(MAIN_BUILT, { recursive: true });
    writeFileSync(STAMP, wanted);
  });
}
