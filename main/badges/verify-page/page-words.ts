import type { TrustLevel } from '../../../kiosk/badges/badge.ts';
import type { LanguageCode } from '../../../kiosk/language.ts';
import type { ReadFailure } from '../read-badge.ts';
import type { CheckName, Failure, SkipReason } from '../verdict.ts';

/** Why nothing could be opened. */
export type OpenTrouble = ReadFailure | 'addressDamaged' | 'addressNewer' | 'notBadge';

/** Why the issuer could not be asked, or what came of it. */
export type AskOutcome = 'asking' | 'unreachable' | 'answered';

type FailureWords = {
  readonly [Code in Failure['code']]: (failure: Extract<Failure, { code: Code }>) => string;
};

/** Every word of the page but those of the badge itself. */
export interface PageWords {
  readonly title: string;
  readonly privacy: string;
  readonly reading: string;
  readonly start: {
    readonly title: string;
    readonly how: string;
    readonly open: string;
    readonly orPaste: string;
    readonly another: string;
    readonly trouble: Readonly<Record<OpenTrouble, string>>;
  };
  readonly series: {
    title(missing: number): string;
    readonly next: string;
    readonly forgets: string;
    code(number: number): string;
    readonly here: string;
    readonly missing: string;
  };
  readonly verdict: {
    readonly valid: string;
    /** Unchanged, and signed with a key of which nobody but itself says whose it is. */
    readonly intact: string;
    readonly invalid: string;
    readonly unknown: string;
    signedBy(issuer: string): string;
    signedByKey(issuer: string): string;
    notConfirmed(issuer: string): string;
    /** Above what a badge says that does not hold. */
    readonly onlyItsWord: string;
  };
  readonly badge: {
    readonly picture: string;
    readonly levels: Readonly<Record<TrustLevel, { readonly name: string; readonly says: string }>>;
    readonly issuer: string;
    readonly claimedIssuer: string;
    readonly byKeyAlone: string;
    readonly byKnownKey: string;
    readonly awarded: string;
    readonly until: string;
    /** For the many that have no end: its name, and that there is none. */
    readonly end: string;
    readonly none: string;
    readonly criteria: string;
    readonly evidence: string;
    readonly skills: string;
    readonly what: string;
    readonly notWho: string;
  };
  readonly checks: {
    readonly title: string;
    readonly names: Readonly<Record<CheckName, string>>;
    readonly passed: string;
    readonly failed: string;
    readonly skipped: string;
    readonly reasons: Readonly<Record<SkipReason, string>>;
    readonly failures: FailureWords;
  };
  readonly ask: {
    readonly title: string;
    readonly button: string;
    consequence(host: string): string;
    readonly nowhere: string;
    readonly outcomes: Readonly<Record<AskOutcome, string>>;
  };
  readonly keep: {
    readonly title: string;
    readonly says: string;
    readonly json: string;
    readonly png: string;
    readonly svg: string;
    readonly failed: string;
  };
}

/** A failure as a sentence. */
export function sayFailure(failures: FailureWords, failure: Failure): string {
  // Each function takes the failure it is filed under; TypeScript cannot follow the pairing.
  const say = failures[failure.code] as (one: Failure) => string;
  return say(failure);
}

/** A date as its writer meant it: the day where the issuer stands, whatever the time here. */
export function sayDay(date: string, language: LanguageCode): string {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day)) return date;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
