import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory of this test's own, gone when it ends. */
export function tempDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'portico-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
