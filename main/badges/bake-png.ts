import { err, ok, type Result } from '../../kiosk/result.ts';
import { type BakeFailure, LARGEST_BADGE_BYTES, LARGEST_PICTURE_BYTES } from './bake.ts';

/**
 * Badges inside PNG pictures: one uncompressed iTXt chunk (PNG third edition, 11.3.3.4) with this
 * keyword (Open Badges 3.0, Baked Badge). Bytes in, bytes out, in Node and in a browser.
 */
const KEYWORD = 'openbadgecredential';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and CRC around the data of a chunk, four bytes each. */
const AROUND = 12;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where the chunk begins, with its length. */
  readonly start: number;
}

type Baked<Value> = Result<Value, { readonly code: BakeFailure }>;

/** @param json the signed credential; a picture that holds one already is refused */
export function bakePng(png: Uint8Array, json: string): Baked<Uint8Array> {
  const chunks = chunksOf(png);
  if (!chunks.ok) return chunks;
  const [first] = chunks.value;
  if (!first || chunks.value.some(holdsBadge)) return err({ code: 'bake.several' });
  const text = new TextEncoder().encode(json);
  if (text.length > LARGEST_BADGE_BYTES) return err({ code: 'bake.too-large' });
  // Keyword, its end, not compressed by method 0, then language and translated keyword, both empty.
  const head = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0`);
  const at = first.start + AROUND + first.data.length;
  return ok(joined(png.subarray(0, at), chunkOf('iTXt', joined(head, text)), png.subarray(at)));
}

/** The credential in a picture, as JSON text that nobody has examined yet. */
export function unbakePng(png: Uint8Array): Baked<string> {
  const chunks = chunksOf(png);
  if (!chunks.ok) return chunks;
  const [badge, ...more] = chunks.value.filter(holdsBadge);
  if (!badge) return err({ code: 'bake.none' });
  if (more.length > 0) return err({ code: 'bake.several' });
  if (badge.data.length > LARGEST_BADGE_BYTES) return err({ code: 'bake.too-large' });
  const afterKeyword = badge.data.subarray(KEYWORD.length + 1);
  if (badge.type !== 'iTXt' || afterKeyword[0] !== 0) return err({ code: 'bake.compressed' });
  const languageEnd = afterKeyword.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : afterKeyword.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return err({ code: 'bake.unreadable' });
  return decoded(afterKeyword.subarray(translatedEnd + 1));
}

function holdsBadge({ type, data }: Chunk): boolean {
  const isText = type === 'iTXt' || type === 'zTXt';
  const name = `${KEYWORD}\0`;
  return isText && [...name].every((character, at) => data[at] === character.charCodeAt(0));
}

/** Every chunk up to the end, each with the right CRC. */
function chunksOf(png: Uint8Array): Baked<readonly Chunk[]> {
  if (png.length > LARGEST_PICTURE_BYTES) return err({ code: 'bake.too-large' });
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) return err({ code: 'bake.unreadable' });
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let start = SIGNATURE.length; start + AROUND <= png.length; ) {
    const length = view.getUint32(start);
    if (start + AROUND + length > png.length) break;
    const data = png.subarray(start + 8, start + 8 + length);
    const crc = view.getUint32(start + 8 + length);
    if (crc32(png.subarray(start + 4, start + 8 + length)) !== crc) break;
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    chunks.push({ type, data, start });
    start += AROUND + length;
  }
  const last = chunks.at(-1);
  const isWhole = last?.type === 'IEND' && last.start + AROUND === png.length;
  return isWhole && chunks[0]?.type === 'IHDR' ? ok(chunks) : err({ code: 'bake.unreadable' });
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const named = joined(new TextEncoder().encode(type), data);
  const numbers = new DataView(new ArrayBuffer(8));
  numbers.setUint32(0, data.length);
  numbers.setUint32(4, crc32(named));
  const [length, crc] = [new Uint8Array(numbers.buffer, 0, 4), new Uint8Array(numbers.buffer, 4)];
  return joined(length, named, crc);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** PNG third edition, annex D; the polynomial of ISO 3309, bits reversed. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function decoded(bytes: Uint8Array): Baked<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ code: 'bake.unreadable' });
  }
}
