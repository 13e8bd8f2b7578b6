import { err, ok, type Result } from '../../kiosk/result.ts';

export type HexFault =
  | { readonly code: 'hex.bad-line'; readonly line: number }
  | { readonly code: 'hex.bad-checksum'; readonly line: number }
  | { readonly code: 'hex.too-big'; readonly line: number }
  | { readonly code: 'hex.no-end' };

const DATA = 0x00;
const END_OF_FILE = 0x01;
const SEGMENT_BASE = 0x02;
const LINEAR_BASE = 0x04;
/** Where a program starts: of no meaning to a chip that starts at its reset vector. */
const START_ADDRESSES = [0x03, 0x05];

const LINE = /^:((?:[0-9a-f]{2}){5,260})$/i;

/**
 * Reads an Intel HEX image into flash, from its own addresses; the rest of the flash stays as it is.
 * Nothing is written unless the whole image is sound.
 *
 * @param flash as bytes, low byte of each word first.
 */
export function loadIntelHex(text: string, flash: Uint8Array): Result<undefined, HexFault> {
  const image = flash.slice();
  let base = 0;
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    number += 1;
    if (line.trim() === '') continue;
    const digits = LINE.exec(line.trim())?.[1];
    if (!digits) return err({ code: 'hex.bad-line', line: number });
    const record = Uint8Array.from(Buffer.from(digits, 'hex'));
    if (record.reduce((sum, byte) => (sum + byte) & 0xff, 0) !== 0) {
      return err({ code: 'hex.bad-checksum', line: number });
    }
    const [length = 0, high = 0, low = 0, kind = 0] = record;
    const payload = record.subarray(4, -1);
    if (payload.length !== length) return err({ code: 'hex.bad-line', line: number });
    const [first = 0, second = 0] = payload;

    if (kind === END_OF_FILE) {
      flash.set(image);
      return ok(undefined);
    }
    if (kind === DATA) {
      const address = base + high * 256 + low;
      if (address + length > image.length) return err({ code: 'hex.too-big', line: number });
      image.set(payload, address);
    } else if (kind === SEGMENT_BASE && length === 2) base = (first * 256 + second) * 16;
    else if (kind === LINEAR_BASE && length === 2) base = (first * 256 + second) * 65_536;
    else if (!START_ADDRESSES.includes(kind)) return err({ code: 'hex.bad-line', line: number });
  }
  return err({ code: 'hex.no-end' });
}
