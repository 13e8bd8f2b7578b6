import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { captureChild } from './run-child.mjs';
import { say, step } from './say.mjs';

/** The Debian packages that some tests want, named once. */
export const DEBIAN_PACKAGES = readFileSync(join(ROOT, '.ci', 'debian-packages'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * Installs what is missing where this user may, otherwise says the one line that does. Never
 * fails: a test that lacks its package is skipped, and says so.
 */
export async function installDebianPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step(`Installing Debian packages: ${missing.join(', ')}`, async () => {
      const env = ['DEBIAN_FRONTEND=noninteractive', 'apt-get'];
      await captureChild('env', [...env, 'update']);
      const install = [...env, 'install', '-y', '--no-install-recommends', ...missing];
      const { code, said } = await captureChild('env', install);
      if (code !== 0) say(said.trim().split('\n').slice(-3).join('\n'));
    });
  }
  const still = missingPackages();
  if (still.length === 0) return;
  say(`Tests that need ${still.join(' and ')} are skipped. This line installs what they need:`);
  say(
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${still.join(' ')}`,
  );
}

/** Debian keeps one list of files for every installed package, named with or without its architecture. */
function missingPackages() {
  const lists = '/var/lib/dpkg/info';
  if (!existsSync(lists)) return DEBIAN_PACKAGES;
  const installed = new Set(readdirSync(lists).map((file) => file.replace(/(:[^:]+)?\.list$/, '')));
  return DEBIAN_PACKAGES.filter((name) => !installed.has(name));
}
