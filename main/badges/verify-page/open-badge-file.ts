import { err, ok, type Result } from '../../../kiosk/result.ts';
import { at, isObject, listOf, textAt } from '../json-parts.ts';
import { readBadge } from '../read-badge.ts';
import type { OpenTrouble } from './page-words.ts';

/** What somebody has brought to this page. */
export type Brought =
  | { readonly kind: 'badge'; readonly badge: unknown }
  /** Keys that were revoked. Only keys that are issuers by themselves: anybody can write such a file. */
  | { readonly kind: 'published'; readonly documents: readonly unknown[] }
  /** Signed, so it may come from anybody. */
  | { readonly kind: 'statusList'; readonly list: unknown };

/** Reads a file or a text by what is in it, whatever it is called. */
export function openBadgeFile(bytes: Uint8Array): Result<Brought, OpenTrouble> {
  const read = readBadge(bytes);
  if (!read.ok) return err(read.error.code);
  const { badge } = read.value;
  const documents = listOf(badge);
  if (documents.some((one) => at(one, 'verificationMethod') !== undefined)) {
    const isOfKey = (one: unknown) => textAt(one, 'id')?.startsWith('did:key:') === true;
    return ok({ kind: 'published', documents: documents.filter(isOfKey) });
  }
  if (!isObject(badge)) return err('notBadge');
  if (listOf(badge.type).includes('BitstringStatusListCredential')) {
    return ok({ kind: 'statusList', list: badge });
  }
  return 'credentialSubject' in badge ? ok({ kind: 'badge', badge }) : err('notBadge');
}
