import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chooseHost } from './choose-host.mjs';
import { install } from './install.mjs';
import { findNode24 } from './node-24.mjs';
import { readOptions, USAGE } from './options.mjs';
import { MAIN_BUILT, ROOT } from './places.mjs';
import { runChild } from './run-child.mjs';
import { findRunning, isPortBusy } from './running.mjs';
import { runCommand, StepFailed } from './say.mjs';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await refuseSecondStart(options);

  await install();
  const node24 = await findNode24();
  const host = await chooseHost({ asked: options.host, env: process.env, node24 });
  if (host.name === 'browser') await refuseBusyPort(options.port);
  await build(node24);

  const args = appArguments(options);
  return host.name === 'electron'
    ? runChild(host.runtime, [ROOT, ...args])
    : runChild(node24, [join(MAIN_BUILT, 'browser-main.js'), ...args]);
});

/** @param {import('./options.mjs').Options} options */
async function refuseSecondStart({ data, port, host }) {
  const running = existsSync(data) ? await findRunning(data) : undefined;
  if (running) {
    throw new StepFailed(
      `Portico is already running over ${data}: ${running.url}`,
      `Use that one, stop it (process ${running.pid}), or name another directory with --data.`,
    );
  }
  if (host === 'browser') await refuseBusyPort(port);
}

/** @param {number} port */
async function refuseBusyPort(port) {
  if (port === 0 || !(await isPortBusy(port))) return;
  throw new StepFailed(
    `Another program is using port ${port} of this computer.`,
    'Stop that program or choose another port with --port.',
  );
}

/** @param {import('./options.mjs').Options} options */
function appArguments({ port, data, profile, open, emulate, replays }) {
  const args = ['--port', String(port), '--data', data];
  if (profile !== undefined) args.push('--profile', profile);
  if (!open) args.push('--no-open');
  if (emulate) args.push('--emulate');
  for (const replay of replays) args.push('--replay', replay);
  return args;
}
