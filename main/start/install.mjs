import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainNpm } from './npm-failures.mjs';
import { NODE_MODULES, ROOT } from './places.mjs';
import { captureChild } from './run-child.mjs';
import { StepFailed, say, step } from './say.mjs';

const STAMP = join(NODE_MODULES, '.portico-lock');

/** Tells one lock file on one kind of machine from another: a disk may move between computers. */
function wantedStamp() {
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  return `${process.platform}-${process.arch} ${lock.digest('hex')}\n`;
}

/** Whether `node_modules` was installed whole from exactly this lock file. */
export function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

/**
 * Puts the locked dependencies in place if they are not.
 *
 * @throws {StepFailed} when npm cannot
 */
export async function install() {
  if (isInstalled()) return;
  await step('Installing the locked dependencies (once; needs the network)', async () => {
    const progress = setInterval(sayProgress, 5_000);
    try {
      await npmInstall();
    } finally {
      clearInterval(progress);
    }
    writeFileSync(STAMP, wantedStamp());
  });
}

async function npmInstall() {
  // Scripts stay off: every native package ships its binary, and one of them would call a compiler
  // that is not there. The two kinds are named because NODE_ENV=production leaves them out.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit'];
  args.push('--no-fund', '--loglevel=error', '--fetch-retry-mintimeout=1000');
  const npmCli = process.env.npm_execpath ?? '';
  const { code, said } = /npm-cli\.c?js$/.test(npmCli)
    ? await captureChild(process.execPath, [npmCli, ...args])
    : await captureChild('npm', args);
  if (code === 0) return;
  const { what, toDo } = explainNpm(code, said);
  throw new StepFailed(what, toDo);
}

function sayProgress() {
  say(`  ${countPackages()} of ${wantedPackages()} packages`);
}

/** The locked packages that lie directly in `node_modules` on this kind of machine. */
function wantedPackages() {
  /** @type {Record<string, { os?: string[], cpu?: string[] }>} */
  const packages = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(packages).filter(
    ([path, { os, cpu }]) =>
      /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) &&
      (!os || os.includes(process.platform)) &&
      (!cpu || cpu.includes(process.arch)),
  ).length;
}

function countPackages() {
  if (!existsSync(NODE_MODULES)) return 0;
  return readdirSync(NODE_MODULES)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(NODE_MODULES, name)) : [name]))
    .length;
}
