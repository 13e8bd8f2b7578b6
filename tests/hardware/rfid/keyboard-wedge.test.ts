import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWedgeBurst } from '../../../hardware/rfid/keyboard-wedge.ts';
import type { WedgeFormat } from '../../../kiosk/device-settings.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const HEX_4: WedgeFormat = { base: 16, byteOrder: 'big', technology: 'iso14443a', uidBytes: 4 };
const DECIMAL_4: WedgeFormat = { ...HEX_4, base: 10 };

const uidOf = (typed: string, format: WedgeFormat) => {
  const decoded = decodeWedgeBurst(typed, format);
  return decoded.ok ? Buffer.from(decoded.value.uid).toString('hex') : decoded.error.code;
};

describe('one card has one UID, however its reader types', () => {
  test.each<[string, string, WedgeFormat]>([
    ['hexadecimal', '04A1B2C3', HEX_4],
    ['hexadecimal in small letters', '04a1b2c3', HEX_4],
    ['hexadecimal, last byte first', 'C3B2A104', { ...HEX_4, byteOrder: 'little' }],
    ['decimal', '77705923', DECIMAL_4],
    ['decimal with leading zeros', '0077705923', DECIMAL_4],
    ['decimal, last byte first', '3283263748', { ...DECIMAL_4, byteOrder: 'little' }],
  ])('%s', (_, typed, format) => {
    expect(uidOf(typed, format)).toBe('04a1b2c3');
  });

  test('a UID that looks like a number with an exponent stays a UID', () => {
    expect(uidOf('1E234567', HEX_4)).toBe('1e234567');
  });

  test('seven bytes in decimal lose no digit', () => {
    expect(uidOf('72057594037927935', { ...DECIMAL_4, uidBytes: 7 })).toBe('ffffffffffffff');
  });

  test('whatever the declaration, a UID typed by it is read back', () => {
    const format = fc.record({
      base: fc.constantFrom(10 as const, 16 as const),
      byteOrder: fc.constantFrom('big' as const, 'little' as const),
      card: fc.constantFrom(
        { technology: 'iso14443a' as const, uidBytes: 4 },
        { technology: 'iso14443a' as const, uidBytes: 7 },
        { technology: 'iso14443a' as const, uidBytes: 10 },
        { technology: 'em4100' as const, uidBytes: 5 },
      ),
      bytes: fc.uint8Array({ minLength: 10, maxLength: 10 }),
    });
    fc.assert(
      fc.property(format, ({ base, byteOrder, card, bytes }) => {
        const uid = Buffer.from(bytes.subarray(0, card.uidBytes));
        const typedBytes = byteOrder === 'big' ? uid : Buffer.from(uid).reverse();
        const typed =
          base === 16
            ? typedBytes.toString('hex')
            : BigInt(`0x${typedBytes.toString('hex')}`).toString();
        expect(decodeWedgeBurst(typed, { base, byteOrder, ...card })).toEqual({
          ok: true,
          value: { technology: card.technology, uid: new Uint8Array(uid) },
        });
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe('whatever is typed', () => {
  const aFormat = fc.record({
    base: fc.constantFrom(10 as const, 16 as const),
    byteOrder: fc.constantFrom('big' as const, 'little' as const),
    technology: fc.constantFrom('iso14443a' as const, 'em4100' as const),
    uidBytes: fc.integer({ min: 1, max: 12 }),
  });
  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), maxLength: 26 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 200 }),
  );

  test('nothing is thrown, and a card is read only from a number that such a card can have', () => {
    fc.assert(
      fc.property(typed, aFormat, (text, format) => {
        const decoded = decodeWedgeBurst(text, format);
        if (!decoded.ok) return;
        const { technology, uid } = decoded.value;
        expect(uid).toHaveLength(format.uidBytes);
        expect(technology === 'em4100' ? [5] : [4, 7, 10]).toContain(uid.length);
        const bytes = format.byteOrder === 'big' ? uid : uid.toReversed();
        const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        const digits = number.toString(format.base).toUpperCase();
        expect(digits.padStart(text.length, '0')).toBe(text.toUpperCase());
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe('what is not such a number is refused', () => {
  test.each<[string, string, WedgeFormat]>([
    ['nothing', '', HEX_4],
    ['nothing in decimal', '', DECIMAL_4],
    ['a word', 'question', HEX_4],
    ['a digit too few', '04A1B2C', HEX_4],
    ['a UID of another length', '04A1B2C3D4E5F6', HEX_4],
    ['letters where digits were declared', '04A1B2C3', DECIMAL_4],
    ['more than four bytes hold', '4294967296', DECIMAL_4],
    ['more leading zeros than a reader types', '00077705923', DECIMAL_4],
    ['a sign', '-77705923', DECIMAL_4],
    ['a prefix', '0x04A1B2', HEX_4],
    ['the Enter that should have been cut off', '77705923\n', DECIMAL_4],
    ['digits of another script', '٧٧٧٠٥٩٢٣', DECIMAL_4],
    ['a length no such card has', '0102030405', { ...HEX_4, uidBytes: 5 }],
    ['a very long burst', '9'.repeat(100_000), DECIMAL_4],
  ])('%s', (_, typed, format) => {
    expect(uidOf(typed, format)).toBe('card.unreadable');
  });
});
