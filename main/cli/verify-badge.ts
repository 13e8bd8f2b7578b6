import { readFileSync, statSync } from 'node:fs';
import { LARGEST_PICTURE_BYTES } from '../badges/bake.ts';
import { at, listOf } from '../badges/json-parts.ts';
import { readBadge } from '../badges/read-badge.ts';
import { verifyBadge } from '../badges/verification.ts';
import { harmless, NOT_READ, toldOfCheck } from './badge-words.ts';
import { Complaint } from './complaint.ts';
import type { BadgeKioskCommand } from './read-badge-command.ts';

const LONGEST_NAME = 200;

type VerifyCommand = Extract<BadgeKioskCommand, { readonly run: 'badge-verify' }>;

/**
 * Examines a badge with nothing but the files that are named: one line for each check.
 *
 * @returns whether the badge is valid
 * @throws {Complaint} about a file that holds no badge, or cannot be read
 */
export async function verifyBadgeFile(
  { file, issuer, status }: VerifyCommand,
  { now, say }: { readonly now: Date; readonly say: (line: string) => void },
): Promise<boolean> {
  const badge = jsonIn(file);
  const published = issuer === undefined ? [] : listOf(jsonIn(issuer));
  const statusList = status === undefined ? undefined : jsonIn(status);
  const { valid, checks } = await verifyBadge(badge, { now, published, statusList });
  say(titleOf(badge));
  for (const check of checks) say(`  ${toldOfCheck(check)}`);
  say(valid ? 'Valid.' : 'Not valid.');
  return valid;
}

function titleOf(badge: unknown): string {
  const name =
    printable(at(badge, 'credentialSubject.achievement.name')) ?? 'A badge without a name';
  const issuer = printable(
    at(badge, 'issuer.name') ?? at(badge, 'issuer.id') ?? at(badge, 'issuer'),
  );
  return issuer === undefined ? name : `${name}, from ${issuer}`;
}

function printable(value: unknown): string | undefined {
  return typeof value === 'string' ? harmless(value).slice(0, LONGEST_NAME) : undefined;
}

/** @throws {Complaint} about a file that holds no badge, or cannot be read */
export function jsonIn(file: string): unknown {
  const read = readBadge(bytesOf(file));
  if (read.ok) return read.value.badge;
  throw new Complaint(`${file} cannot be used.`, NOT_READ[read.error.code]);
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size <= LARGEST_PICTURE_BYTES) return readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(`${file} cannot be read.`, why);
  }
  throw new Complaint(`${file} cannot be used.`, NOT_READ['bake.too-large']);
}
