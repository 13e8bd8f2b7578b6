import { expect, test } from 'vitest';
import type { CardReading } from '../../../kiosk/people/card.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { createBadgeSubjects } from '../../../main/keys/badge-subjects.ts';
import { createCardKeys } from '../../../main/keys/card-keys.ts';
import {
  createSampleIssuer,
  evidenceFor,
  STARTER,
  sampleUuid,
} from '../../support/sample-credentials.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => 200 - index);
const UID = Uint8Array.of(0x04, 0xde, 0xad, 0xbe, 0xef, 0xca, 0xfe);
const reading: CardReading = { technology: 'iso14443a', uid: UID };
const card = valueIn(createCardKeys({ secret }).identify(reading));
const subjects = createBadgeSubjects({ secret });
const issuer = createSampleIssuer({ subjects });

/** The same bytes as anybody might have written them. */
function writings(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  const reversed = Buffer.from(bytes.toReversed());
  return [buffer, reversed].flatMap((one) => [
    one.toString('hex'),
    one.toString('base64').replace(/=+$/, ''),
    one.toString('base64url'),
    BigInt(`0x${one.toString('hex')}`).toString(),
  ]);
}

async function everyStarterBadge(on: { readonly card?: typeof card }): Promise<string> {
  const issued = await Promise.all(
    STARTER.badges.map((badge) =>
      issuer.issue({
        id: sampleUuid(`private ${badge.id}`),
        badge,
        level: badge.level,
        evidence: evidenceFor(badge),
        language: 'en',
        ...on,
      }),
    ),
  );
  return JSON.stringify(issued.map(valueIn));
}

test('nothing of a card is in a badge: not its number, not its key, not the kiosk’s secret', async () => {
  const text = (await everyStarterBadge({ card })).toLowerCase().replaceAll(/[-:\s]/g, '');
  const cardKey = Buffer.from(card, 'hex');
  const planted = [UID, cardKey, cardKey.subarray(0, 8), secret, secret.subarray(0, 8)];
  for (const marker of planted.flatMap(writings)) expect(text).not.toContain(marker.toLowerCase());
});

test('a badge has no field in which a person could be named', async () => {
  const text = await everyStarterBadge({ card });
  const personal =
    /"(email|givenName|familyName|additionalName|dateOfBirth|phone|address|identifier|identityHash|salt|sourcedId|studentId|licenseNumber|source|holder)"/i;
  expect(text).not.toMatch(personal);
  expect(text).not.toMatch(/@[a-z]+\.[a-z]/i);
});

test('whoever a badge is for has the same pseudonym in every badge of their card', async () => {
  const text = await everyStarterBadge({ card });
  const ids = [...text.matchAll(/"credentialSubject":\{"id":"([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(STARTER.badges.length);
  expect(new Set(ids)).toEqual(new Set([subjects.ofCard(card, issuer.did)]));
});

test('a guest has another in each, so that no two badges can be put together', async () => {
  const text = await everyStarterBadge({});
  const ids = [...text.matchAll(/"credentialSubject":\{"id":"([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(STARTER.badges.length);
});
