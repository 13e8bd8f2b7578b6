import type { Check, Failure, Verdict } from '../verdict.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { drawing, make } from './element.ts';
import { type PageWords, sayFailure } from './page-words.ts';

/** `unknown`: nothing is wrong with it, but its issuer's keys are not at hand. */
export type Outcome = 'valid' | 'invalid' | 'unknown';

const SIGNS: Readonly<Record<Outcome, string>> = {
  valid: 'M10 34l14 14 30-32',
  invalid: 'M14 14l36 36M50 14l-36 36',
  unknown: 'M22 22a10 10 0 1 1 16 8c-4 3-6 5-6 9M32 50v1',
};
const CHECK_SIGNS: Readonly<Record<Check['outcome'], string>> = {
  passed: SIGNS.valid,
  failed: SIGNS.invalid,
  skipped: 'M16 32h32',
};

/** That a key is not at hand says nothing against a badge. */
const isOnlyMissing = ({ code }: Failure): boolean => code === 'key.issuer-unknown';

const failuresIn = ({ checks }: Verdict): readonly Failure[] =>
  checks.flatMap((check) => (check.outcome === 'failed' ? [check.failure] : []));

export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.valid) return 'valid';
  return failuresIn(verdict).every(isOnlyMissing) ? 'unknown' : 'invalid';
}

/** What came of it all, in one sentence, and why where it failed. */
export function drawOutcome(
  verdict: Verdict,
  facts: BadgeFacts,
  words: PageWords,
  {
    isIssuerKnown,
    asking,
  }: { readonly isIssuerKnown: boolean; readonly asking: readonly HTMLElement[] },
): HTMLElement {
  const outcome = outcomeOf(verdict);
  const says: Readonly<Record<Outcome, readonly string[]>> = {
    valid: [
      isIssuerKnown
        ? words.verdict.signedBy(facts.issuer.name)
        : words.verdict.signedByKey(facts.issuer.name),
    ],
    unknown: [words.verdict.notConfirmed(facts.issuer.name)],
    invalid: failuresIn(verdict).map((failure) => sayFailure(words.checks.failures, failure)),
  };
  const title = words.verdict[outcome === 'valid' && !isIssuerKnown ? 'intact' : outcome];
  return make(
    'div',
    { class: 'outcome' },
    make('span', { class: 'sign' }, drawing(SIGNS[outcome])),
    make('h1', { tabindex: '-1' }, title),
    ...says[outcome].map((sentence) => make('p', {}, sentence)),
    ...asking,
  );
}

/** Every check with what came of it. */
export function drawChecks({ checks }: Verdict, words: PageWords): HTMLElement {
  return make('ul', { class: 'checks' }, ...checks.map((check) => drawCheck(check, words)));
}

function drawCheck(check: Check, { checks }: PageWords): HTMLElement {
  const isMissing = check.outcome === 'failed' && isOnlyMissing(check.failure);
  const outcome = isMissing ? 'skipped' : check.outcome;
  return make(
    'li',
    { class: outcome },
    drawing(CHECK_SIGNS[outcome]),
    make('span', {}, `${checks.names[check.check]}: `, make('b', {}, checks[outcome])),
    check.outcome === 'failed'
      ? make('small', {}, sayFailure(checks.failures, check.failure))
      : check.outcome === 'skipped'
        ? make('small', {}, checks.reasons[check.reason])
        : undefined,
  );
}
