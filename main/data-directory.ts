import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { StartupFault } from './startup-fault.ts';

/**
 * Makes the data directory if need be, and keeps it to the user the kiosk runs as (mode 0700).
 *
 * @throws {StartupFault} `start.data-unwritable`
 */
export function openDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.data-unwritable', file: dataDir, detail, cause });
  }
}
