import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { InstalledPacks } from '../content/installed-packs.ts';
import { StartupFault } from '../startup-fault.ts';
import { buildCatalogue } from './catalogue-build.ts';
import { CATALOGUE_FORMAT } from './catalogue-schema.ts';
import { moveDurably, syncPath, writeDurably } from './durable-file.ts';
import { storeFaultOf } from './store-faults.ts';

const sealSchema = z.object({
  format: z.number(),
  packs: z.string(),
  sha256: z.string(),
});

/**
 * Sees to it that a catalogue of exactly these packs lies at `file`, and makes it again when the
 * packs changed or any byte of it did. It holds nothing that the packs do not.
 *
 * @returns whether it had to be made.
 * @throws StartupFault from the packs, or `store.disk-full` or `start.data-unwritable` naming the file.
 */
export async function ensureCatalogue({
  file,
  packs,
}: {
  readonly file: string;
  readonly packs: InstalledPacks;
}): Promise<boolean> {
  const sealFile = `${file}.seal`;
  const expected = { format: CATALOGUE_FORMAT, packs: packs.fingerprint };
  const seal = readSeal(sealFile);
  const fits = seal?.format === expected.format && seal.packs === expected.packs;
  if (fits && existsSync(file) && (await sha256Of(file)) === seal.sha256) return false;

  const content = packs.read();
  const fresh = `${file}.new`;
  try {
    for (const leftover of [fresh, `${fresh}-journal`]) removeAny(leftover);
    buildCatalogue(fresh, content);
    syncPath(fresh);
    const sha256 = await sha256Of(fresh);
    moveDurably(fresh, file);
    writeDurably(sealFile, JSON.stringify({ ...expected, sha256 }));
  } catch (cause) {
    removeAny(fresh);
    throw refusal(file, cause);
  }
  return true;
}

const removeAny = (path: string) => rmSync(path, { force: true, recursive: true });

/** A seal that cannot be read is a broken seal: the catalogue is made again. */
function readSeal(sealFile: string): z.infer<typeof sealSchema> | undefined {
  if (!existsSync(sealFile)) return undefined;
  try {
    return sealSchema.parse(JSON.parse(readFileSync(sealFile, 'utf8')));
  } catch {
    return undefined;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

function refusal(file: string, cause: unknown): unknown {
  const errno = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const full = storeFaultOf(cause) === 'store.disk-full' || errno === 'ENOSPC';
  if (!full && storeFaultOf(cause) === undefined && typeof errno !== 'string') return cause;
  const detail = `The catalogue of lessons could not be written: ${String(errno)}.`;
  return new StartupFault({
    code: full ? 'store.disk-full' : 'start.data-unwritable',
    file,
    detail,
    cause,
  });
}
