import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Badge } from '../../kiosk/badges/badge.ts';
import type { BadgeHome } from '../../kiosk/badges/badge-settings.ts';
import type { Evidence } from '../../kiosk/badges/evidence.ts';
import type { LanguageCode, LocalText } from '../../kiosk/language.ts';
import { ok, valueIn } from '../../kiosk/result.ts';
import {
  type BadgeIssuer,
  type BadgeIssuerDependencies,
  createBadgeIssuer,
} from '../../main/badges/badge-issuer.ts';
import type { BadgeNames } from '../../main/badges/describe-badge.ts';
import {
  type IssueLedger,
  type IssueNote,
  STATUS_LIST_LENGTH,
} from '../../main/badges/issue-ledger.ts';
import { issuerIdOf, verificationMethodOf } from '../../main/badges/issuer-id.ts';
import { multikeyOf } from '../../main/badges/multikey.ts';
import type { OpenBadge } from '../../main/badges/open-badge.ts';
import type { SigningKey } from '../../main/badges/signing.ts';
import { createBadgeSubjects } from '../../main/keys/badge-subjects.ts';
import { STARTER_PACK_DIR } from '../../main/places.ts';

interface Named {
  readonly id: string;
  readonly title: LocalText;
  readonly name: LocalText;
}

/** A file of the starter pack as it is written; that it is well written is checked elsewhere. */
function inStarterPack<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(STARTER_PACK_DIR, file), 'utf8')) as Content;
}

const byId = (all: readonly Named[]) =>
  Object.fromEntries(all.map(({ id, title, name }) => [id, title ?? name]));
const framework = inStarterPack<Record<'skills' | 'competences', readonly Named[]>>('skills.json');

/** The badges of the starter pack, with the names of what is done for them. */
export const STARTER: { readonly badges: readonly Badge[]; readonly names: BadgeNames } = {
  badges: inStarterPack('badges.json'),
  names: {
    lessonTitles: byId(inStarterPack('lessons.json')),
    eventTitles: byId(inStarterPack('events.json')),
    skills: byId(framework.skills),
    competences: byId(framework.competences),
  },
};

/** The day on which samples are signed, and a moment on it. */
export const SAMPLE_DAY = '2026-09-20';
export const SAMPLE_NOW = new Date('2026-09-20T10:00:00Z');

export const SAMPLE_HOME: BadgeHome = { domain: 'learning.example', path: ['hubs', 'piazza'] };

/** A key that is the same in every run, so that failures can be looked at twice. */
export function sampleKey(name = 'sample'): {
  readonly multikey: string;
  sign: SigningKey['sign'];
} {
  const seed = createHash('sha256').update(`portico sample key ${name}`).digest();
  const header = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([header, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    multikey: multikeyOf(Buffer.from(x, 'base64url')),
    sign: (data) => sign(null, data, key),
  };
}

/** Remembers while the test runs; places are drawn from the id, and look as random ones do. */
export function createMemoryLedger(withdrawn: readonly number[] = []): IssueLedger {
  const notes = new Map<string, IssueNote>();
  return {
    note: async ({ list, id, signedOn }) => {
      const drawn = createHash('sha256').update(`${list}${id}`).digest().readUInt32BE(0);
      const note = notes.get(id) ?? { statusIndex: drawn % STATUS_LIST_LENGTH, signedOn };
      notes.set(id, note);
      return ok(note);
    },
    withdrawn: async () => ok(withdrawn),
  };
}

export interface SampleIssuer extends BadgeIssuer {
  readonly multikey: string;
}

type SampleChanges = Partial<Omit<BadgeIssuerDependencies, 'key' | 'issuer'>> & {
  /** Without one the issuer is its key. */
  readonly home?: BadgeHome;
  readonly key?: ReturnType<typeof sampleKey>;
};

export function createSampleIssuer({
  home,
  key = sampleKey(),
  ...others
}: SampleChanges = {}): SampleIssuer {
  const issuer = issuerIdOf(key.multikey, home);
  const made = createBadgeIssuer({
    issuer,
    name: 'Biblioteca di Piazza Grande',
    entitled: false,
    key: {
      verificationMethod: verificationMethodOf(issuer.did, key.multikey),
      sign: key.sign,
    },
    subjects: createBadgeSubjects({ secret: createHash('sha256').update('sample').digest() }),
    names: STARTER.names,
    hubLanguage: 'it',
    timeZone: 'Europe/Rome',
    clock: { today: () => SAMPLE_DAY },
    isClockTrusted: () => true,
    ledger: createMemoryLedger(),
    ...others,
  });
  return { ...made, multikey: key.multikey };
}

/** Every starter badge, earned just so and signed. */
export async function issueStarterBadges({
  language = 'en',
  home,
}: {
  readonly language?: LanguageCode;
  readonly home?: BadgeHome;
} = {}): Promise<readonly OpenBadge[]> {
  const issuer = createSampleIssuer(home ? { home } : {});
  return Promise.all(STARTER.badges.map((badge) => issueSample(issuer, badge, language)));
}

export async function issueSample(
  issuer: BadgeIssuer,
  badge: Badge,
  language: LanguageCode = 'en',
): Promise<OpenBadge> {
  const issued = await issuer.issue({
    id: sampleUuid(`credential ${badge.id}`),
    badge,
    level: badge.level,
    evidence: evidenceFor(badge),
    language,
    earnedOn: SAMPLE_DAY,
  });
  return valueIn(issued);
}

/** What just satisfies a badge's rule. */
export function evidenceFor({ rule }: Badge): readonly Evidence[] {
  return rule.all.flatMap((step): readonly Evidence[] =>
    step.kind === 'lesson'
      ? [{ kind: 'lesson', lesson: step.lesson, right: step.minCorrect, of: 3, on: SAMPLE_DAY }]
      : Array.from({ length: step.times }, (_, time) => ({
          kind: 'attended',
          event: step.anyEvent[0] ?? '',
          on: `2026-09-${String(10 + time).padStart(2, '0')}`,
        })),
  );
}

/** Digits that no dictionary could know, and the same in every run. */
export function sampleUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
