import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { createDocumentLoader } from './documents.ts';
import { findIssuerKey, type IssuerKey, isPast } from './issuer-keys.ts';
import { at, idOf, isObject, type JsonObject, listOf, shown, textAt } from './json-parts.ts';
import { fromBase58 } from './multikey.ts';
import type { Failure } from './verdict.ts';

const SIGNATURE_BYTES = 64;
const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';

/** The one proof of a credential and the key it names, ready to be tried. */
export interface FoundProof {
  readonly proof: JsonObject;
  readonly key: IssuerKey;
}

/** Which proof counts, and whether its key is its issuer's to sign with; an array of one or an object. */
export function findProof(
  credential: JsonObject,
  { published, now }: { readonly published: readonly unknown[]; readonly now: Date },
): FoundProof | Failure {
  const proofs = listOf(credential.proof);
  const [proof] = proofs;
  if (proof === undefined) return { code: 'key.no-proof' };
  // Two proofs may disagree, and nothing says which one whoever made the badge meant.
  if (proofs.length > 1) return { code: 'key.several-proofs', count: proofs.length };
  const suite = textAt(proof, 'cryptosuite') ?? textAt(proof, 'type') ?? '';
  if (!isObject(proof) || proof.type !== 'DataIntegrityProof' || suite !== 'eddsa-rdfc-2022') {
    return { code: 'key.unknown-suite', suite };
  }
  if (proof.proofPurpose !== 'assertionMethod') {
    return { code: 'key.wrong-purpose', purpose: shown(proof.proofPurpose) };
  }
  const issuer = idOf(at(credential, 'issuer')) ?? '';
  const method = idOf(proof.verificationMethod) ?? '';
  const key = findIssuerKey({ issuer, method, published, now });
  return 'code' in key ? key : { proof, key };
}

/**
 * Tries a proof: W3C EdDSA Cryptosuites 1.0, section 3.2.2 (Verify Proof).
 *
 * @param also documents at hand besides the bundled ones; none for badges
 */
export async function faultInProof(
  { proof: _, ...document }: JsonObject,
  { proof, key }: FoundProof,
  now: Date,
  also: ReadonlyMap<string, unknown> = new Map(),
): Promise<Failure | undefined> {
  if (!isWellFormed(proof)) return { code: 'proof.malformed' };
  const expires = textAt(proof, 'expires');
  if (expires !== undefined && isPast(expires, now)) {
    return { code: 'proof.expired', since: expires };
  }
  const method = { '@context': MULTIKEY_CONTEXT, type: 'Multikey', ...key };
  const documentLoader = createDocumentLoader(new Map([...also, [key.id, method]]));
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, error } = await suite.verifyProof({ proof, document, documentLoader });
  if (verified) return undefined;
  if (error === undefined || error.message === 'Invalid signature.') return { code: 'proof.wrong' };
  return { code: 'proof.unreadable', detail: error.message.split('\n')[0] ?? '' };
}

/** Only base58-btc is allowed (section 3.2.1), and only one way of writing 64 bytes. */
function isWellFormed(proof: JsonObject): boolean {
  const { proofValue, created } = proof;
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return false;
  if (fromBase58(proofValue.slice(1))?.length !== SIGNATURE_BYTES) return false;
  return (
    created === undefined || (typeof created === 'string' && !Number.isNaN(Date.parse(created)))
  );
}
