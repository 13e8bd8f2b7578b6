import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { HubConfig } from '../../kiosk/config.ts';
import { readFramework, readTerms } from '../content/read-pack.ts';
import { openDataDirectory } from '../data-directory.ts';
import { type Import, type ImportHub, prepareImport } from '../events/import-events.ts';
import { LARGEST_FILE_BYTES } from '../events/import-file.ts';
import { readImported, writeImported } from '../events/imported-pack.ts';
import { STARTER_PACK_DIR } from '../places.ts';
import { readConfig } from '../read-config.ts';
import { Complaint } from './complaint.ts';
import { toldOfImport } from './import-words.ts';
import type { ImportCommand } from './read-import-command.ts';

/**
 * Shows what a file would bring, and brings it where that was said: all of it, or nothing.
 *
 * @throws {Complaint} about what was said, or a file that cannot be used
 */
export function importEvents(
  command: ImportCommand,
  {
    dataDir,
    nowMs,
    say,
  }: {
    readonly dataDir: string;
    readonly nowMs: number;
    readonly say: (line: string) => void;
  },
): void {
  const config = readConfig({ dataDir, profile: undefined });
  const packsDir = join(dataDir, 'packs');
  const hub: ImportHub = {
    timeZone: config.hub.timeZone,
    framework: readFramework(STARTER_PACK_DIR),
    terms: readTerms(STARTER_PACK_DIR),
    nowMs,
    imported: readImported(packsDir),
  };
  refuseUnknown(command, hub);
  const prepared = prepare(command, hub, config);
  const { plan, content } = prepared;
  const language = command.language ?? config.hub.language;
  say(`${command.file}, for a hub in ${hub.timeZone}:`);
  for (const line of toldOfImport(prepared, { ...command, language })) say(line);
  const changes = plan.fresh.length + plan.changed.length + plan.cancelled.length;
  if (!command.yes) {
    say('Nothing was imported. To import it, say the same with --yes.');
    return;
  }
  if (plan.refused.length > 0 && !command.skipRefused) {
    throw new Complaint(
      `Nothing was imported: ${plan.refused.length} entries are refused.`,
      'Mend them, or import the others with --skip-refused.',
    );
  }
  if (changes === 0) {
    say('There is nothing to import.');
    return;
  }
  openDataDirectory(dataDir);
  writeImported(packsDir, content);
  say(`Imported: ${changes}. The kiosk shows them when it is started next.`);
}

function prepare(command: ImportCommand, hub: ImportHub, config: HubConfig): Import {
  const { capacity, skills, kind, environment, learningType, ageBand } = command;
  const language = command.language ?? config.hub.language;
  const usual = {
    ...{ skills, kind, environment, learningType, ageBand },
    adultRequiredUnder: 0,
    languages: [language],
    access: [],
    signup: capacity === undefined ? ('dropIn' as const) : ('seat' as const),
    capacity: capacity ?? USUAL_ROOM,
    waitingList: 0,
  };
  const settings = { ...command, language, usual, fileName: basename(command.file) };
  const prepared = prepareImport(bytesOf(command.file), settings, hub);
  if (prepared.ok) return prepared.value;
  const { line, why } = prepared.error;
  throw new Complaint(`${command.file} cannot be used.`, `Line ${line}: ${why}`);
}

/** Said of events to which people come along, and shown nowhere. */
const USUAL_ROOM = 30;

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size <= LARGEST_FILE_BYTES) return readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(`${file} cannot be read.`, why);
  }
  const most = Math.round(LARGEST_FILE_BYTES / 1024 / 1024);
  throw new Complaint(`${file} is too large.`, `${most} MB are the most: take a part of it.`);
}

function refuseUnknown(command: ImportCommand, { framework, terms }: ImportHub): void {
  const ask = (option: string, given: readonly string[], known: readonly { id: string }[]) => {
    const ids = known.map(({ id }) => id);
    const strange = given.find((one) => !ids.includes(one));
    if (strange === undefined) return;
    throw new Complaint(`--${option} ${strange} is not known.`, `Take one of: ${ids.join(', ')}.`);
  };
  ask('skill', command.skills, [...framework.skills]);
  ask('kind', [command.kind], [...terms.kinds]);
  ask('environment', [command.environment], [...framework.environments]);
}
