import { openVerifyDoor } from '../badges/verify-server.ts';
import { openBenchDoor } from '../bench/bench-server.ts';
import { type CommandLine, readCommandLine } from '../command-line.ts';
import { createCrashGuard, EXIT_DEFECT } from '../crash-guard.ts';
import { startKioskRuntime } from '../kiosk-runtime.ts';
import { createLog } from '../log.ts';
import { readPageFiles } from '../page-files.ts';
import { IS_PACKAGED, RENDERER_BUILT_DIR } from '../places.ts';
import { StartupFault } from '../startup-fault.ts';
import { createTearDown } from '../tear-down.ts';
import { untilServing } from '../until-serving.ts';
import { startBrowserHost } from './browser-host.ts';
import { openWindow } from './open-window.ts';

const log = createLog({ write: (line) => process.stderr.write(line), nowMs: Date.now });
const opened = createTearDown();
const guard = createCrashGuard({ process, log, close: opened.run });

async function start(asked: CommandLine): Promise<void> {
  const { port, dataDir, profile, open, emulate, replays } = asked;
  const files = readPageFiles(RENDERER_BUILT_DIR);
  const onGiveUp = () => guard.end(EXIT_DEFECT);
  const emulation = { asked: emulate, unasked: !IS_PACKAGED };
  const kiosk = await startKioskRuntime({
    dataDir,
    profile,
    emulation,
    replays,
    log,
    onGiveUp,
  });
  opened.add(kiosk.stop);

  const { session, hearKeys, focusMoved, staff, bench } = kiosk;
  const host = await startBrowserHost({
    port,
    files,
    session,
    hearKeys,
    focusMoved,
    staff,
    bench: bench && openBenchDoor(bench),
    verify: IS_PACKAGED ? undefined : openVerifyDoor(kiosk.badgeWitness),
    log,
  });
  opened.add(host.stop);
  kiosk.announce(host.url, host.hasPage);

  // Before it serves: a kiosk that waits for a device shows so, and not the bare desktop.
  if (open) {
    const window = await openWindow({ url: host.url, dataDir, log });
    opened.add(window.close);
  }
  if (bench && !emulate) {
    process.stdout.write(
      `No hub board is configured: one in software stands at ${host.url}bench/\n`,
    );
  }
  await untilServing(kiosk.session);
  process.stdout.write(`Portico is ready: ${host.url}\n`);
}

try {
  await start(readCommandLine(process.argv.slice(2), process.env));
} catch (fault) {
  if (!(fault instanceof StartupFault || fault instanceof RangeError)) throw fault;
  process.stderr.write(`\n✖ ${fault.message.split('\n').join('\n  ')}\n`);
  guard.end(1);
}
