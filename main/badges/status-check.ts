import { gunzipSync } from 'fflate';
import { faultInContexts, unsignedPart } from './badge-shape.ts';
import { at, idOf, isObject, type JsonObject, listOf, shown, textAt } from './json-parts.ts';
import { faultInProof, findProof } from './proof-check.ts';
import type { Failure, SkipReason } from './verdict.ts';

/** Long enough for millions of entries; a longer text is no list. */
const LONGEST_LIST = 1_000_000;

interface Evidence {
  readonly list: unknown;
  readonly published: readonly unknown[];
  readonly now: Date;
}

/**
 * Whether a badge was withdrawn: W3C Bitstring Status List 1.0, section 3.2 (Validate Algorithm), with
 * the list at hand instead of fetched.
 */
export async function faultInStatus(
  badge: JsonObject,
  { list, published, now }: Evidence,
): Promise<Failure | SkipReason | undefined> {
  const entries = listOf(badge.credentialStatus).filter(
    (entry) => textAt(entry, 'type') === 'BitstringStatusListEntry',
  );
  if (entries.length === 0) return 'no-status';
  if (!isObject(list)) return 'no-list';
  const untrusted = await faultInList(list, badge, { published, now });
  if (untrusted) return untrusted;
  const bits = bitsIn(list);
  if (!bits) return { code: 'status.list-unreadable' };
  const theirs = entries.filter((entry) => textAt(entry, 'statusListCredential') === list.id);
  if (theirs.length === 0) return { code: 'status.wrong-list', list: shown(list.id) };
  for (const entry of theirs) {
    const index = textAt(entry, 'statusListIndex') ?? '';
    if (!/^\d{1,10}$/.test(index) || Number(index) >= bits.length * 8) {
      return { code: 'status.list-unreadable' };
    }
    if (isSet(bits, Number(index))) return { code: 'status.withdrawn' };
  }
  return undefined;
}

async function faultInList(
  list: JsonObject,
  badge: JsonObject,
  { published, now }: Omit<Evidence, 'list'>,
): Promise<Failure | undefined> {
  const because = (failure: Failure): Failure => ({
    code: 'status.list-untrusted',
    because: failure,
  });
  const isList = listOf(list.type).includes('BitstringStatusListCredential');
  if (!isList) return because({ code: 'shape.unexpected', path: 'type' });
  const issuer = idOf(list.issuer) ?? '';
  if (issuer !== idOf(badge.issuer)) return because({ code: 'key.issuer-unknown', issuer });
  const shape = faultInContexts(list) ?? unsignedPart(list);
  if (shape) return because(shape);
  const found = findProof(list, { published, now });
  if ('code' in found) return because(found);
  const fault = await faultInProof(list, found, now);
  return fault && because(fault);
}

/** Gzip behind base64url behind a `u` (section 2.2, `encodedList`). */
function bitsIn(list: JsonObject): Uint8Array | undefined {
  const encoded = textAt(at(list, 'credentialSubject'), 'encodedList') ?? '';
  if (!/^u[\w-]+$/.test(encoded) || encoded.length > LONGEST_LIST) return undefined;
  const base64 = encoded.slice(1).replaceAll('-', '+').replaceAll('_', '/');
  try {
    return gunzipSync(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** Index 0 is the left-most bit. */
function isSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}
