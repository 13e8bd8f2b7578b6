import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode24 } from './node-24.mjs';
import { MAIN_BUILT, NODE_MODULES } from './places.mjs';
import { runChild } from './run-child.mjs';
import { runCommand, StepFailed, say } from './say.mjs';

await runCommand(async () => {
  await install();
  const node24 = await findNode24();
  await build(node24);
  const builder = join(NODE_MODULES, 'electron-builder', 'cli.js');
  const asked = process.argv.slice(2);
  const machines = asked.length > 0 ? asked : ['--x64', '--arm64'];
  const code = await runChild(node24, [builder, '--linux', ...machines, '--publish', 'never']);
  if (code !== 0) {
    throw new StepFailed(
      'The Debian packages could not be made.',
      'electron-builder says above what is missing. It fetches the Electron runtime and the packaging tool once, so it needs the network.',
    );
  }
  say(`The packages are in ${join(MAIN_BUILT, 'package')}`);
  return 0;
});
