import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why no small disk can be had here, or nothing when it can. */
export const whyNoSmallDisk: string | undefined = tryMount();

/** A disk of a few hundred kilobytes that a test may fill to the brim. */
export function smallDisk(kilobytes: number): string {
  const directory = mkdtempSync(join(tmpdir(), 'portico-disk-'));
  mount(directory, kilobytes);
  onTestFinished(() => unmount(directory));
  return directory;
}

/** Takes every free byte of a disk and returns what gives them back. */
export function fillDisk(directory: string): () => void {
  const file = join(directory, 'photos.zip');
  const descriptor = openSync(file, 'w');
  const chunk = Buffer.alloc(4096, 1);
  const writeOne = () => {
    try {
      return writeSync(descriptor, chunk) > 0;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
      throw error;
    }
  };
  while (writeOne());
  closeSync(descriptor);
  return () => rmSync(file);
}

function tryMount(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  const directory = mkdtempSync(join(tmpdir(), 'portico-disk-'));
  const mounted = spawnSync('mount', mountArguments(directory, 64)).status === 0;
  if (mounted) unmount(directory);
  else rmSync(directory, { recursive: true });
  return mounted ? undefined : 'this machine lets nobody mount a small disk';
}

function mount(directory: string, kilobytes: number): void {
  execFileSync('mount', mountArguments(directory, kilobytes));
}

function unmount(directory: string): void {
  execFileSync('umount', ['--lazy', directory]);
  rmSync(directory, { recursive: true });
}

function mountArguments(directory: string, kilobytes: number): string[] {
  return ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', directory];
}
