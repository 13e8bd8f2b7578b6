import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { HubConfig } from '../../kiosk/config.ts';
import { say as inLanguage } from '../../kiosk/language.ts';
import { issuerDocuments } from '../badges/issuer-documents.ts';
import { issuerIdOf } from '../badges/issuer-id.ts';
import { multikeyOf, publicKeyIn } from '../badges/multikey.ts';
import { publicationOf } from '../badges/publication.ts';
import { readVerifyPage } from '../badges/read-verify-page.ts';
import { takeInstanceLock } from '../instance-lock.ts';
import { deviceKeyFile } from '../keys/device-key-file.ts';
import { loadDeviceKeys, revokeDeviceKey, rotateDeviceKey } from '../keys/device-keys.ts';
import { readConfig } from '../read-config.ts';
import { StartupFault } from '../startup-fault.ts';
import { createBadgeLedger } from '../store/badge-ledger.ts';
import { writeDurably } from '../store/durable-file.ts';
import { Complaint } from './complaint.ts';

export interface Doing {
  readonly dataDir: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/**
 * Writes the files a city publishes, whether or not the kiosk runs.
 *
 * @throws {Complaint | StartupFault} naming what cannot be read or written
 */
export async function exportBadges(directory: string, { dataDir, now, say }: Doing): Promise<void> {
  insistOnKeys(dataDir);
  const config = readConfig({ dataDir, profile: undefined });
  const { home, name } = config.badges.issuer;
  const keys = loadDeviceKeys({ dataDir, now });
  const { statusList } = issuerIdOf(multikeyOf(keys.current.publicKey), home);
  const files = await publicationOf({
    home,
    name: inLanguage(name, config.hub.language, config.hub.language).text,
    keys,
    withdrawn: await withdrawnIn(dataDir, statusList),
    now,
  });
  makeDirectory(directory);
  for (const { name: file, json, url } of files) {
    writeDurably(join(directory, file), `${JSON.stringify(json, undefined, 2)}\n`);
    say(`${join(directory, file)}${url === undefined ? '' : `, to be found at ${url}`}`);
  }
  const page = writeVerifyPage(directory, issuerDocuments({ home, keys }));
  say(page === undefined ? NOT_BUILT : `${page}, ${placeOf(config.badges.verifyPage)}`);
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Complaint(`${directory} cannot be made: ${why}.`, 'Name a directory for the files.');
  }
}

const NOT_BUILT =
  'The page that opens badges is not among them, because it was never built: run npm start once.';

const placeOf = (verifyPage: string | undefined): string =>
  verifyPage === undefined
    ? 'for any web server: then name its address as badges.verifyPage in hub.json'
    : `to be found at ${verifyPage}`;

/** @returns where it was written, or nothing where it was not built */
function writeVerifyPage(directory: string, issuers: readonly unknown[]): string | undefined {
  const file = join(directory, 'verify.html');
  try {
    writeDurably(file, readVerifyPage(issuers).html);
    return file;
  } catch (fault) {
    if (fault instanceof StartupFault && fault.code === 'start.not-built') return undefined;
    throw fault;
  }
}

/** @throws {Complaint | StartupFault} `start.already-running` among others */
export async function rotateKey({ dataDir, now, say }: Doing): Promise<void> {
  const keys = await alone(dataDir, () => rotateDeviceKey({ dataDir, now }));
  say(`Badges are signed with ${multikeyOf(keys.current.publicKey)} from now on.`);
  sayWhatToDo(readConfig({ dataDir, profile: undefined }), say);
}

/** @throws {Complaint | StartupFault} where this kiosk never had that key, among others */
export async function revokeKey(
  key: string | undefined,
  { dataDir, now, say }: Doing,
): Promise<void> {
  const keys = await alone(dataDir, () => {
    const publicKey =
      key === undefined
        ? loadDeviceKeys({ dataDir, now }).current.publicKey
        : (publicKeyIn(key) ?? new Uint8Array());
    return revokeDeviceKey({ dataDir, now, publicKey });
  });
  if (!keys) {
    throw new Complaint(`This kiosk never had the key ${key}.`, 'badge export lists its keys.');
  }
  const revoked = keys.past.filter((past) => past.revoked !== undefined);
  for (const { publicKey, revoked: since } of revoked) {
    say(`${multikeyOf(publicKey)} is revoked since ${since}.`);
  }
  say(`Badges are signed with ${multikeyOf(keys.current.publicKey)}.`);
  sayWhatToDo(readConfig({ dataDir, profile: undefined }), say);
}

/**
 * Does something while no kiosk runs over the directory, and none can start: one that runs holds its
 * key in memory, and would go on signing with the old one.
 *
 * @throws {Complaint | StartupFault} `start.already-running`, or that no kiosk ever ran there
 */
export async function alone<Value>(
  dataDir: string,
  change: () => Value | Promise<Value>,
): Promise<Value> {
  insistOnKeys(dataDir);
  const lock = takeInstanceLock({ dataDir });
  try {
    return await change();
  } finally {
    lock.release();
  }
}

/** Making keys is for the kiosk's first start; a directory that was mistyped gets none. */
function insistOnKeys(dataDir: string): void {
  if (existsSync(deviceKeyFile(dataDir))) return;
  throw new Complaint(
    `No kiosk has made a key for badges in ${dataDir} yet.`,
    'Start one first, or name its directory with --data DIR.',
  );
}

function sayWhatToDo({ badges }: HubConfig, say: Doing['say']): void {
  say('Publish it: run badge export DIR and put the files where it says.');
  if (badges.issuer.home) return;
  // A key without a domain is an issuer of its own: its list can be signed by nobody else.
  say('Badges of the key before can no longer be withdrawn one by one, because no domain is set.');
}

/** Looks on through a connection that writes nothing: the kiosk may be running. */
async function withdrawnIn(dataDir: string, list: string): Promise<readonly number[]> {
  const file = join(dataDir, 'hub.db');
  if (!existsSync(file)) return [];
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const isThere = database
      .prepare("select count(*) from sqlite_schema where name = 'status_entry'")
      .pluck();
    if (isThere.get() === 0) return [];
    const withdrawn = await createBadgeLedger({ database }).withdrawn(list);
    if (withdrawn.ok) return withdrawn.value;
    throw new Complaint(`${file} cannot be read.`, `The database says ${withdrawn.error.code}.`);
  } finally {
    database.close();
  }
}
