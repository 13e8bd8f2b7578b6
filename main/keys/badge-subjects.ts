import { createHmac, createSecretKey } from 'node:crypto';
import type { CardKey } from '../../kiosk/people/card.ts';

/** Names for whoever holds a badge: a pseudonym that only this hub can make, and only from the card. */
export interface BadgeSubjects {
  /**
   * The same card has the same name with the same issuer, and another with every other one, so no
   * two issuers can put their badges together.
   *
   * @returns `urn:uuid:…`, version 8 of RFC 9562
   */
  ofCard(card: CardKey, issuer: string): string;
  /** A name for this one badge, which is kept on no card; another badge has another. */
  ofClaim(id: string): string;
}

/** @param secret the 32 bytes of `loadCardSecret`: it outlives every signing key, as names must. */
export function createBadgeSubjects({ secret }: { readonly secret: Uint8Array }): BadgeSubjects {
  // A key of its own, derived: what is known of these names says nothing of card keys.
  const key = createSecretKey(
    createHmac('sha256', secret).update('portico-badge-subject/1').digest(),
  );
  const named = (...parts: readonly string[]) =>
    `urn:uuid:${uuidOf(createHmac('sha256', key).update(parts.join('\0')).digest())}`;
  return {
    ofCard: (card, issuer) => named('card', card, issuer),
    ofClaim: (id) => named('claim', id),
  };
}

/** 122 bits of a digest, marked as version 8 and variant 10 (RFC 9562, 5.8). */
function uuidOf(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
