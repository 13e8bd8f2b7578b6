import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { MAIN_BUILT_DIR } from '../../main/places.ts';
import { buildKiosk } from './built-kiosk.ts';
import type { HubSettings } from './live-kiosk.ts';

const READY = /^Portico is ready: (http:\S+)$/m;

/** The program as it is started on a hub, in a process of its own. */
export interface BareKiosk {
  readonly process: ChildProcess;
  /** Where it is found, once it can serve a visitor; nothing when it ended before. */
  readonly url: Promise<string | undefined>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export interface BareKioskOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly hub?: HubSettings;
  /** What to start it through, such as another network. */
  readonly through?: readonly string[];
}

/** Starts it; it is ended with the test at the latest. */
export async function startBareKiosk(options: BareKioskOptions): Promise<BareKiosk> {
  const { dataDir, port = 0, hub = {}, through = [] } = options;
  await buildKiosk();
  mkdirSync(dataDir, { recursive: true });
  // The brightness of the tester's own screen is nobody's business here.
  const light = { backlight: 'none' };
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ light, ...hub }));
  const program = join(MAIN_BUILT_DIR, 'browser-main.js');
  const [file = '', ...args] = [...through, process.execPath, program];
  const child = spawn(file, [...args, '--port', String(port), '--no-open', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const url = new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (said) => {
      stdout += said;
      const [, ready] = READY.exec(stdout) ?? [];
      if (ready !== undefined) resolve(ready);
    });
    child.stderr.on('data', (said) => {
      stderr += said;
    });
    ended.then(() => resolve(undefined));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, url, ended, stdout: () => stdout, stderr: () => stderr };
}

/** Starts it and waits until it can serve a visitor. */
export async function openBareKiosk(
  options: BareKioskOptions,
): Promise<BareKiosk & { readonly at: string }> {
  const kiosk = await startBareKiosk(options);
  const at = await kiosk.url;
  if (at === undefined) throw new Error(`The kiosk ended: ${kiosk.stderr()}`);
  return { ...kiosk, at };
}
