import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installDebianPackages } from './debian.mjs';
import { install } from './install.mjs';
import { findNode24 } from './node-24.mjs';
import { NODE_MODULES, ROOT } from './places.mjs';
import { runChild } from './run-child.mjs';
import { runCommand, say, secondsSince } from './say.mjs';

const LAYERS = [
  'kiosk',
  'hardware',
  'main',
  'main/bench/page',
  'main/badges/verify-page',
  'main/start',
  'renderer',
  'tests',
];
const COUNTS = join(ROOT, 'tests', 'out', 'counts.json');

await runCommand(async () => {
  const startedMs = performance.now();
  await install();
  await installDebianPackages();
  const node24 = await findNode24();
  await build(node24);

  /** @type {string[]} */
  const failed = [];
  const check = async (/** @type {string} */ name, /** @type {string[]} */ args) => {
    const checkedMs = performance.now();
    say(`▸ ${name} …`);
    const code = await runChild(node24, args);
    say(code === 0 ? `  fine, ${secondsSince(checkedMs)}` : `✖ ${name}: exit code ${code}`);
    if (code !== 0) failed.push(name);
  };

  const tool = (/** @type {string} */ path) => join(NODE_MODULES, path);
  for (const layer of LAYERS) {
    await check(`types of ${layer}/`, [tool('typescript/bin/tsc'), '-p', `${layer}/tsconfig.json`]);
  }
  await check('lint and format', [
    tool('@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
  ]);
  rmSync(COUNTS, { force: true });
  await check('tests', [
    tool('vitest/vitest.mjs'),
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=tests/count-reporter.ts',
    ...process.argv.slice(2),
  ]);

  say(closingLine(failed, secondsSince(startedMs)));
  return failed.length === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} failed
 * @param {string} time
 */
function closingLine(failed, time) {
  const checks = failed.filter((name) => name !== 'tests').map((name) => `, ${name} failed`);
  return `${countTests()}${checks.join('')} (${time} in all)`;
}

function countTests() {
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(COUNTS, 'utf8'));
    return `${passed} passed, ${failed} failed, ${skipped} skipped`;
  } catch {
    return 'The tests did not run to their end';
  }
}
