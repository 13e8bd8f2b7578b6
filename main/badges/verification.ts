import { faultInShape } from './badge-shape.ts';
import { isPast } from './issuer-keys.ts';
import { at, isObject, type JsonObject, listOf, shown, textAt } from './json-parts.ts';
import { faultInProof, findProof } from './proof-check.ts';
import { faultInStatus } from './status-check.ts';
import type { Check, CheckName, Failure, SkipReason, Verdict } from './verdict.ts';

export interface VerifyingWith {
  readonly now: Date;
  /** Controlled identifier documents (`did.json`) at hand; a `did:web` issuer is unknown without its own. */
  readonly published?: readonly unknown[];
  /** The issuer's status list credential, where it is at hand. */
  readonly statusList?: unknown;
}

/**
 * Examines a badge, in a browser or in Node, without asking anybody: whatever it needs is bundled or
 * handed in. Every check that can be made is made, so that all that is wrong is said at once.
 */
export async function verifyBadge(
  badge: unknown,
  { now, published = [], statusList }: VerifyingWith,
): Promise<Verdict> {
  const shape = faultInShape(badge);
  const checks: Check[] = [told('shape', shape)];
  if (!isObject(badge)) return verdictOf(checks);
  checks.push(told('subject', faultInSubject(badge)));

  const found = findProof(badge, { published, now });
  const isKeyFound = !('code' in found);
  checks.push(told('key', isKeyFound ? undefined : found));
  // Foreign contexts never reach the processor: it would look for them.
  const canTry = isKeyFound && shape === undefined;
  checks.push(told('proof', canTry ? await faultInProof(badge, found, now) : 'nothing-to-check'));

  const isProven = checks.every(({ outcome }) => outcome === 'passed');
  const status = isProven
    ? await faultInStatus(badge, { list: statusList, published, now })
    : 'nothing-to-check';
  checks.push(told('status', status), told('dates', faultInDates(badge, now)));
  return verdictOf(checks);
}

/** Somebody must be meant: an id, or at least one identifier (Open Badges 3.0, B.1.3). */
function faultInSubject(badge: JsonObject): Failure | undefined {
  const subject = at(badge, 'credentialSubject');
  const isNamed = textAt(subject, 'id') ?? listOf(at(subject, 'identifier'))[0];
  return isNamed === undefined ? { code: 'subject.missing' } : undefined;
}

function faultInDates(badge: JsonObject, now: Date): Failure | undefined {
  const from = textAt(badge, 'validFrom');
  const hasBegun = from !== undefined && Date.parse(from) <= now.getTime();
  if (!hasBegun) return { code: 'dates.not-yet', from: shown(badge.validFrom) };
  const until = badge.validUntil;
  if (until === undefined) return undefined;
  const isOver = typeof until !== 'string' || isPast(until, now);
  return isOver ? { code: 'dates.over', until: shown(until) } : undefined;
}

function told(check: CheckName, found: Failure | SkipReason | undefined): Check {
  if (found === undefined) return { check, outcome: 'passed' };
  if (typeof found === 'string') return { check, outcome: 'skipped', reason: found };
  return { check, outcome: 'failed', failure: found };
}

function verdictOf(checks: readonly Check[]): Verdict {
  const isFine = (check: Check) =>
    check.outcome === 'passed' || (check.check === 'status' && check.outcome === 'skipped');
  return { valid: checks.length > 1 && checks.every(isFine), checks };
}
