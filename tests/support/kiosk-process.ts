import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../main/browser/browser-main.ts', import.meta.url));

export interface KioskProcess {
  /** Where it answers; rejects when it ends without having been ready. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly said: string;
    readonly complained: string;
  }>;
  signal(name: NodeJS.Signals): void;
}

/** The browser host as its own process, from the sources, over the page that was built. */
export function startKioskProcess(
  args: readonly string[],
  /** A directory whose programs are found first: its `chromium` is the window. */
  programs?: string,
): KioskProcess {
  const noWindow = programs === undefined ? ['--no-open'] : [];
  const child = spawn(process.execPath, [entry, ...noWindow, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(programs && { PATH: `${programs}:${process.env.PATH}` }) },
  });
  let said = '';
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, said, complained }));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const url = /^Portico is ready: (\S+)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
    ended.then(() => reject(new Error(`It ended before it was ready: ${complained}`)), reject);
  });
  // Whoever waits for the end only is not told twice.
  ready.catch(() => undefined);
  return { ready, ended, signal: (name) => child.kill(name) };
}
