import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mark before the fuses in Electron's executable, as `@electron/fuses` looks for it. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

/**
 * Makes a folder with the files of an Electron distribution that packing touches. The executable
 * carries a real fuse wire, every fuse the wrong way round, so that flipping them is seen.
 */
export function makeStandInElectron(folder: string, wrongWire: string): string {
  const dist = join(folder, 'electron-dist');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  const executable = Buffer.concat([
    Buffer.from('\x7fELF stand-in '),
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, wrongWire.length]),
    Buffer.from(wrongWire, 'latin1'),
    Buffer.from(' the rest of the executable'),
  ]);
  writeFileSync(join(dist, 'electron'), executable, { mode: 0o755 });
  writeFileSync(join(dist, 'chrome-sandbox'), '', { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'resources.pak']) {
    writeFileSync(join(dist, name), name);
  }
  return dist;
}
