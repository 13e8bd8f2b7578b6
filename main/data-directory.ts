import { accessSync, chmodSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { StartupFault } from './startup-fault.ts';

/** What a kiosk, or whoever sets one up, puts into a data directory. */
const OUR_NAMES: ReadonlySet<string> = new Set([
  'hub.json',
  'packs',
  'keys',
  'hub.db',
  'catalogue.db',
  'instance.lock',
  'electron',
]);

/**
 * Makes the data directory if need be, and keeps it to the user the kiosk runs as (mode 0700). A
 * directory of somebody else's files is left as it is: closing /tmp would stop the whole machine.
 *
 * @throws {StartupFault} `start.data-unwritable` or `start.data-foreign`
 */
export function openDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    refuseForeign(dataDir);
    chmodSync(dataDir, 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (cause instanceof StartupFault) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.data-unwritable', file: dataDir, detail, cause });
  }
}

function refuseForeign(dataDir: string): void {
  const names = readdirSync(dataDir);
  if (names.length === 0 || names.some((name) => OUR_NAMES.has(name))) return;
  const detail = `It holds ${names.slice(0, 3).join(', ')} and nothing of a kiosk's.`;
  throw new StartupFault({ code: 'start.data-foreign', file: dataDir, detail });
}
