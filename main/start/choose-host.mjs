import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES, ROOT } from './places.mjs';
import { captureChild, runChild } from './run-child.mjs';
import { StepFailed, say, step } from './say.mjs';

const ELECTRON = join(NODE_MODULES, 'electron');

/**
 * @typedef {{ name: 'browser' } | { name: 'electron', runtime: string }} Host
 */

/**
 * Decides which host shows the kiosk. `auto` never fails: it says in one line why it fell back.
 *
 * @param {{ asked: string, env: NodeJS.ProcessEnv, node24: string }} question
 * @returns {Promise<Host>}
 * @throws {StepFailed} when Electron was asked for and cannot run
 */
export async function chooseHost({ asked, env, node24 }) {
  if (asked === 'browser') return { name: 'browser' };
  const obstacle = obstacleToElectron(env) ?? (await obstacleToRuntime(node24));
  if (!obstacle) return { name: 'electron', runtime: join(ELECTRON, 'dist', 'electron') };
  if (asked === 'electron') {
    throw new StepFailed(
      `Electron cannot show the kiosk: ${obstacle}.`,
      'Mend that, or start it with --host browser.',
    );
  }
  say(`Showing the kiosk in a browser, not in Electron: ${obstacle}.`);
  return { name: 'browser' };
}

/**
 * What keeps Electron from running here whatever is installed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function obstacleToElectron(env) {
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  }
  if (process.getuid?.() === 0) {
    return 'it does not run as root, since its sandbox would be off';
  }
  if (readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'this system refuses the user namespaces that its sandbox needs (AppArmor)';
  }
  return undefined;
}

/** @param {string} file */
function readSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Electron's package holds no runtime: it is fetched on first use, from outside the registry.
 *
 * @param {string} node24
 * @returns {Promise<string | undefined>}
 */
async function obstacleToRuntime(node24) {
  if (isRuntimeInstalled()) return undefined;
  try {
    await step('Fetching the Electron runtime (once; about 120 MB)', async () => {
      const fetched = await runChild(node24, [join(ROOT, 'main/start/fetch-electron.mjs')]);
      if (fetched !== 0) throw new StepFailed('its runtime could not be fetched', '');
      // Electron's own installer finds what was fetched in the cache, checks it and unpacks it.
      const unpacked = await captureChild(node24, [join(ELECTRON, 'install.js')]);
      if (unpacked.code !== 0) {
        const reason = unpacked.said.trim().split('\n')[0] ?? '';
        throw new StepFailed(`its runtime could not be unpacked (${reason})`, '');
      }
    });
  } catch (failure) {
    if (failure instanceof StepFailed) return failure.message;
    throw failure;
  }
  return isRuntimeInstalled() ? undefined : 'its runtime is incomplete';
}

function isRuntimeInstalled() {
  const { version } = JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8'));
  return (
    existsSync(join(ELECTRON, 'dist', 'electron')) &&
    existsSync(join(ELECTRON, 'path.txt')) &&
    readSetting(join(ELECTRON, 'dist', 'version')).replace(/^v/, '') === version
  );
}
