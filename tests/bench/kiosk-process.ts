import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { KIOSK_BUNDLE } from './browser.ts';
import type { Bench } from './row.ts';

/** The kiosk as it ships, in a process of its own. */
export async function startKioskProcess(
  dataDir: string,
  { opened }: Pick<Bench, 'opened'>,
): Promise<{ readonly url: string; readonly pid: number }> {
  const args = [KIOSK_BUNDLE, '--no-open', '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  opened.add(async () => {
    child.kill();
    await ended;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Portico is ready: (\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error('the kiosk ended before it was ready')), reject);
  });
  return { url, pid: child.pid ?? 0 };
}
