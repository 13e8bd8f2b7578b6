import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../main/cli/kiosk-main.ts', import.meta.url));

export interface CommandOutcome {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** A command to the running kiosk, as `npm run kiosk --` starts it. */
export async function runKioskCommand(...args: readonly string[]): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const [code] = await once(child, 'close');
  return { code, said, complained };
}
