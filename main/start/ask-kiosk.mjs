import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24 } from './node-24.mjs';
import { NODE_MODULES, ROOT } from './places.mjs';
import { runChild } from './run-child.mjs';
import { runCommand, StepFailed } from './say.mjs';

await runCommand(async () => {
  if (!existsSync(NODE_MODULES)) {
    throw new StepFailed('Portico has not been installed here yet.', 'Run npm start first.');
  }
  // A command is too small to be built: Node 24 runs it as it is written.
  const command = join(ROOT, 'main', 'cli', 'kiosk-main.ts');
  return runChild(await findNode24(), [command, ...process.argv.slice(2)]);
});
