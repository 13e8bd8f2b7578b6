import { describe, expect, test } from 'vitest';
import { createRdm6300Decoder, FRAME_DEADLINE_MS } from '../../../hardware/rfid/rdm6300-decoder.ts';
import { id12Frame, rdm6300Frame, TAG_A, TAG_B } from '../../support/rdm6300-far-end.ts';

function createListeningDecoder() {
  const tags: string[] = [];
  const decoder = createRdm6300Decoder((tag) =>
    tags.push(tag.toString(16).padStart(10, '0').toUpperCase()),
  );
  return { ...decoder, tags };
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('good frames', () => {
  test("the datasheet's example is read", () => {
    const decoder = createListeningDecoder();
    decoder.push(bytes('\x020C000621A58E\r\n\x03'), 0);
    expect(decoder.tags).toEqual(['0C000621A5']);
  });

  test.each([
    ['an RDM6300', rdm6300Frame],
    ['an ID-12', id12Frame],
  ])('a frame of %s is read whole, in pieces and doubled', (_, encode) => {
    const decoder = createListeningDecoder();
    decoder.push(encode(TAG_A), 0);
    for (const byte of encode(TAG_B)) decoder.push(Uint8Array.of(byte), 0);
    decoder.push(Buffer.concat([encode(TAG_A), encode(TAG_B)]), 0);
    expect(decoder.tags).toEqual([TAG_A, TAG_B, TAG_A, TAG_B]);
    expect(decoder.counts()).toEqual({
      frames: 4,
      badChecksums: 0,
      noiseBytes: 0,
      pendingBytes: 0,
    });
  });

  test('small letters are digits too', () => {
    const decoder = createListeningDecoder();
    decoder.push(bytes('\x020c000621a58e\x03'), 0);
    expect(decoder.tags).toEqual(['0C000621A5']);
  });

  test.each(['0000000000', 'FFFFFFFFFF', '80000000FF', '00FFFFFFFF'])('tag %s is read', (tag) => {
    const decoder = createListeningDecoder();
    decoder.push(rdm6300Frame(tag), 0);
    expect(decoder.tags).toEqual([tag]);
  });
});

describe('noise', () => {
  test('a good frame between noise is found, and every other byte is counted', () => {
    const decoder = createListeningDecoder();
    decoder.push(bytes('\x00\xff12\x03'), 0);
    decoder.push(rdm6300Frame(TAG_A), 0);
    decoder.push(bytes('AB\r\n'), 0);
    expect(decoder.tags).toEqual([TAG_A]);
    expect(decoder.counts().noiseBytes).toBe(9);
  });

  test('a frame cut short does not swallow the next one', () => {
    const decoder = createListeningDecoder();
    decoder.push(rdm6300Frame(TAG_B).subarray(0, 9), 0);
    decoder.push(rdm6300Frame(TAG_A), 65);
    expect(decoder.tags).toEqual([TAG_A]);
    expect(decoder.counts().noiseBytes).toBe(9);
  });

  test('a wrong checksum is counted and nothing is reported', () => {
    const decoder = createListeningDecoder();
    decoder.push(bytes('\x020C000621A58F\x03'), 0);
    expect(decoder.tags).toEqual([]);
    expect(decoder.counts()).toMatchObject({ badChecksums: 1, frames: 0, noiseBytes: 14 });
  });

  test('two digits that changed places are noticed', () => {
    const decoder = createListeningDecoder();
    decoder.push(bytes('\x02C0000621A58E\x03'), 0);
    expect(decoder.counts()).toMatchObject({ badChecksums: 1, frames: 0 });
  });

  test.each([
    ['a digit too many', '\x020C000621A58E0\x03'],
    ['a digit too few', '\x020C000621A58\x03'],
    ['a letter that is no digit', '\x020C00G621A58E\x03'],
    ['CR without LF', '\x020C000621A58E\r\x03'],
    ['LF without CR', '\x020C000621A58E\n\x03'],
    ['no end', '\x020C000621A58E\r\n'],
  ])('a frame with %s is not read', (_, text) => {
    const decoder = createListeningDecoder();
    decoder.push(bytes(text), 0);
    expect(decoder.tags).toEqual([]);
  });
});

describe('a started frame has a deadline', () => {
  test('its second half is taken until then', () => {
    const decoder = createListeningDecoder();
    decoder.push(rdm6300Frame(TAG_A).subarray(0, 7), 1_000);
    decoder.push(rdm6300Frame(TAG_A).subarray(7), 1_000 + FRAME_DEADLINE_MS);
    expect(decoder.tags).toEqual([TAG_A]);
  });

  test('later it is noise, and the rest of it too', () => {
    const decoder = createListeningDecoder();
    decoder.push(rdm6300Frame(TAG_A).subarray(0, 7), 1_000);
    decoder.push(rdm6300Frame(TAG_A).subarray(7), 1_001 + FRAME_DEADLINE_MS);
    expect(decoder.tags).toEqual([]);
    expect(decoder.counts()).toMatchObject({ noiseBytes: 14, pendingBytes: 0 });
  });

  test('it is also given up when no byte follows at all', () => {
    const decoder = createListeningDecoder();
    decoder.push(rdm6300Frame(TAG_A).subarray(0, 7), 1_000);
    expect(decoder.counts().pendingBytes).toBe(7);
    decoder.expire(1_001 + FRAME_DEADLINE_MS);
    expect(decoder.counts()).toMatchObject({ noiseBytes: 7, pendingBytes: 0 });
  });
});
