import { describe, expect, test } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { createBadgeSubjects } from '../../../main/keys/badge-subjects.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
const subjects = createBadgeSubjects({ secret });
const card = '5e'.repeat(32) as CardKey;
const otherCard = '5f'.repeat(32) as CardKey;
const hub = 'did:web:learning.example';

test('the same card has the same name with the same hub, whenever it is asked', () => {
  const again = createBadgeSubjects({ secret });
  expect(again.ofCard(card, hub)).toBe(subjects.ofCard(card, hub));
});

test('another card, another hub or another secret gives another name', () => {
  const elsewhere = createBadgeSubjects({ secret: secret.map((byte) => byte ^ 1) });
  const names = [
    subjects.ofCard(card, hub),
    subjects.ofCard(otherCard, hub),
    subjects.ofCard(card, 'did:web:elsewhere.example'),
    elsewhere.ofCard(card, hub),
    subjects.ofClaim(card),
    subjects.ofClaim(otherCard),
  ];
  expect(new Set(names).size).toBe(names.length);
});

describe.each([
  ['a card', subjects.ofCard(card, hub)],
  ['a visit without a card', subjects.ofClaim('8d3f7a52-41a5-4c44-9d0e-2f6e1f0b7a11')],
])('the name for %s', (_, name) => {
  test('is a URN that anybody may make (RFC 9562, version 8)', () => {
    expect(name).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('holds nothing of the card', () => {
    expect(name.replaceAll('-', '')).not.toContain('5e5e');
  });
});
