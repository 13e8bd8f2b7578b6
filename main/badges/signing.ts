import { DataIntegrityProof, type ProofSigner } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { createDocumentLoader } from './documents.ts';
import type { Proof } from './open-badge.ts';

/** Whatever can sign with the one Ed25519 key that `verificationMethod` names. */
export interface SigningKey {
  readonly verificationMethod: string;
  /** Ed25519 (RFC 8032) over these very bytes: 64 bytes. */
  sign(data: Uint8Array): Uint8Array;
}

const loadBundled = createDocumentLoader(new Map());

/**
 * Adds an `eddsa-rdfc-2022` proof (W3C EdDSA Cryptosuites 1.0, section 3.2).
 *
 * @param created xsd:dateTimeStamp; kept in the proof in UTC
 * @returns a new object, its proof in an array as Open Badges 3.0 serializes it
 * @throws whatever a document that is no credential, or speaks of undefined terms, makes the library throw
 */
export async function signCredential<Credential extends object>(
  credential: Credential,
  { key, created, load = loadBundled }: Signing,
): Promise<Credential & { readonly proof: readonly [Proof] }> {
  const signer: ProofSigner = {
    algorithm: 'Ed25519',
    id: key.verificationMethod,
    sign: async ({ data }) => key.sign(data),
  };
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: new Date(created) });
  const { proof, ...signed } = await issue({
    credential: structuredClone(credential),
    suite,
    documentLoader: load,
  });
  return { ...(signed as Credential), proof: [proof as Proof] };
}

interface Signing {
  readonly key: SigningKey;
  readonly created: string;
  readonly load?: typeof loadBundled;
}
