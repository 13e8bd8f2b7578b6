import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIRMWARE = fileURLToPath(new URL('../../sketches/firmware/', import.meta.url));

export const imagePath = (board: 'uno' | 'mega') => `${FIRMWARE}hub-io.${board}.hex`;

/** The words of an Intel HEX image, as they lie in an ATmega328P's flash. */
export function readImage(board: 'uno' | 'mega'): Uint16Array {
  const flash = new Uint8Array(board === 'uno' ? 0x8000 : 0x40000).fill(0xff);
  for (const record of readFileSync(imagePath(board), 'utf8').split('\n')) {
    const bytes = Buffer.from(record.trim().slice(1), 'hex');
    const [length = 0, high = 0, low = 0, kind] = bytes;
    if (kind === 0) flash.set(bytes.subarray(4, 4 + length), high * 256 + low);
  }
  return new Uint16Array(flash.buffer);
}
