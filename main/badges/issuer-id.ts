import type { BadgeHome } from '../../kiosk/badges/badge-settings.ts';

/**
 * Who signs, as a decentralized identifier (W3C Controlled Identifiers 1.0 says what is found there).
 */
export interface IssuerId {
  /** `did:web:…` where the hub has a domain, otherwise the key itself as `did:key:…`. */
  readonly did: string;
  /** Where the status list is published; without a domain it is an identifier and no address. */
  readonly statusList: string;
  /** The page of the hub, where it has one. */
  readonly url?: string;
}

/**
 * @param multikey the public key in use; only an issuer without a home is named by it
 * @see https://w3c-ccg.github.io/did-method-web/ and https://w3c-ccg.github.io/did-key-spec/
 */
export function issuerIdOf(multikey: string, home: BadgeHome | undefined): IssuerId {
  if (!home) {
    const did = `did:key:${multikey}`;
    return { did, statusList: `${did}/status` };
  }
  const url = `https://${[home.domain, ...home.path].join('/')}`;
  return {
    did: `did:web:${[home.domain, ...home.path].join(':')}`,
    statusList: `${url}/status.json`,
    url,
  };
}

/** The address at which `did:web` is looked up. */
export function didDocumentUrl({ domain, path }: BadgeHome): string {
  return path.length === 0
    ? `https://${domain}/.well-known/did.json`
    : `https://${[domain, ...path].join('/')}/did.json`;
}

/** A key of this issuer, as proofs name it. */
export function verificationMethodOf(did: string, multikey: string): string {
  return `${did}#${multikey}`;
}
