import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';

const SOCKET = 'control.sock';
/** What fits into a socket's address with its closing zero (unix(7), sun_path). */
const LONGEST_PATH_BYTES = 107;

/** The control socket of a data directory. */
export interface ControlAddress {
  /** What to listen on or to connect to; good until it is released. */
  readonly path: string;
  release(): void;
}

/** A path that is too long for a socket is gone to through the open directory. */
export function controlAddress(dataDir: string): ControlAddress {
  const path = join(dataDir, SOCKET);
  if (Buffer.byteLength(path) <= LONGEST_PATH_BYTES) return { path, release: () => undefined };
  const directory = openSync(dataDir, constants.O_RDONLY | constants.O_DIRECTORY);
  return {
    path: `/proc/self/fd/${directory}/${SOCKET}`,
    release: () => closeSync(directory),
  };
}
