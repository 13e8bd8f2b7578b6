import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES } from './places.mjs';
import { captureChild } from './run-child.mjs';
import { StepFailed } from './say.mjs';

/**
 * The Node 24 that everything runs on: the one that is running if it is one, else the one that
 * came with the dependencies. better-sqlite3 crashes on Node 20, so there is no third choice.
 *
 * @returns {Promise<string>} path of the executable
 * @throws {StepFailed} when there is none that starts
 */
export async function findNode24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const name = `node-linux-${process.arch}`;
  const file = join(NODE_MODULES, name, 'bin', 'node');
  const toDo = 'Delete node_modules and run this again, or run it with a Node 24 of your own.';
  if (!existsSync(file)) {
    throw new StepFailed(`Node 24 is missing: the package ${name} was not installed.`, toDo);
  }
  const { code, said } = await captureChild(file, ['--version']);
  if (code === 0 && said.startsWith('v24.')) return file;
  throw new StepFailed(
    `The Node 24 that came with the dependencies does not start here: ${said.trim()}`,
    `It needs a Linux with glibc 2.28 or newer (Debian 10 or later, not Alpine).\n${toDo}`,
  );
}
