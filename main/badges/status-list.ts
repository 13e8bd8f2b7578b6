import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { CREDENTIALS_CONTEXT } from './documents.ts';
import { STATUS_LIST_LENGTH } from './issue-ledger.ts';
import type { IssuerId } from './issuer-id.ts';
import type { Proof } from './open-badge.ts';
import { type SigningKey, signCredential } from './signing.ts';

/** W3C Bitstring Status List 1.0, section 2.2. */
export interface UnsignedStatusList {
  readonly '@context': readonly [string];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential'];
  readonly issuer: string;
  readonly validFrom: string;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: 'BitstringStatusList';
    readonly statusPurpose: 'revocation';
    /** One bit for each place, gzipped, in base64url behind a `u`. */
    readonly encodedList: string;
  };
}

export interface StatusList extends UnsignedStatusList {
  readonly proof: readonly [Proof];
}

/**
 * The list of this issuer's withdrawn badges, signed: whoever has it sees of a badge whether it was
 * withdrawn, and of no other badge anything.
 *
 * @param withdrawn places in the list
 * @param on moment of signing, as an xsd:dateTimeStamp
 */
export async function signStatusList({
  issuer,
  key,
  withdrawn,
  on,
}: {
  readonly issuer: IssuerId;
  readonly key: SigningKey;
  readonly withdrawn: readonly number[];
  readonly on: string;
}): Promise<StatusList> {
  const list = await createList({ length: STATUS_LIST_LENGTH });
  for (const place of withdrawn) list.setStatus(place, true);
  const unsigned: UnsignedStatusList = {
    '@context': [CREDENTIALS_CONTEXT],
    id: issuer.statusList,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: on,
    credentialSubject: {
      id: `${issuer.statusList}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await list.encode(),
    },
  };
  return signCredential(unsigned, { key, created: on });
}
