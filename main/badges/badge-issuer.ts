import type { FaultCode } from '../../kiosk/faults.ts';
import type { LanguageCode } from '../../kiosk/language.ts';
import { monthsAfter } from '../../kiosk/people/learner.ts';
import type { BadgeClaim, HubClock } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { BadgeSubjects } from '../keys/badge-subjects.ts';
import { startOfDay } from './civil-day.ts';
import { type BadgeNames, describeAchievement, describeEvidence } from './describe-badge.ts';
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './documents.ts';
import type { IssueLedger, IssueNote } from './issue-ledger.ts';
import type { IssuerId } from './issuer-id.ts';
import type { OpenBadge, UnsignedBadge } from './open-badge.ts';
import { type SigningKey, signCredential } from './signing.ts';

export type IssueRefusal =
  /** The kiosk cannot be sure what day it is: to be asked again later. */
  | { readonly code: 'badge.held' }
  /** Only an entitled body vouches so; the maintainer has not said that this issuer is one. */
  | { readonly code: 'badge.not-entitled' }
  /** The ledger could not be written, or holds no more. */
  | { readonly code: 'badge.not-noted'; readonly fault: FaultCode };

export interface BadgeIssuer {
  readonly did: string;
  /** Signs a badge. The same badge issued again gives the same credential, in its new language. */
  issue(badge: BadgeClaim): Promise<Result<OpenBadge, IssueRefusal>>;
}

export interface BadgeIssuerDependencies {
  readonly issuer: IssuerId;
  /** The hub's name, as the issuer's. */
  readonly name: string;
  /** Whether this issuer may speak of accreditation. */
  readonly entitled: boolean;
  readonly key: SigningKey;
  readonly subjects: BadgeSubjects;
  readonly names: BadgeNames;
  readonly hubLanguage: LanguageCode;
  /** IANA name. */
  readonly timeZone: string;
  readonly clock: HubClock;
  /** Whether the clock can be believed. */
  readonly isClockTrusted: () => boolean;
  readonly ledger: IssueLedger;
}

export function createBadgeIssuer(dependencies: BadgeIssuerDependencies): BadgeIssuer {
  const { issuer, entitled, key, clock, isClockTrusted, ledger } = dependencies;

  async function issue(badge: BadgeClaim): Promise<Result<OpenBadge, IssueRefusal>> {
    if (badge.level === 'accredited' && !entitled) return err({ code: 'badge.not-entitled' });
    if (!isClockTrusted()) return err({ code: 'badge.held' });
    const { id, card } = badge;
    const note = { list: issuer.statusList, id, signedOn: clock.today() };
    const noted = await ledger.note(card === undefined ? note : { ...note, card });
    if (!noted.ok) return err({ code: 'badge.not-noted', fault: noted.error.code });
    const unsigned = describeCredential(badge, noted.value, dependencies);
    return ok(await signCredential(unsigned, { key, created: unsigned.validFrom }));
  }

  return { did: issuer.did, issue };
}

function describeCredential(
  toIssue: BadgeClaim,
  { statusIndex, signedOn }: IssueNote,
  { issuer, name, names, subjects, hubLanguage, timeZone }: BadgeIssuerDependencies,
): UnsignedBadge {
  const { badge, level, language, card } = toIssue;
  const description = { badge, level, names, language, hubLanguage };
  const achievement = describeAchievement(`${issuer.did}/badges/${badge.id}`, description);
  const subject =
    card === undefined ? subjects.ofClaim(toIssue.id) : subjects.ofCard(card, issuer.did);
  const evidence = describeEvidence(toIssue.evidence, description);
  const awardedOn = toIssue.earnedOn ?? signedOn;
  const { validMonths } = badge;
  const validUntil = validMonths === undefined ? undefined : monthsAfter(awardedOn, validMonths);
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id: `urn:uuid:${toIssue.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name,
      ...(issuer.url === undefined ? {} : { url: issuer.url }),
    },
    validFrom: startOfDay(signedOn, timeZone),
    ...(validUntil === undefined ? {} : { validUntil: startOfDay(validUntil, timeZone) }),
    awardedDate: startOfDay(awardedOn, timeZone),
    credentialSubject: { id: subject, type: ['AchievementSubject'], achievement },
    ...(evidence.length > 0 ? { evidence } : {}),
    credentialStatus: {
      id: `${issuer.statusList}#${statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(statusIndex),
      statusListCredential: issuer.statusList,
    },
  };
}
