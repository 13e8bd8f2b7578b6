import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { deviceListSchema } from '../hardware/device-schema.ts';
import type { HubConfig } from '../kiosk/config.ts';
import { completeConfig } from '../kiosk/config-defaults.ts';
import { createHubFileSchema } from '../kiosk/config-schema.ts';
import type { ProfileName } from '../kiosk/profile.ts';
import { lineOfDamage } from './json-damage.ts';
import { IS_PACKAGED } from './places.ts';
import { StartupFault } from './startup-fault.ts';

const hubFileSchema = createHubFileSchema(deviceListSchema, { isPackaged: IS_PACKAGED });
/** A hand-written file is a few kilobytes; whatever is larger is not one. */
const LARGEST_BYTES = 256 * 1024;

/**
 * Reads `hub.json` from the data directory; without one the defaults hold. Changes nothing.
 *
 * @param profile named on the command line; it wins over the file
 * @throws {StartupFault} `config.unreadable`, naming the line or the field
 */
export function readConfig({
  dataDir,
  profile,
}: {
  readonly dataDir: string;
  readonly profile: ProfileName | undefined;
}): HubConfig {
  const file = join(dataDir, 'hub.json');
  const text = readIfThere(file);
  if (text === undefined) return completeConfig({}, profile);
  const read = hubFileSchema.safeParse(parseJson(file, text), { reportInput: true });
  if (!read.success) {
    throw new StartupFault({
      code: 'config.unreadable',
      file,
      detail: read.error.issues.map(sentence).join('; '),
      cause: read.error,
    });
  }
  return completeConfig(read.data, profile);
}

function readIfThere(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > LARGEST_BYTES) {
      throw new StartupFault({ code: 'config.unreadable', file, detail: 'It is far too large.' });
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof StartupFault) throw cause;
    if (isNotThere(cause)) return undefined;
    const detail = cause instanceof TypeError ? 'It is not UTF-8 text.' : String(cause);
    throw new StartupFault({ code: 'config.unreadable', file, detail, cause });
  }
}

/** A data directory that is none is told apart from this when it is opened. */
function isNotThere(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = `It is not JSON: look at line ${lineOfDamage(text)}.`;
    throw new StartupFault({ code: 'config.unreadable', file, detail, cause });
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('.') || 'the whole file';
  const why = issue.code === 'invalid_union' ? inAUnion(issue) : issue.message;
  return `${field}: ${why}`;
}

/** Of several ways to say a thing, the one that came furthest is the one that was meant. */
function inAUnion(issue: z.core.$ZodIssueInvalidUnion): string {
  const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  return deepest ? `${deepest.path.join('.')} ${deepest.message}`.trim() : issue.message;
}
