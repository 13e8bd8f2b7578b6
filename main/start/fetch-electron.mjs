import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { NODE_MODULES } from './places.mjs';
import { say } from './say.mjs';

/**
 * Fetches the Electron runtime into Electron's own cache, under Node 24, and gives up when no byte
 * arrives for ten seconds (or as many milliseconds as are asked for): a network that swallows
 * requests must not keep a kiosk from opening.
 */
const noHeadwayMs = Number(process.argv[2] ?? 10_000);

const electron = join(NODE_MODULES, 'electron');
const readJson = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(electron, name), 'utf8'));

if (process.env.HTTPS_PROXY ?? process.env.https_proxy) {
  process.env.ELECTRON_GET_USE_PROXY = 'true';
}

// The same cache that Electron's own installer looks into.
const cacheRoot = process.env.electron_config_cache;
const giveUp = new AbortController();
let watchdog = setTimeout(stop, noHeadwayMs);
let bytes = 0;
let saidPercent = 0;

try {
  await downloadArtifact({
    version: readJson('package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: readJson('checksums.json'),
    ...(cacheRoot === undefined ? {} : { cacheRoot }),
    downloadOptions: { signal: giveUp.signal, quiet: true, getProgressCallback: noticeProgress },
  });
} catch (failure) {
  say(`  ${giveUp.signal.aborted ? `no headway for ${noHeadwayMs / 1000} s` : reasonOf(failure)}`);
  process.exitCode = 1;
} finally {
  clearTimeout(watchdog);
}

function stop() {
  giveUp.abort();
}

/** @param {{ transferred: number, percent: number }} progress */
async function noticeProgress({ transferred, percent }) {
  if (transferred > bytes) {
    bytes = transferred;
    clearTimeout(watchdog);
    watchdog = setTimeout(stop, noHeadwayMs);
  }
  const tens = Math.floor(percent * 10) * 10;
  if (tens > saidPercent) {
    saidPercent = tens;
    say(`  ${tens} %`);
  }
}

/** @param {unknown} failure */
function reasonOf(failure) {
  if (!(failure instanceof Error)) return String(failure);
  return failure.cause instanceof Error ? failure.cause.message : failure.message;
}
