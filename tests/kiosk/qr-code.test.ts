import fc from 'fast-check';
import { encodeQR, type Mask } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import type { QrCode } from '../../kiosk/ports.ts';
import { drawQrCode, qrSideOf, qrVersionOf } from '../../kiosk/qr-code.ts';
import { codeInPixels } from '../support/code-in-pixels.ts';
import { PROPERTY_RUNS } from '../support/property-runs.ts';

const VERSIONS = Array.from({ length: 40 }, (_, index) => index + 1);
/** The most letters that a version holds. */
const longestOf = (version: number) => {
  let longest = 0;
  for (let step = 2048; step >= 1; step /= 2) {
    const text = 'x'.repeat(longest + step);
    if ((qrVersionOf(text) ?? 41) <= version) longest += step;
  }
  return longest;
};

/** Which mask a code was drawn under: three bits beside its upper left finder. */
const maskOf = ({ rows }: QrCode) => {
  const read = (row: number, column: number) => Number(rows[row]?.[column]);
  const bits = [read(8, 2), read(8, 3), read(8, 4)];
  return (bits.reduce((sum, bit) => 2 * sum + bit, 0) ^ 0b101) as Mask;
};

const drawnElsewhere = (text: string, mask: Mask) =>
  encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 1, mask })
    .slice(1, -1)
    .map((row) =>
      row
        .slice(1, -1)
        .map((dark) => (dark ? '1' : '0'))
        .join(''),
    );

describe('a QR code', () => {
  it.each(VERSIONS)(
    'of version %i is the one another library draws, module by module',
    (version) => {
      const text = 'x'.repeat(longestOf(version));
      const code = drawQrCode(text);
      expect(code.rows).toHaveLength(qrSideOf(version));
      expect(code.rows).toEqual(drawnElsewhere(text, maskOf(code)));
    },
  );

  it('is read again as it was written, with or without digits at its end', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)),
          minLength: 1,
          maxLength: 300,
        }),
        fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 900 }),
        (head, digits) => {
          expect(decodeQR(codeInPixels(drawQrCode(head + digits)))).toBe(head + digits);
        },
      ),
      { numRuns: PROPERTY_RUNS / 20 },
    );
  });

  it('holds 1,520 digits behind an address where 635 letters would fit', () => {
    const address = 'https://badges.example/verify/#';
    expect(qrVersionOf(address + '7'.repeat(1_520))).toBe(20);
    expect(qrVersionOf(address + '7'.repeat(1_521))).toBe(21);
    expect(qrVersionOf(address + 'x'.repeat(635))).toBe(20);
    expect(qrVersionOf(address + 'x'.repeat(636))).toBe(21);
  });

  it('is as small as its version is', () => {
    expect(drawQrCode('x'.repeat(14)).rows).toHaveLength(21);
    expect(drawQrCode('x'.repeat(15)).rows).toHaveLength(25);
  });

  it('is not drawn of what no code can hold', () => {
    const tooLong = 'x'.repeat(2332);
    expect(qrVersionOf(tooLong.slice(1))).toBe(40);
    expect(qrVersionOf(tooLong)).toBeUndefined();
    expect(() => drawQrCode(tooLong)).toThrow(RangeError);
  });

  it('holds every script, each letter in as many octets as UTF-8 gives it', () => {
    for (const text of ['Caffè', 'Тест 12345', '図書館', '🎨']) {
      expect(decodeQR(codeInPixels(drawQrCode(text)))).toBe(text);
    }
    // Twelve bits more say that it is UTF-8.
    expect(qrVersionOf('è'.repeat(6))).toBe(1);
    expect(qrVersionOf('è'.repeat(7))).toBe(2);
  });

  it('is drawn even of what is no text', () => {
    expect(decodeQR(codeInPixels(drawQrCode('\ud800x')))).toBe('\ufffdx');
  });
});
