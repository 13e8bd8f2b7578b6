import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bakePng, unbakePng } from '../../../main/badges/bake-png.ts';

const JSON_TEXT = '{"name":"Gärtnern, così → ✓ 🌱"}';
const KEYWORD = 'openbadgecredential';

/** Written with Node's own CRC, which ours is checked against. */
function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, crc]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const PIXELS = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
const END = chunk('IEND', Buffer.alloc(0));
const PICTURE = Buffer.concat([SIGNATURE, HEADER, PIXELS, END]);

const pictureWith = (...chunks: readonly Buffer[]) =>
  Buffer.concat([SIGNATURE, HEADER, ...chunks, PIXELS, END]);
const text = (...parts: readonly (string | Uint8Array)[]) =>
  chunk('iTXt', Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const uncompressed = text(KEYWORD, '\0\0\0\0\0', JSON_TEXT);

function baked(): Buffer {
  const result = bakePng(PICTURE, JSON_TEXT);
  if (!result.ok) throw new Error(result.error.code);
  return Buffer.from(result.value);
}

test('a badge is put into a picture as the standard says, and the picture stays whole', () => {
  expect(baked()).toEqual(pictureWith(uncompressed));
});

test('a badge comes out of a picture as it went in', () => {
  expect(unbakePng(baked())).toEqual({ ok: true, value: JSON_TEXT });
});

test('a badge with a language and a translated keyword is read', () => {
  const picture = pictureWith(text(KEYWORD, '\0\0\0it\0distintivo\0', JSON_TEXT));
  expect(unbakePng(picture)).toEqual({ ok: true, value: JSON_TEXT });
});

test('other texts in a picture are no badge', () => {
  const comment = text('Comment\0\0\0\0\0', JSON_TEXT);
  expect(unbakePng(pictureWith(comment))).toEqual({ ok: false, error: { code: 'bake.none' } });
  const longer = text(`${KEYWORD}s\0\0\0\0\0`, JSON_TEXT);
  expect(unbakePng(pictureWith(longer))).toEqual({ ok: false, error: { code: 'bake.none' } });
});

describe('a picture is refused', () => {
  const wrongSum = Buffer.from(baked());
  wrongSum.writeUInt8((wrongSum.at(60) ?? 0) ^ 1, 60);
  const lying = Buffer.from(PICTURE);
  lying.writeUInt32BE(0xffffffff, 33);

  test.each([
    ['without a badge', PICTURE, 'bake.none'],
    ['with two badges', pictureWith(uncompressed, uncompressed), 'bake.several'],
    [
      'with a compressed badge',
      pictureWith(text(KEYWORD, '\0\x01\0\0\0', deflateSync(JSON_TEXT))),
      'bake.compressed',
    ],
    [
      'with a badge in the older compressed chunk',
      pictureWith(
        chunk('zTXt', Buffer.concat([Buffer.from(`${KEYWORD}\0\0`), deflateSync(JSON_TEXT)])),
      ),
      'bake.compressed',
    ],
    [
      'with text that is not UTF-8',
      pictureWith(text(KEYWORD, '\0\0\0\0\0', Buffer.of(0xff))),
      'bake.unreadable',
    ],
    ['with a chunk that ends too soon', pictureWith(text(KEYWORD, '\0\0\0')), 'bake.unreadable'],
    ['with a wrong checksum', wrongSum, 'bake.unreadable'],
    ['with a chunk longer than the file', lying, 'bake.unreadable'],
    ['cut short', baked().subarray(0, -6), 'bake.unreadable'],
    ['with something behind its end', Buffer.concat([baked(), Buffer.of(0)]), 'bake.unreadable'],
    ['that is no PNG', Buffer.from('GIF89a'), 'bake.unreadable'],
    ['that is empty', Buffer.alloc(0), 'bake.unreadable'],
    [
      'with a huge badge',
      pictureWith(text(KEYWORD, '\0\0\0\0\0', 'x'.repeat(300_000))),
      'bake.too-large',
    ],
    ['that is huge', Buffer.alloc(9_000_000), 'bake.too-large'],
  ])('%s', (_, picture, code) => {
    expect(unbakePng(picture)).toEqual({ ok: false, error: { code } });
  });

  test('for baking when it holds a badge already', () => {
    expect(bakePng(baked(), JSON_TEXT)).toEqual({ ok: false, error: { code: 'bake.several' } });
  });

  test('for baking when the badge is huge', () => {
    const huge = bakePng(PICTURE, 'x'.repeat(300_000));
    expect(huge).toEqual({ ok: false, error: { code: 'bake.too-large' } });
  });
});
