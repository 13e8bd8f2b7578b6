import { at, idOf, isObject, listOf, textAt } from './json-parts.ts';
import { publicKeyIn } from './multikey.ts';
import type { Failure } from './verdict.ts';

/** A key that a proof names, as its owner has published it (W3C Controlled Identifiers 1.0, 2.2). */
export interface IssuerKey {
  readonly id: string;
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/**
 * Finds the key a proof was made with among what its issuer has published.
 *
 * A `did:key` says its key itself; what was published about it can only revoke it. Every other
 * issuer is known by its document alone.
 *
 * @param published documents at hand, of this issuer or of others
 */
export function findIssuerKey({
  issuer,
  method,
  published,
  now,
}: {
  readonly issuer: string;
  readonly method: string;
  readonly published: readonly unknown[];
  readonly now: Date;
}): IssuerKey | Failure {
  if (!method.startsWith(`${issuer}#`)) return { code: 'key.not-the-issuers', method };
  const documents = published.filter((one) => at(one, 'id') === issuer);
  const entries = documents.map((document) => entryIn(document, issuer, method));
  const [document] = documents;
  const [entry] = entries;
  const ended = endOf(entry, revocationIn(entries, now), now);
  if (ended) return ended;
  if (issuer.startsWith('did:key:')) return keyInItself(issuer, method);
  if (!document) return { code: 'key.issuer-unknown', issuer };
  const publicKeyMultibase = textAt(entry, 'publicKeyMultibase') ?? '';
  const isOurs = textAt(entry, 'controller') === issuer && publicKeyIn(publicKeyMultibase);
  if (!isOurs) return { code: 'key.not-published', method };
  return { id: method, controller: issuer, publicKeyMultibase };
}

function keyInItself(issuer: string, method: string): IssuerKey | Failure {
  const multikey = issuer.slice('did:key:'.length);
  if (method !== `${issuer}#${multikey}` || !publicKeyIn(multikey)) {
    return { code: 'key.not-published', method };
  }
  return { id: method, controller: issuer, publicKeyMultibase: multikey };
}

/** The key, where the issuer says that it may sign statements with it. */
function entryIn(document: unknown, issuer: string, method: string): unknown {
  const whole = (id: string | undefined) => (id?.startsWith('#') ? `${issuer}${id}` : id);
  const isMeant = (one: unknown) => whole(idOf(one)) === method;
  const assertion = listOf(at(document, 'assertionMethod')).find(isMeant);
  if (assertion === undefined) return undefined;
  if (isObject(assertion)) return assertion;
  return listOf(at(document, 'verificationMethod')).find((one) => isObject(one) && isMeant(one));
}

/**
 * When a key was revoked, by whichever document says so: a key is revoked for good, and one that was
 * stolen could come with a document of the days before.
 */
function revocationIn(entries: readonly unknown[], now: Date): string | undefined {
  return entries
    .flatMap((entry) => textAt(entry, 'revoked') ?? [])
    .find((revoked) => isPast(revoked, now));
}

/** From the moment of revocation on, no proof made with the key counts, whatever date it bears. */
function endOf(entry: unknown, revoked: string | undefined, now: Date): Failure | undefined {
  if (revoked !== undefined) return { code: 'key.revoked', since: revoked };
  const expires = textAt(entry, 'expires');
  if (expires !== undefined && isPast(expires, now)) return { code: 'key.expired', since: expires };
  return undefined;
}

/** A date that cannot be read counts as past: it stands where an issuer withdraws something. */
export function isPast(date: string, now: Date): boolean {
  return !(Date.parse(date) > now.getTime());
}
