import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupFault } from '../startup-fault.ts';
import { syncPath, writeDurably } from '../store/durable-file.ts';

const SECRET_BYTES = 32;

/** The bits of a file mode that let anybody but the owner in. */
const OTHERS = 0o077;

/**
 * The secret that cards are filed under, `keys/card-secret` in the data directory. It lies outside
 * the database and its backups, because whoever has both can try all card numbers in minutes.
 *
 * It is made on the first start. Once cards are known, a new one would cut every one of them off
 * from its progress, so a secret that is missing, damaged or open to others is then refused.
 *
 * @throws StartupFault `keys.unreadable` naming the file, or `start.data-unwritable`.
 */
export function loadCardSecret({
  dataDir,
  hasLearners,
}: {
  readonly dataDir: string;
  readonly hasLearners: boolean;
}): Uint8Array {
  const file = join(dataDir, 'keys', 'card-secret');
  const complaint = complaintAbout(file);
  if (complaint === undefined) return readFileSync(file);
  if (hasLearners) {
    throw new StartupFault({ code: 'keys.unreadable', file, detail: complaint });
  }
  try {
    return makeSecret(file);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.data-unwritable', file, detail, cause });
  }
}

function complaintAbout(file: string): string | undefined {
  if (!existsSync(file)) return 'The file is missing.';
  const { size, mode } = statSync(file);
  if (size !== SECRET_BYTES) return `It has ${size} bytes instead of ${SECRET_BYTES}.`;
  if ((mode & OTHERS) !== 0) return 'Others may read or write it: set its mode to 600.';
  if ((statSync(dirname(file)).mode & OTHERS) !== 0) {
    return 'Others may enter its directory: set the mode of the directory to 700.';
  }
  return undefined;
}

function makeSecret(file: string): Uint8Array {
  const directory = dirname(file);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  syncPath(dirname(directory));
  const secret = randomBytes(SECRET_BYTES);
  writeDurably(file, secret, 0o600);
  return secret;
}
