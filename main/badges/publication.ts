import type { BadgeHome } from '../../kiosk/badges/badge-settings.ts';
import type { DeviceKeys } from '../keys/device-keys.ts';
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './documents.ts';
import { issuerDocuments } from './issuer-documents.ts';
import { didDocumentUrl, type IssuerId, issuerIdOf, verificationMethodOf } from './issuer-id.ts';
import { multikeyOf } from './multikey.ts';
import { signStatusList } from './status-list.ts';

/** A file a city puts on its web server. */
export interface PublishedFile {
  readonly name: string;
  readonly json: unknown;
  /** Where it must be found, if anywhere. */
  readonly url?: string;
}

interface Publishing {
  readonly home: BadgeHome | undefined;
  /** The hub's name. */
  readonly name: string;
  readonly keys: DeviceKeys;
  /** Places of withdrawn badges in the status list. */
  readonly withdrawn: readonly number[];
  readonly now: Date;
}

/**
 * Everything badges are checked with: who signs, with which keys ever since, and which badges were
 * withdrawn. None of it is secret, and none of it tells who has a badge.
 */
export async function publicationOf(publishing: Publishing): Promise<readonly PublishedFile[]> {
  const { home, name, keys, withdrawn, now } = publishing;
  const multikey = multikeyOf(keys.current.publicKey);
  const issuer = issuerIdOf(multikey, home);
  const key = { verificationMethod: verificationMethodOf(issuer.did, multikey), sign: keys.sign };
  const on = `${now.toISOString().slice(0, -'.000Z'.length)}Z`;
  const statusList = await signStatusList({ issuer, key, withdrawn, on });
  const at = (url: string) => (home ? { url } : {});
  const documents = issuerDocuments({ home, keys });
  const [own] = documents;
  return [
    ...(home ? [{ name: 'did.json', json: own, url: didDocumentUrl(home) }] : []),
    { name: 'profile.json', json: profileOf(issuer, name), ...at(`${issuer.url}/profile.json`) },
    { name: 'status.json', json: statusList, ...at(issuer.statusList) },
    { name: 'issuers.json', json: documents },
    { name: 'keys.json', json: keyHistory(keys) },
  ];
}

function profileOf({ did, url }: IssuerId, name: string): unknown {
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id: did,
    type: ['Profile'],
    name,
    ...(url === undefined ? {} : { url }),
  };
}

/** For people who look after the kiosk: which key was in use when. */
function keyHistory({ current, past }: DeviceKeys): unknown {
  return [...past, current].map(({ publicKey, ...dates }) => ({
    publicKeyMultibase: multikeyOf(publicKey),
    ...dates,
  }));
}
