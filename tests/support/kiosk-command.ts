import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../main/cli/kiosk-main.ts', import.meta.url));

export interface CommandOutcome {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** A command that takes its time. */
export interface RunningCommand {
  /** Resolves when it has said this, on either stream; rejects when it ended without. */
  says(words: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<CommandOutcome>;
}

/** A command to the running kiosk, as `npm run kiosk --` starts it. */
export function startKioskCommand(...args: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  let heard: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
    heard();
  });
  const ended = once(child, 'close').then(([code]) => ({ code, said, complained }));
  return {
    ended,
    signal: (name) => child.kill(name),
    says: (words) =>
      new Promise((resolve, reject) => {
        heard = () => {
          if (`${said}${complained}`.includes(words)) resolve();
        };
        heard();
        ended.then(() => reject(new Error(`It ended before it said "${words}": ${complained}`)));
      }),
  };
}

/** The same, to its end. */
export function runKioskCommand(...args: readonly string[]): Promise<CommandOutcome> {
  return startKioskCommand(...args).ended;
}
