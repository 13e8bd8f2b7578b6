import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartupFault } from '../startup-fault.ts';
import { syncPath, writeDurably } from '../store/durable-file.ts';
import { ed25519KeyOf } from './ed25519.ts';

/** The bits of a file mode that let anybody but the owner in. */
const OTHERS = 0o077;

/** 32 bytes in base64url, which always take 43 characters. */
const keyBytes = z.string().regex(/^[\w-]{43}$/);
const moment = z.exactOptional(z.iso.datetime());
const record = { publicKey: keyBytes, since: moment, until: moment, revoked: moment };

const keyRing = z.strictObject({
  format: z.literal(1),
  current: z.strictObject({ seed: keyBytes, publicKey: keyBytes, since: moment }),
  past: z.array(z.strictObject(record)).readonly(),
});

/** The key in use and the public parts of those before it, oldest first. */
export type KeyRing = z.output<typeof keyRing>;
export type KeyRecord = KeyRing['past'][number];

export function deviceKeyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'badge-keys.json');
}

/**
 * @returns nothing where there is no such file yet
 * @throws {StartupFault} `badges.key-unreadable`
 */
export function readKeyRing(file: string): KeyRing | undefined {
  if (!existsSync(file)) return undefined;
  const complaint = openToOthers(file);
  if (complaint !== undefined) throw unreadable(file, complaint);
  const read = keyRing.safeParse(parsed(file));
  if (!read.success) throw unreadable(file, 'It is not what a kiosk writes there.');
  const { seed, publicKey } = read.data.current;
  const derived = ed25519KeyOf(Buffer.from(seed, 'base64url')).publicKey;
  if (Buffer.from(derived).toString('base64url') !== publicKey) {
    throw unreadable(file, 'Its two halves do not belong together.');
  }
  return read.data;
}

/** @throws {StartupFault} `start.data-unwritable` */
export function writeKeyRing(file: string, ring: KeyRing): void {
  const directory = dirname(file);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    syncPath(dirname(directory));
    writeDurably(file, `${JSON.stringify(ring, undefined, 2)}\n`, 0o600);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.data-unwritable', file, detail, cause });
  }
}

function openToOthers(file: string): string | undefined {
  if ((statSync(file).mode & OTHERS) !== 0) {
    return 'Others may read or write it: set its mode to 600.';
  }
  if ((statSync(dirname(file)).mode & OTHERS) !== 0) {
    return 'Others may enter its directory: set the mode of the directory to 700.';
  }
  return undefined;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw unreadable(file, 'It is not JSON, or cannot be read.', cause);
  }
}

function unreadable(file: string, detail: string, cause?: unknown): StartupFault {
  return new StartupFault({ code: 'badges.key-unreadable', file, detail, cause });
}
