/**
 * JSON text holds no control characters (RFC 8259, section 7), so inside a compact badge they are
 * free to stand for something else: 1 to 9 for values, the others for phrases.
 */
export const MARKS = {
  uuid: '\u0001',
  /** An Ed25519 key in multibase. */
  key: '\u0002',
  /** An Ed25519 signature in multibase. */
  signature: '\u0003',
  /** Midnight with its distance from UTC. */
  day: '\u0004',
  /** UTC to the second. */
  time: '\u0005',
  /** A whole number in a text of its own, or behind a `#`. */
  index: '\u0006',
  /** A value that was there before; its number follows as a character. */
  again: '\u0007',
  /** `did:web:`; host and path follow as they are. */
  web: '\u0008',
  /** `https://host/path` of the last `did:web:host:path`. */
  home: '\u0009',
} as const;

/** The most values that can be spoken of again: their numbers are control characters too. */
export const MOST_AGAIN = 31;

/** @param place 0 for the value that came first */
export const again = (place: number): string => MARKS.again + String.fromCharCode(place + 1);
