import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyBadge } from '../../../main/badges/verification.ts';
import { anyChange } from '../../support/change-json.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';
import { issueStarterBadges, SAMPLE_NOW } from '../../support/sample-credentials.ts';

/** Names that have a meaning in the vocabularies of a badge, which makes them harder to notice. */
const KNOWN_WORDS = [
  ...['id', 'type', 'name', 'description', 'image', 'url', 'narrative', 'caption', 'criteria'],
  ...['alignment', 'targetName', 'targetCode', 'achievement', 'identifier', 'evidence', 'genre'],
  ...['validFrom', 'validUntil', 'awardedDate', 'issuer', 'credentialStatus', 'credentialSubject'],
  ...['proof', 'created', 'expires', 'domain', 'nonce', 'proofPurpose', 'proofValue', '@context'],
  ...['@id', '@type', '@value', '@graph', '@language', '@included', '@nest', '@reverse', '@foo'],
  ...['VerifiableCredential', 'Achievement', 'Evidence', 'Profile', 'DataIntegrityProof', 'xsd:x'],
  ...['https://schema.org/name', 'https://www.w3.org/ns/credentials/v2', 'did:key:z6Mk', 'a:b'],
];

const badges = await issueStarterBadges();
const anyTamperedBadge = fc.constantFrom(...badges).chain((badge) => anyChange(badge, KNOWN_WORDS));

test(
  'a badge in which any single thing was changed, renamed, left out or added is not valid',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyTamperedBadge, async ({ changed, what }) => {
        const { valid } = await verifyBadge(changed, { now: SAMPLE_NOW });
        expect(valid, what).toBe(false);
      }),
      // Each of these has to be made canonical and checked: four times the work of other properties.
      { numRuns: PROPERTY_RUNS / 4 },
    );
  },
  60_000 + PROPERTY_RUNS * 30,
);
