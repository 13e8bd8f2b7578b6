/** What a badge is examined for, in the order of Open Badges 3.0 (section 8, Verification and Validation). */
export type CheckName = 'shape' | 'subject' | 'key' | 'proof' | 'status' | 'dates';

/** Why a check failed, with what somebody needs to see it for themselves. */
export type Failure =
  | { readonly code: 'shape.not-an-object' }
  /** `path` as in `credentialSubject.achievement.name`. */
  | { readonly code: 'shape.missing'; readonly path: string }
  /** There, but not of the kind it must be. */
  | { readonly code: 'shape.unexpected'; readonly path: string }
  /** A part that no signature covers: it could have been added by anybody. */
  | { readonly code: 'shape.unsigned'; readonly path: string }
  | { readonly code: 'shape.unknown-context'; readonly url: string }
  | { readonly code: 'subject.missing' }
  | { readonly code: 'key.no-proof' }
  | { readonly code: 'key.several-proofs'; readonly count: number }
  | { readonly code: 'key.unknown-suite'; readonly suite: string }
  | { readonly code: 'key.wrong-purpose'; readonly purpose: string }
  /** The key is named as somebody else's. */
  | { readonly code: 'key.not-the-issuers'; readonly method: string }
  /** What the issuer has published is not at hand. */
  | { readonly code: 'key.issuer-unknown'; readonly issuer: string }
  | { readonly code: 'key.not-published'; readonly method: string }
  | { readonly code: 'key.revoked'; readonly since: string }
  | { readonly code: 'key.expired'; readonly since: string }
  | { readonly code: 'proof.expired'; readonly since: string }
  | { readonly code: 'proof.malformed' }
  /** The badge was changed after it was signed, or was signed with another key. */
  | { readonly code: 'proof.wrong' }
  /** A word in it has no meaning in any bundled vocabulary, so nobody can have signed it. */
  | { readonly code: 'proof.unreadable'; readonly detail: string }
  | { readonly code: 'status.wrong-list'; readonly list: string }
  | { readonly code: 'status.list-untrusted'; readonly because: Failure }
  | { readonly code: 'status.list-unreadable' }
  | { readonly code: 'status.withdrawn' }
  | { readonly code: 'dates.not-yet'; readonly from: string }
  | { readonly code: 'dates.over'; readonly until: string };

export type SkipReason =
  /** A check before it failed. */
  | 'nothing-to-check'
  /** The badge names no status list. */
  | 'no-status'
  /** It names one, which is not at hand. */
  | 'no-list';

export type Check =
  | { readonly check: CheckName; readonly outcome: 'passed' }
  | { readonly check: CheckName; readonly outcome: 'failed'; readonly failure: Failure }
  | { readonly check: CheckName; readonly outcome: 'skipped'; readonly reason: SkipReason };

export interface Verdict {
  /** Whether no check failed, and none that counts was left out. */
  readonly valid: boolean;
  readonly checks: readonly Check[];
}
