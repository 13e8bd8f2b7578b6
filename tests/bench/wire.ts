import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { HAS_SOCAT } from '../support/pty-pair.ts';
import type { Bench } from './row.ts';

export const WIRE_MISSING = HAS_SOCAT ? undefined : 'install the Debian package socat';

/** A serial line whose far end writes at once: the call returns when the bytes have left. */
export interface Wire {
  readonly path: string;
  write(bytes: Uint8Array): void;
}

export async function openWire(
  name: string,
  { directory, opened }: Pick<Bench, 'directory' | 'opened'>,
): Promise<Wire> {
  const path = join(directory, name);
  const socat = spawn('socat', ['-d', '-d', '-u', '-', `pty,raw,echo=0,link=${path}`], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // It ends by itself when the kiosk lets go of its tty, perhaps before it is told to.
  const gone = once(socat, 'exit');
  opened.add(async () => {
    socat.kill();
    await gone;
  });
  await new Promise<void>((resolve, reject) => {
    // Read to the end: socat dies of a closed pipe before it has taken its link away.
    socat.stderr.on('data', (said) => {
      if (String(said).includes('starting data transfer loop')) resolve();
    });
    socat.once('exit', () => reject(new Error('socat ended before it made its tty')));
  });
  return {
    path,
    write: (bytes) => {
      socat.stdin.write(bytes);
    },
  };
}
