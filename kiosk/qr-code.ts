import { type Bitmap2D, correction, generate, type Mask, mode } from 'lean-qr';
import { octetsOf } from './octets.ts';
import type { QrCode } from './ports.ts';

/**
 * The smallest QR code at error level M that holds a text. Digits at its end are packed as digits,
 * 3⅓ bits each, so a number behind an address costs next to nothing but its own information; readers
 * put both segments together again (ISO/IEC 18004:2024, section 7.4.2).
 *
 * What is no ASCII is written as UTF-8, and said to be (section 7.4.3): left to guess, readers take
 * the `à` of an Italian title for two Latin letters.
 *
 * @throws {RangeError} when no code is large enough
 */
export function drawQrCode(text: string): QrCode {
  const code = encoded(text);
  if (code === undefined) throw new RangeError(`No QR code holds ${text.length} characters.`);
  const side = Array.from({ length: code.size }, (_, place) => place);
  return { rows: side.map((y) => side.map((x) => (code.get(x, y) ? '1' : '0')).join('')) };
}

/** The version of the code that a text would make, 1 to 40; nothing when none is large enough. */
export function qrVersionOf(text: string): number | undefined {
  // Which mask suits a code best takes most of the time, and changes nothing about its size.
  const size = encoded(text, 0)?.size;
  return size === undefined ? undefined : (size - 17) / 4;
}

/** Extended Channel Interpretation 000026. */
const UTF8 = 26;

/** Modules along one side of a version, without the quiet zone. */
export const qrSideOf = (version: number): number => 17 + 4 * version;

function encoded(text: string, mask: Mask | null = null): Bitmap2D | undefined {
  const { M } = correction;
  try {
    return generate(segmentsOf(text), { minCorrectionLevel: M, maxCorrectionLevel: M, mask });
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

function segmentsOf(text: string) {
  const octets = octetsOf(text);
  // Below four, a segment of their own would cost more than it saves.
  const digits = /\d{4,}$/.exec(octets)?.[0] ?? '';
  const head = [...octets.slice(0, octets.length - digits.length)].map((octet) =>
    octet.charCodeAt(0),
  );
  return mode.multi(
    ...(octets.length === text.length ? [] : [mode.eci(UTF8)]),
    ...(head.length > 0 ? [mode.bytes(head)] : []),
    ...(digits === '' ? [] : [mode.numeric(digits)]),
  );
}
