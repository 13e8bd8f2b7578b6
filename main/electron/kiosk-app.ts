import type { BrowserWindow } from 'electron';
import type { ForkBoard } from '../../hardware/board/fork-board.ts';
import { DEFAULT_CONFIG } from '../../kiosk/config-defaults.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import { createAnswerRequest } from '../answer-request.ts';
import { startBenchHost } from '../bench/bench-host.ts';
import type { Emulation } from '../bench/emulated-hub.ts';
import type { CommandLine } from '../command-line.ts';
import { createCrashGuard, EXIT_DEFECT, type GuardedProcess } from '../crash-guard.ts';
import { type KioskRuntime, startKioskRuntime } from '../kiosk-runtime.ts';
import type { Log } from '../log.ts';
import { type PageFiles, readPageFiles } from '../page-files.ts';
import { StartupFault } from '../startup-fault.ts';
import { createTearDown } from '../tear-down.ts';
import { untilServing } from '../until-serving.ts';
import { prepareApp } from './before-ready.ts';
import type { ElectronParts } from './electron-parts.ts';
import { broadcast, handleRequests } from './ipc.ts';
import { lockDownSession } from './lockdown.ts';
import { PAGE_URL, SAFE_URL } from './page-address.ts';
import { handlePageProtocol, type Showing } from './page-protocol.ts';
import { recoverPage } from './recovery.ts';
import { tendWindow, windowOptions } from './window.ts';

export interface KioskAppDependencies {
  readonly electron: ElectronParts;
  readonly process: GuardedProcess;
  readonly options: Pick<CommandLine, 'dataDir' | 'profile' | 'port' | 'replays'>;
  /** When the hub board runs in software; never where nothing is said. */
  readonly emulation?: Emulation;
  /** Starts the process that talks to a hub board. */
  readonly forkBoard?: ForkBoard;
  readonly log: Log;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  /** Absolute path of the built page. */
  readonly pageDir: string;
  /** The ready line, for whoever started this. */
  readonly say: (line: string) => void;
  /** Why the kiosk does not start, for staff. */
  readonly complain: (fault: StartupFault) => void;
}

/** Starts the kiosk in a window of its own; a list, in Electron's order. */
export async function startKioskApp(dependencies: KioskAppDependencies): Promise<void> {
  const { electron, process, options, log, say, complain } = dependencies;
  const { app, ipcMain } = electron;
  const { dataDir } = options;
  const opened = createTearDown();
  const guard = createCrashGuard({ process, log, close: opened.run });
  let window: BrowserWindow | undefined;
  const page = () => window?.webContents;

  const onEnd = () => guard.end(0);
  const onSecondStart = () => window?.focus();
  if (!prepareApp({ electron, dataDir, log, onSecondStart, onEnd })) {
    complain(
      new StartupFault({ code: 'start.already-running', file: dataDir, detail: 'It runs.' }),
    );
    return guard.end(1);
  }
  await app.whenReady();

  const started = await start(dependencies, () => guard.end(EXIT_DEFECT));
  if (!started.ok) {
    complain(started.error);
    if (started.error.code === 'start.already-running') return guard.end(1);
    window = openWindow(dependencies, { fault: () => started.error.code });
    return load(window, SAFE_URL, log);
  }

  const { kiosk, files } = started.value;
  const { session, hearKeys, focusMoved, staff } = kiosk;
  opened.add(kiosk.stop);
  const { bench } = kiosk;
  const witness = app.isPackaged ? undefined : kiosk.badgeWitness;
  if (bench) opened.add(await startBenchHost({ port: options.port, bench, witness, log }));
  window = openWindow(dependencies, {
    files,
    start: () => ({ view: session.view(), hearsKeys: hearKeys !== undefined }),
    fault: () => 'page.crashed',
    geometry: kiosk.config.screen,
  });
  handleRequests({
    ipcMain,
    page,
    answer: createAnswerRequest({ session, hearKeys, focusMoved, staff, log }),
    log,
  });
  opened.add(broadcast({ session, page }));
  recoverPage({ window, log, nowMs: () => performance.now(), wait });
  kiosk.announce(PAGE_URL);
  await load(window, PAGE_URL, log);
  await untilServing(session);
  say(`Portico is ready: ${PAGE_URL}`);
}

interface Started {
  readonly kiosk: KioskRuntime;
  readonly files: PageFiles;
}

async function start(
  {
    options: { dataDir, profile, replays },
    emulation,
    forkBoard,
    log,
    pageDir,
  }: KioskAppDependencies,
  onGiveUp: () => void,
): Promise<Result<Started, StartupFault>> {
  try {
    const files = readPageFiles(pageDir);
    const kiosk = await startKioskRuntime({
      dataDir,
      profile,
      replays,
      ...(emulation && { emulation }),
      ...(forkBoard && { forkBoard }),
      log,
      onGiveUp,
    });
    return ok({ kiosk, files });
  } catch (fault) {
    if (fault instanceof StartupFault) return err(fault);
    throw fault;
  }
}

function openWindow(
  { electron, preload }: KioskAppDependencies,
  {
    geometry = DEFAULT_CONFIG.screen,
    ...showing
  }: Showing & { geometry?: typeof DEFAULT_CONFIG.screen },
): BrowserWindow {
  const { isPackaged } = electron.app;
  // Not persistent: whatever a browser keeps of a visit is gone with the process.
  const session = electron.session.fromPartition('visitors', { cache: false });
  lockDownSession(session, { isPackaged });
  handlePageProtocol({ protocol: session.protocol, showing });
  const window = new electron.BrowserWindow(
    windowOptions({ geometry, preload, session, isPackaged }),
  );
  tendWindow(window, { mayClose: () => !isPackaged });
  return window;
}

async function load(window: BrowserWindow, url: string, log: Log): Promise<void> {
  try {
    await window.loadURL(url);
  } catch {
    // The reason was heard as `did-fail-load`, which is where it is mended.
    log.note('The first load of the page failed.');
  }
}

const wait = (ms: number, then: () => void) => void setTimeout(then, ms).unref();
