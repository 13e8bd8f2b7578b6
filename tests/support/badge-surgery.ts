import { verificationMethodOf } from '../../main/badges/issuer-id.ts';
import type { OpenBadge } from '../../main/badges/open-badge.ts';
import { signCredential } from '../../main/badges/signing.ts';
import type { Check, Failure } from '../../main/badges/verdict.ts';
import { type VerifyingWith, verifyBadge } from '../../main/badges/verification.ts';
import { SAMPLE_NOW, sampleKey } from './sample-credentials.ts';

/** Signs a badge anew after something in it was made different: wrong, and yet well signed. */
export async function signedAnew(
  { proof: _, ...badge }: OpenBadge,
  different: Readonly<Record<string, unknown>>,
  { key = sampleKey(), method }: { key?: ReturnType<typeof sampleKey>; method?: string } = {},
): Promise<OpenBadge> {
  const verificationMethod = method ?? verificationMethodOf(badge.issuer.id, key.multikey);
  const signing = { key: { verificationMethod, sign: key.sign }, created: badge.validFrom };
  const signed = await signCredential({ ...badge, ...different }, signing);
  return signed as unknown as OpenBadge;
}

export type Outcomes = Partial<Record<Check['check'], 'passed' | Failure | string>>;

/** Each check by its name: passed, why it failed, or why it was left out. */
export async function outcomesOf(
  badge: unknown,
  using: Partial<VerifyingWith> = {},
): Promise<Outcomes> {
  const { checks } = await verifyBadge(badge, { now: SAMPLE_NOW, ...using });
  return Object.fromEntries(
    checks.map((check) => [
      check.check,
      check.outcome === 'failed'
        ? check.failure
        : check.outcome === 'skipped'
          ? check.reason
          : check.outcome,
    ]),
  );
}
