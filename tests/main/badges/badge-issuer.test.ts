import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../../main/badges/verification.ts';
import {
  createSampleIssuer,
  issueSample,
  issueStarterBadges,
  SAMPLE_NOW,
  STARTER,
} from '../../support/sample-credentials.ts';

describe.each(['en', 'it'] as const)('a badge in %s', (language) => {
  test('every badge of the starter pack is signed, and found valid', async () => {
    for (const badge of await issueStarterBadges({ language })) {
      const verdict = await verifyBadge(badge, { now: SAMPLE_NOW });
      expect(verdict, badge.name).toMatchObject({ valid: true });
    }
  });
});

test('the same badge issued again is the same credential', async () => {
  const issuer = createSampleIssuer();
  const [badge] = STARTER.badges;
  if (!badge) throw new Error('no badge in the starter pack');
  expect(await issueSample(issuer, badge)).toEqual(await issueSample(issuer, badge));
});
