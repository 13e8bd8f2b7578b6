import { randomBytes } from 'node:crypto';
import {
  deviceKeyFile,
  type KeyRecord,
  type KeyRing,
  readKeyRing,
  writeKeyRing,
} from './device-key-file.ts';
import { ed25519KeyOf, SEED_BYTES } from './ed25519.ts';

/** A public key this kiosk signs badges with, or has signed with. */
export interface DevicePublicKey {
  readonly publicKey: Uint8Array;
  /** Moments as xsd:dateTimeStamp in UTC; nothing where the clock could not be believed. */
  readonly since?: string;
  /** When another took its place; what it signed stays valid. */
  readonly until?: string;
  /** From then on nothing it ever signed counts. */
  readonly revoked?: string;
}

export interface DeviceKeys {
  readonly current: DevicePublicKey;
  /** Oldest first. */
  readonly past: readonly DevicePublicKey[];
  /** Ed25519 with the current key: 64 bytes over these very bytes. */
  sign(data: Uint8Array): Uint8Array;
}

interface Keeping {
  readonly dataDir: string;
  /** Nothing where the clock cannot be believed: a key without a date is better than one with a false one. */
  readonly now: Date | undefined;
}

/**
 * The key this kiosk signs badges with, and those before it: `keys/badge-keys.json` in the data
 * directory, outside the database and its backups. The first start makes it. Another computer that
 * has this file signs badges in this hub's name, so one that others may read is refused.
 *
 * @throws {StartupFault} `badges.key-unreadable` naming the file, or `start.data-unwritable`
 */
export function loadDeviceKeys({ dataDir, now }: Keeping): DeviceKeys {
  const file = deviceKeyFile(dataDir);
  const kept = readKeyRing(file);
  if (kept) return opened(kept);
  const made: KeyRing = { format: 1, current: newKey(now), past: [] };
  writeKeyRing(file, made);
  return opened(made);
}

/**
 * Signs with a new key from now on. What the old one signed stays valid; its private part is gone.
 *
 * @throws {StartupFault} as `loadDeviceKeys`
 */
export function rotateDeviceKey({ dataDir, now }: Keeping): DeviceKeys {
  const file = deviceKeyFile(dataDir);
  const kept = readKeyRing(file);
  const past = kept ? [...kept.past, retired(kept.current, now)] : [];
  const ring: KeyRing = { format: 1, current: newKey(now), past };
  writeKeyRing(file, ring);
  return opened(ring);
}

/**
 * Marks a key as revoked; the one in use is replaced first.
 *
 * @returns nothing where this kiosk never had that key
 * @throws {StartupFault} as `loadDeviceKeys`
 */
export function revokeDeviceKey({
  dataDir,
  now,
  publicKey,
}: {
  readonly dataDir: string;
  readonly now: Date;
  readonly publicKey: Uint8Array;
}): DeviceKeys | undefined {
  const file = deviceKeyFile(dataDir);
  const kept = readKeyRing(file);
  const wanted = Buffer.from(publicKey).toString('base64url');
  if (!kept || ![kept.current, ...kept.past].some((key) => key.publicKey === wanted)) {
    return undefined;
  }
  const isCurrent = kept.current.publicKey === wanted;
  const before = isCurrent ? [...kept.past, retired(kept.current, now)] : kept.past;
  const past = before.map((key) =>
    // A key is revoked once: a later date would make valid again what was not.
    key.publicKey === wanted ? { ...key, revoked: key.revoked ?? now.toISOString() } : key,
  );
  const ring: KeyRing = { format: 1, current: isCurrent ? newKey(now) : kept.current, past };
  writeKeyRing(file, ring);
  return opened(ring);
}

function newKey(now: Date | undefined): KeyRing['current'] {
  const seed = randomBytes(SEED_BYTES);
  return {
    seed: seed.toString('base64url'),
    publicKey: Buffer.from(ed25519KeyOf(seed).publicKey).toString('base64url'),
    ...(now ? { since: now.toISOString() } : {}),
  };
}

function retired({ seed: _, ...publicPart }: KeyRing['current'], now: Date | undefined): KeyRecord {
  return now ? { ...publicPart, until: now.toISOString() } : publicPart;
}

function opened({ current: { seed, ...current }, past }: KeyRing): DeviceKeys {
  return {
    current: shown(current),
    past: past.map(shown),
    sign: ed25519KeyOf(Buffer.from(seed, 'base64url')).sign,
  };
}

function shown({ publicKey, ...dates }: KeyRecord): DevicePublicKey {
  return { publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), ...dates };
}
