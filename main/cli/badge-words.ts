import type { ReadFailure } from '../badges/read-badge.ts';
import type { Check, CheckName, Failure, SkipReason } from '../badges/verdict.ts';

const CHECKS: Record<CheckName, string> = {
  shape: 'It is an Open Badge 3.0',
  subject: 'It says whom it is for',
  key: 'Its key is the issuer’s',
  proof: 'It is as it was signed',
  status: 'It was not withdrawn',
  dates: 'It is valid today',
};

const SKIPPED: Record<SkipReason, string> = {
  'nothing-to-check': 'a check before it failed',
  'no-status': 'it names no list of withdrawn badges',
  'no-list': 'its list is not at hand; name it with --status FILE',
};

/** One line for one check: what was asked, and how that went. */
export function toldOfCheck(check: Check): string {
  const question = CHECKS[check.check];
  switch (check.outcome) {
    case 'passed':
      return `✔ ${question}.`;
    case 'failed':
      return `✖ ${question}: no. ${toldOfFailure(check.failure)}`;
    case 'skipped':
      return `– ${question}: not checked, ${SKIPPED[check.reason]}.`;
  }
}

export function toldOfFailure(failure: Failure): string {
  return harmless(sentenceOf(failure));
}

/** What a stranger wrote must neither move the cursor of whoever reads it nor begin a line of its own. */
export function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(0, LONGEST_LINE);
}

const LONGEST_LINE = 400;

function sentenceOf(failure: Failure): string {
  switch (failure.code) {
    case 'shape.not-an-object':
      return 'It is no JSON object.';
    case 'shape.missing':
      return `${failure.path} is missing.`;
    case 'shape.unexpected':
      return `${failure.path} is not what it must be.`;
    case 'shape.unsigned':
      return `${failure.path} holds something that no signature covers.`;
    case 'shape.unknown-context':
      return `It uses the vocabulary ${failure.url}, which this program does not have.`;
    case 'subject.missing':
      return 'It names nobody, not even by a pseudonym.';
    case 'key.no-proof':
      return 'It bears no proof.';
    case 'key.several-proofs':
      return `It bears ${failure.count} proofs, and nothing says which one counts.`;
    case 'key.unknown-suite':
      return `It is signed in the way “${failure.suite}”; this program knows eddsa-rdfc-2022.`;
    case 'key.wrong-purpose':
      return `Its key was used for “${failure.purpose}” and not to state something.`;
    case 'key.not-the-issuers':
      return `${failure.method} is not one of the issuer’s keys.`;
    case 'key.issuer-unknown':
      return `What ${failure.issuer} has published is not at hand; name it with --issuer FILE.`;
    case 'key.not-published':
      return `The issuer has published no key ${failure.method} for badges.`;
    case 'key.revoked':
      return `The issuer has revoked the key, on ${failure.since}.`;
    case 'key.expired':
      return `The key is out of date, since ${failure.since}.`;
    case 'proof.expired':
      return `The proof held until ${failure.since}.`;
    case 'proof.malformed':
      return 'The proof is damaged.';
    case 'proof.wrong':
      return 'It was changed after it was signed, or another key signed it.';
    case 'proof.unreadable':
      return `Something in it has no meaning in its vocabularies: ${failure.detail}`;
    case 'status.wrong-list':
      return `The list that was given, ${failure.list}, is not the one it names.`;
    case 'status.list-untrusted':
      return `The list of withdrawn badges cannot be trusted. ${sentenceOf(failure.because)}`;
    case 'status.list-unreadable':
      return 'The list of withdrawn badges is damaged, or too short.';
    case 'status.withdrawn':
      return 'The issuer has withdrawn it.';
    case 'dates.not-yet':
      return `It is valid from ${failure.from}.`;
    case 'dates.over':
      return `It was valid until ${failure.until}.`;
  }
}

/** Why no badge was found in a file. */
export const NOT_READ: Record<ReadFailure, string> = {
  'bake.unreadable': 'It is damaged, or none of the three kinds: JSON, PNG, SVG.',
  'bake.too-large': 'It is far too large for a badge.',
  'bake.none': 'The picture holds no badge.',
  'bake.several': 'The picture holds more than one badge.',
  'bake.compressed': 'The badge in the picture is compressed, which Open Badges 3.0 forbids.',
  'bake.not-json': 'What it holds is not JSON.',
};
