import type { BadgeHome } from '../../kiosk/badges/badge-settings.ts';
import type { DeviceKeys, DevicePublicKey } from '../keys/device-keys.ts';
import { issuerIdOf, verificationMethodOf } from './issuer-id.ts';
import { multikeyOf } from './multikey.ts';

/**
 * Controlled identifier documents (W3C Controlled Identifiers 1.0, section 2) of every issuer this
 * kiosk is or was: the hub's own with every key it ever had, where it has a domain, and each key as
 * the issuer it is without one. The one that signs today comes first.
 */
export function issuerDocuments({
  home,
  keys,
}: {
  readonly home: BadgeHome | undefined;
  readonly keys: DeviceKeys;
}): readonly ControlledIdentifier[] {
  const all = [keys.current, ...keys.past];
  const alone = all.map((key) => documentOf(`did:key:${multikeyOf(key.publicKey)}`, [key]));
  if (!home) return alone;
  const { did } = issuerIdOf(multikeyOf(keys.current.publicKey), home);
  return [documentOf(did, all), ...alone];
}

export interface ControlledIdentifier {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly type: 'Multikey';
    readonly controller: string;
    readonly publicKeyMultibase: string;
    readonly revoked?: string;
  }[];
  /** Ids of the keys that may sign badges. */
  readonly assertionMethod: readonly string[];
}

function documentOf(did: string, keys: readonly DevicePublicKey[]): ControlledIdentifier {
  const methods = keys.map(({ publicKey, revoked }) => {
    const multikey = multikeyOf(publicKey);
    return {
      id: verificationMethodOf(did, multikey),
      type: 'Multikey' as const,
      controller: did,
      publicKeyMultibase: multikey,
      ...(revoked === undefined ? {} : { revoked }),
    };
  });
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
