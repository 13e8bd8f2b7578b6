import { join } from 'node:path';
import { build } from './build.mjs';
import { installDebianPackages } from './debian.mjs';
import { install } from './install.mjs';
import { findNode24 } from './node-24.mjs';
import { ROOT } from './places.mjs';
import { runChild } from './run-child.mjs';
import { runCommand } from './say.mjs';

await runCommand(async () => {
  await install();
  await installDebianPackages();
  const node24 = await findNode24();
  await build(node24);
  const bench = join(ROOT, 'tests', 'bench', 'bench.ts');
  // Rows about memory collect what is garbage before they measure.
  return runChild(node24, ['--expose-gc', bench, ...process.argv.slice(2)]);
});
