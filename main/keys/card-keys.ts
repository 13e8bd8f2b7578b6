import { createHmac, createSecretKey } from 'node:crypto';
import {
  type CardKey,
  type CardReading,
  isRandomUid,
  isWholeUid,
} from '../../kiosk/people/card.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';

export interface CardKeys {
  /**
   * The key a card is filed under: HMAC-SHA-256 (RFC 2104) over technology and UID.
   *
   * Errors: `card.random-id` for a number that changes at every tap, `card.unreadable` for bytes that
   * are no whole UID of that technology.
   */
  identify(
    reading: CardReading,
  ): Result<CardKey, { readonly code: 'card.random-id' | 'card.unreadable' }>;
}

/** @param secret the 32 bytes of `loadCardSecret`. */
export function createCardKeys({ secret }: { readonly secret: Uint8Array }): CardKeys {
  // Made once: from bare bytes OpenSSL would set the key up again at every tap, for several times the cost.
  const key = createSecretKey(secret);
  return {
    identify: (reading) => {
      if (!isWholeUid(reading)) return err({ code: 'card.unreadable' });
      if (isRandomUid(reading)) return err({ code: 'card.random-id' });
      const digest = createHmac('sha256', key).update(encode(reading)).digest('hex');
      return ok(digest as CardKey);
    },
  };
}

/** Every part is closed off or counted, so no two cards of any technology give the same bytes. */
function encode({ technology, uid }: CardReading): Buffer {
  return Buffer.concat([
    Buffer.from(`portico-card/1\0${technology}\0`, 'ascii'),
    Buffer.of(uid.length),
    uid,
  ]);
}
