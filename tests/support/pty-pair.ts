import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  constants,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  type WriteStream,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's `socat` makes the ttys; tests that want one skip themselves where it is missing. */
export const HAS_SOCAT = spawnSync('socat', ['-V']).status === 0;

export const SOCAT_MISSING = HAS_SOCAT ? '' : ' (skipped: install the Debian package socat)';

/** A serial cable in software: what is written at the far end arrives at `path`, a true tty. */
export interface PtyPair {
  /** Where the kiosk's side appears, like a link below `/dev/serial/by-id`; the same at every plug. */
  readonly path: string;
  /** Where the other end appears, for a far end that listens too. */
  readonly farPath: string;
  plug(): Promise<void>;
  /** Both ends vanish, link included, as when a USB adapter is pulled. */
  unplug(): Promise<void>;
  write(bytes: Uint8Array): void;
  /** Unplugs, and leaves nothing behind. */
  dispose(): Promise<void>;
}

export function createPtyPair(): PtyPair {
  const directory = mkdtempSync(join(tmpdir(), 'portico-pty-'));
  const path = join(directory, 'reader');
  const farPath = join(directory, 'far-end');
  let cable: { readonly socat: ChildProcess; readonly farEnd: WriteStream } | undefined;

  async function plug(): Promise<void> {
    const ends = [farPath, path].map((link) => `pty,raw,echo=0,link=${link}`);
    const socat = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] });
    await new Promise<void>((resolve, reject) => {
      // Read to the end: socat dies of a closed pipe before it has taken its links away.
      socat.stderr.on('data', (said) => {
        if (String(said).includes('starting data transfer loop')) resolve();
      });
      socat.once('exit', () => reject(new Error('socat ended before it made its ttys')));
    });
    // A stream writes off this thread: a full wire would otherwise stop the reader that empties it.
    const fd = openSync(farPath, constants.O_RDWR | constants.O_NOCTTY);
    cable = { socat, farEnd: createWriteStream(farPath, { fd }) };
  }

  async function unplug(): Promise<void> {
    if (!cable) return;
    const { socat, farEnd } = cable;
    cable = undefined;
    farEnd.end();
    await once(farEnd, 'close');
    const gone = once(socat, 'exit');
    socat.kill();
    await gone;
  }

  return {
    path,
    farPath,
    plug,
    unplug,
    write(bytes) {
      if (!cable) throw new Error('nothing is plugged in');
      cable.farEnd.write(bytes);
    },
    async dispose() {
      await unplug();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
