import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../kiosk/content/pack.ts';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { StartupFault } from '../startup-fault.ts';
import { PACK_FILES, readFramework, readPack, readTerms } from './read-pack.ts';

export interface InstalledContent {
  readonly framework: SkillFramework;
  readonly terms: EventTerms;
  readonly packs: readonly Pack[];
}

export interface InstalledPacks {
  /** SHA-256 over every file of every pack, and what may be offered; the same until something changes. */
  readonly fingerprint: string;
  /**
   * Reads and checks them all.
   *
   * @throws StartupFault `pack.unreadable` or `pack.from-the-future`, naming the file.
   */
  read(): InstalledContent;
}

/** The starter pack, then every directory in `packsDir` by name. */
export function findInstalledPacks(places: {
  readonly starterDir: string;
  /** May be absent on the disk. */
  readonly packsDir: string;
  /** Whether accredited badges may be offered here; without a word, they may not. */
  readonly mayAccredit?: boolean;
}): InstalledPacks {
  const { starterDir, packsDir, mayAccredit = false } = places;
  const added = existsSync(packsDir)
    ? refusing(packsDir, () => readdirSync(packsDir, { withFileTypes: true }))
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(packsDir, name))
        .sort()
    : [];
  const directories = [starterDir, ...added];
  return {
    fingerprint: fingerprintOf(directories, mayAccredit),
    read: () => {
      const framework = readFramework(starterDir);
      const terms = readTerms(starterDir);
      const base = readPack(starterDir, framework, { terms, mayAccredit });
      const ground = { base, terms, mayAccredit };
      const packs = [base, ...added.map((directory) => readPack(directory, framework, ground))];
      refuseCollisions(directories, packs);
      return { framework, terms, packs };
    },
  };
}

function fingerprintOf(directories: readonly string[], mayAccredit: boolean): string {
  const hash = createHash('sha256').update(`mayAccredit/${mayAccredit}\n`);
  for (const [index, directory] of directories.entries()) {
    for (const name of PACK_FILES) {
      const file = join(directory, name);
      // The length keeps a byte that moves from one file to the next from going unseen.
      const bytes = existsSync(file) ? refusing(file, () => readFileSync(file)) : undefined;
      hash.update(`${index}/${name}/${bytes?.length ?? 'none'}\n`);
      if (bytes) hash.update(bytes);
    }
  }
  return hash.digest('hex');
}

/** What the file system says of a place that cannot be read becomes a refusal that names it. */
function refusing<Found>(file: string, read: () => Found): Found {
  try {
    return read();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'pack.unreadable', file, detail, cause });
  }
}

function refuseCollisions(directories: readonly string[], packs: readonly Pack[]): void {
  const packOf = new Map<string, string>();
  for (const [index, pack] of packs.entries()) {
    const { manifest, lessons, providers, places, events, badges } = pack;
    const file = join(directories[index] ?? '', 'manifest.json');
    const names = [
      `pack ${manifest.id}`,
      ...lessons.map(({ id }) => `lesson ${id}`),
      ...providers.map(({ id }) => `provider ${id}`),
      ...places.map(({ id }) => `place ${id}`),
      ...events.map(({ id }) => `event ${id}`),
      ...badges.map(({ id }) => `badge ${id}`),
    ];
    for (const name of names) {
      const other = packOf.get(name);
      if (other !== undefined) {
        const detail = `${name} is installed already, by ${other}.`;
        throw new StartupFault({ code: 'pack.unreadable', file, detail });
      }
      packOf.set(name, manifest.id);
    }
  }
}
