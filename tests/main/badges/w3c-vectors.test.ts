import { describe, expect, test } from 'vitest';
import { createDocumentLoader } from '../../../main/badges/documents.ts';
import { fromBase58, multikeyOf } from '../../../main/badges/multikey.ts';
import { faultInProof } from '../../../main/badges/proof-check.ts';
import { signCredential } from '../../../main/badges/signing.ts';
import { ed25519KeyOf } from '../../../main/keys/ed25519.ts';

/**
 * The test vector of `eddsa-rdfc-2022` in the W3C Recommendation "Data Integrity EdDSA Cryptosuites
 * v1.0" of 15 May 2025, appendix B.1: its key pair, its credential and its proof.
 */
const MULTIKEY = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const SECRET = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq';
const METHOD = `did:key:${MULTIKEY}#${MULTIKEY}`;
const CREATED = '2023-02-24T23:36:38Z';
const PROOF_VALUE =
  'z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme';
const EXAMPLES_CONTEXT = 'https://www.w3.org/ns/credentials/examples/v2';
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2', EXAMPLES_CONTEXT],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};

/** What the examples of the standard use besides the bundled contexts: every word means itself. */
const also = new Map([
  [EXAMPLES_CONTEXT, { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
]);
/** Two bytes say what kind of key it is. */
const key = ed25519KeyOf(fromBase58(SECRET.slice(1))?.slice(2) ?? new Uint8Array());
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: CREATED,
  verificationMethod: METHOD,
  proofPurpose: 'assertionMethod',
  proofValue: PROOF_VALUE,
};
const issuerKey = { id: METHOD, controller: `did:key:${MULTIKEY}`, publicKeyMultibase: MULTIKEY };
const now = new Date();

describe('the test vector of the W3C', () => {
  test('its key is read as it is meant', () => {
    expect(multikeyOf(key.publicKey)).toBe(MULTIKEY);
  });

  test('signing gives the very same proof', async () => {
    const signed = await signCredential(CREDENTIAL, {
      key: { verificationMethod: METHOD, sign: key.sign },
      created: CREATED,
      load: createDocumentLoader(also),
    });
    expect(signed).toEqual({ ...CREDENTIAL, proof: [proof] });
  });

  test('its proof is found right', async () => {
    const found = { proof, key: issuerKey };
    expect(await faultInProof({ ...CREDENTIAL, proof }, found, now, also)).toBeUndefined();
  });

  test('its proof is found wrong for any other text', async () => {
    const changed = { ...CREDENTIAL, name: 'Alumni credential', proof };
    const fault = await faultInProof(changed, { proof, key: issuerKey }, now, also);
    expect(fault).toEqual({ code: 'proof.wrong' });
  });
});
