import { octetsOf } from './octets.ts';
import type { QrCode } from './ports.ts';
import { sideOf } from './qr/capacity.ts';
import { codewords, type Segment, versionFor } from './qr/codewords.ts';
import { bestMasked } from './qr/mask.ts';
import { blankSymbol, placeCodewords } from './qr/symbol.ts';

/**
 * The smallest QR code at error level M that holds a text. Digits at its end are packed as digits,
 * 3⅓ bits each, so a number behind an address costs next to nothing but its own information; readers
 * put both segments together again (ISO/IEC 18004:2024, section 7.4.2).
 *
 * What is no ASCII is written as UTF-8 without saying so: every phone guesses it, and some know no
 * ECI that would say it.
 *
 * @throws {RangeError} when no code is large enough
 */
export function drawQrCode(text: string): QrCode {
  const segments = segmentsOf(text);
  const version = versionFor(segments);
  if (version === undefined) throw new RangeError(`No QR code holds ${text.length} characters.`);
  const symbol = blankSymbol(version);
  placeCodewords(symbol, codewords(segments, version));
  const { side, modules } = bestMasked(symbol);
  const rows = Array.from({ length: side }, (_, row) =>
    modules.subarray(row * side, (row + 1) * side).join(''),
  );
  return { rows };
}

/** The version of the code that a text would make, 1 to 40; nothing when none is large enough. */
export const qrVersionOf = (text: string): number | undefined => versionFor(segmentsOf(text));

/** Modules along one side of a version, without the quiet zone. */
export const qrSideOf = (version: number): number => sideOf(version);

function segmentsOf(text: string): readonly Segment[] {
  const octets = octetsOf(text);
  // Below four, a segment of their own would cost more than it saves.
  const digits = /\d{4,}$/.exec(octets)?.[0] ?? '';
  const head = octets.slice(0, octets.length - digits.length);
  const segments: Segment[] = [
    { mode: 'byte', text: head },
    { mode: 'numeric', text: digits },
  ];
  return segments.filter((segment) => segment.text !== '');
}
