import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Log } from '../log.ts';

/** The window somebody sees; closing the kiosk closes it. */
export interface OpenedWindow {
  close(): void;
}

/** Names Chromium goes by, and then whatever this desktop opens pages with. */
export const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const OPENER = 'xdg-open';

/** What keeps Chromium from asking the network for anything. */
export const SILENT_SWITCHES: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Some services of its own ask all the same; what does not go to this machine goes to a port
  // (discard) where nobody answers. Loopback never goes through a proxy.
  '--proxy-server=127.0.0.1:9',
];

/** Chromium asks nobody for anything, keeps nothing and offers nothing but the page. */
const switches = (url: string, dataDir: string): readonly string[] => [
  `--app=${url}`,
  '--kiosk',
  '--incognito',
  `--user-data-dir=${join(dataDir, 'browser')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-translate',
  ...SILENT_SWITCHES,
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
  '--password-store=basic',
];

/** Opens the page in the first browser there is; without one it says where the page is. */
export async function openWindow({
  url,
  dataDir,
  log,
  run = spawn,
}: {
  readonly url: string;
  readonly dataDir: string;
  readonly log: Log;
  /** Starts a program; rejects by an `error` event when there is none of that name. */
  readonly run?: (command: string, args: readonly string[], options: object) => ChildProcess;
}): Promise<OpenedWindow> {
  const commands = CHROMIUMS.map((name) => ({ name, args: switches(url, dataDir) }));
  for (const { name, args } of [...commands, { name: OPENER, args: [url] }]) {
    const child = run(name, args, { stdio: 'ignore' });
    if (await hasStarted(child)) {
      child.on('error', (failure) => log.note('The window failed.', { why: failure.name }));
      child.once('exit', (code) => {
        if (code) log.note(`The window ended by itself: open ${url} in a browser.`, { name, code });
      });
      return { close: () => void child.kill() };
    }
  }
  log.note(`No browser was found to open: open ${url} in one.`);
  return { close: () => undefined };
}

function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}
