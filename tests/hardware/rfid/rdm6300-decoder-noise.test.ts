import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRdm6300Decoder } from '../../../hardware/rfid/rdm6300-decoder.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';
import { id12Frame, rdm6300Frame } from '../../support/rdm6300-far-end.ts';

const HEX = '0123456789abcdefABCDEF';

/** Bytes that look like frames more often than chance would make them. */
const frameLikeByte = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0x02, 0x03, 0x0d, 0x0a) },
  { weight: 6, arbitrary: fc.constantFrom(...Buffer.from(HEX)) },
  { weight: 1, arbitrary: fc.nat(255) },
);
const tag = fc
  .bigInt({ min: 0n, max: (1n << 40n) - 1n })
  .map((number) => number.toString(16).padStart(10, '0').toUpperCase());
const goodFrame = fc.record({ tag, encode: fc.constantFrom(rdm6300Frame, id12Frame) });
const noise = fc.array(frameLikeByte, { maxLength: 60 }).map((bytes) => Buffer.from(bytes));
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });

/** The stream as chunks of the given lengths, taken in turn. */
function* chunksOf(stream: Buffer, lengths: readonly number[]): Generator<Buffer> {
  let offset = 0;
  for (let turn = 0; offset < stream.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield stream.subarray(offset, offset + length);
    offset += length;
  }
}

function decode(stream: Buffer, lengths: readonly number[]) {
  const tags: string[] = [];
  const decoder = createRdm6300Decoder((number) =>
    tags.push(number.toString(16).padStart(10, '0').toUpperCase()),
  );
  let mostPending = 0;
  for (const chunk of chunksOf(stream, lengths)) {
    decoder.push(chunk, 0);
    mostPending = Math.max(mostPending, decoder.counts().pendingBytes);
  }
  return { tags, mostPending, counts: decoder.counts() };
}

/** The grammar as a regular expression: slow, obvious, and written by another thought. */
function tagsByPattern(stream: Buffer): { readonly tags: string[]; readonly frameBytes: number } {
  const frames = stream
    .toString('latin1')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: frames are made of them.
    .matchAll(/\x02([0-9a-f]{10})([0-9a-f]{2})(?:\r\n)?\x03/gi);
  const good = [...frames].filter(([, digits = '', checksum = '']) => {
    const sum = Buffer.from(digits, 'hex').reduce((xor, byte) => xor ^ byte, 0);
    return sum === Number.parseInt(checksum, 16);
  });
  return {
    tags: good.map(([, digits = '']) => digits.toUpperCase()),
    frameBytes: good.reduce((sum, [whole]) => sum + whole.length, 0),
  };
}

test('a good frame after any noise is found, however the stream is cut', () => {
  fc.assert(
    fc.property(noise, goodFrame, noise, cuts, (before, frame, after, lengths) => {
      const stream = Buffer.concat([before, frame.encode(frame.tag), after]);
      expect(decode(stream, lengths).tags).toContain(frame.tag);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('exactly the frames that follow the grammar are found, and every byte is accounted for', () => {
  const piece = fc.oneof(
    noise,
    goodFrame.map((frame) => frame.encode(frame.tag)),
    fc
      .record({ frame: goodFrame, at: fc.nat(15), byte: frameLikeByte })
      .map(({ frame, at, byte }) => {
        const damaged = frame.encode(frame.tag);
        damaged[at % damaged.length] = byte;
        return damaged;
      }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), cuts, (pieces, lengths) => {
      const stream = Buffer.concat(pieces);
      const { tags, counts } = decode(stream, lengths);
      const expected = tagsByPattern(stream);
      expect(tags).toEqual(expected.tags);
      expect(counts.frames).toBe(expected.tags.length);
      expect(counts.noiseBytes + counts.pendingBytes).toBe(stream.length - expected.frameBytes);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('any bytes at any moments never throw, and no more than one frame is ever held', () => {
  const push = fc.record({ chunk: fc.uint8Array({ maxLength: 300 }), afterMs: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(push, { maxLength: 12 }), (pushes) => {
      const decoder = createRdm6300Decoder(() => undefined);
      let atMs = 0;
      for (const { chunk, afterMs } of pushes) {
        atMs += afterMs;
        decoder.push(chunk, atMs);
        expect(decoder.counts().pendingBytes).toBeLessThanOrEqual(15);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('a megabyte of frame starts, digits or line ends leaves nothing behind', () => {
  for (const byte of [0x02, 0x30, 0x0d, 0x00]) {
    const { counts, mostPending } = decode(Buffer.alloc(1 << 20, byte), [4_096]);
    expect(mostPending).toBeLessThanOrEqual(1);
    expect(counts.noiseBytes + counts.pendingBytes).toBe(1 << 20);
  }
});
