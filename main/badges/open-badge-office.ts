import type { HubConfig } from '../../kiosk/config.ts';
import { say } from '../../kiosk/language.ts';
import type { BadgeOffice, Catalogue, HubClock } from '../../kiosk/ports.ts';
import { createBadgeSubjects } from '../keys/badge-subjects.ts';
import { loadDeviceKeys } from '../keys/device-keys.ts';
import type { Log } from '../log.ts';
import type { BadgeIssuerDependencies } from './badge-issuer.ts';
import type { BadgeNames } from './describe-badge.ts';
import type { IssueLedger } from './issue-ledger.ts';
import { issuerDocuments } from './issuer-documents.ts';
import { issuerIdOf, verificationMethodOf } from './issuer-id.ts';
import { multikeyOf } from './multikey.ts';
import { createTrustedClock } from './trusted-clock.ts';
import type { BadgeWitness } from './verify-server.ts';

interface Opening {
  readonly dataDir: string;
  readonly config: HubConfig;
  readonly catalogue: Pick<Catalogue, 'framework' | 'shelf'>;
  readonly ledger: IssueLedger;
  /** The secret that cards are known by; whom a badge is for is told by it too. */
  readonly secret: Uint8Array;
  readonly clock: HubClock;
  readonly isPackaged: boolean;
  readonly log: Log;
}

export interface OpenedBadgeOffice {
  readonly office: BadgeOffice;
  /** Whether the machine knows what day it is. */
  readonly isClockTrusted: () => boolean;
  /** For a page of the kiosk's own; where one is configured, nobody is sent to it. */
  readonly witness: BadgeWitness;
}

/**
 * Brings together what badges are signed with; the first start makes the key.
 *
 * @throws {StartupFault} `badges.key-unreadable`, or `start.data-unwritable`
 */
export async function openBadgeOffice(opening: Opening): Promise<OpenedBadgeOffice> {
  const { dataDir, config, catalogue, ledger, secret, clock, isPackaged, log } = opening;
  const { home, name, entitledBody } = config.badges.issuer;
  const { language, timeZone } = config.hub;
  const { isTrusted } = createTrustedClock({ isPackaged });
  const keys = loadDeviceKeys({ dataDir, now: isTrusted() ? new Date() : undefined });
  const multikey = multikeyOf(keys.current.publicKey);
  const id = issuerIdOf(multikey, home);
  const issuing: BadgeIssuerDependencies = {
    issuer: id,
    name: say(name, language, language).text,
    entitled: entitledBody,
    key: { verificationMethod: verificationMethodOf(id.did, multikey), sign: keys.sign },
    subjects: createBadgeSubjects({ secret }),
    names: await namesIn(catalogue, log),
    hubLanguage: language,
    timeZone,
    clock,
    isClockTrusted: isTrusted,
    ledger,
  };
  let ownPage: string | undefined;
  const verifyPage = () => config.badges.verifyPage ?? ownPage;
  const openOffice = async () => {
    const [{ createBadgeIssuer }, { createBadgeOffice }] = await Promise.all([
      import('./badge-issuer.ts'),
      import('./badge-office.ts'),
    ]);
    return createBadgeOffice({ issuer: createBadgeIssuer(issuing), verifyPage, log });
  };
  let office: Promise<BadgeOffice> | undefined;
  return {
    // What signs is half a megabyte of program: a kiosk starts without it, and reads it once.
    office: {
      handOut: async (claim) => {
        office ??= openOffice();
        try {
          return await (await office).handOut(claim);
        } catch (cause) {
          // What could not be read once may be read the next time.
          office = undefined;
          throw cause;
        }
      },
    },
    isClockTrusted: isTrusted,
    witness: {
      issuers: issuerDocuments({ home, keys }),
      openedAt: (url) => {
        ownPage = url;
      },
    },
  };
}

/** Without titles a badge names lessons by their ids, which is poor and still true. */
async function namesIn(catalogue: Opening['catalogue'], log: Log): Promise<BadgeNames> {
  const { skills, competences } = catalogue.framework();
  const shelf = await catalogue.shelf();
  if (!shelf.ok) log.fault(shelf.error.code);
  const { lessonTitles, eventTitles } = shelf.ok
    ? shelf.value
    : { lessonTitles: {}, eventTitles: {} };
  return {
    lessonTitles,
    eventTitles,
    skills: Object.fromEntries(skills.map((skill) => [skill.id, skill.name])),
    competences: Object.fromEntries(competences.map((one) => [one.id, one.name])),
  };
}
