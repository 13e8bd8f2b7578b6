/** How a card speaks: ISO/IEC 14443 type A at 13.56 MHz, or an EM4100-family tag at 125 kHz. */
export type CardTechnology = 'iso14443a' | 'em4100';

/** What a reader saw. It never leaves `hardware/` and `main/keys`: everything else knows the card key. */
export interface CardReading {
  readonly technology: CardTechnology;
  /** Canonical UID bytes, most significant first: 4, 7 or 10 for ISO 14443-3 type A, 5 for EM4100. */
  readonly uid: Uint8Array;
}

/** Keyed hash of a card: 64 lower-case hexadecimal digits. The only name the kiosk has for a person. */
export type CardKey = string & { readonly __brand: 'CardKey' };

const UID_LENGTHS: Record<CardTechnology, readonly number[]> = {
  iso14443a: [4, 7, 10],
  em4100: [5],
};

export function isWholeUid({ technology, uid }: CardReading): boolean {
  return UID_LENGTHS[technology].includes(uid.length);
}

/**
 * A single-size UID whose first byte is 0x08 is drawn anew at every activation (ISO/IEC 14443-3, 6.5.4),
 * as phones do; it would name a different person each time. EM4100 ids may start with any byte.
 */
export function isRandomUid({ technology, uid }: CardReading): boolean {
  return technology === 'iso14443a' && uid.length === 4 && uid[0] === 0x08;
}
