import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFirmataFramer,
  LONGEST_MESSAGE_BYTES,
} from '../../../hardware/board/firmata-framer.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };
const DIGITAL = [0x91, 0x7e, 0x01];
const ANALOG = [0xe6, 0x10, 0x07];
const VERSION = [0xf9, 2, 5];
const CARD = [0xf0, 0x01, 0x12, 0x34, 0x56, 0xf7];
const GOOD = [DIGITAL, ANALOG, VERSION, CARD];

function framed(...chunks: readonly (readonly number[])[]) {
  const messages: number[][] = [];
  const framer = createFirmataFramer((message) => messages.push([...message]));
  for (const chunk of chunks) framer.push(Uint8Array.from(chunk));
  return { messages, counts: framer.counts() };
}

/** Cuts a stream at random places. */
const cut = (stream: readonly number[], cuts: readonly number[]) => {
  const places = [...new Set(cuts.map((at) => at % (stream.length + 1)))].sort((a, b) => a - b);
  return [...places, stream.length].map((to, index) => stream.slice(places[index - 1] ?? 0, to));
};

const anyBytes = fc.array(fc.nat(255), { maxLength: 300 });
const anyCuts = fc.array(fc.nat(1_000), { maxLength: 12 });

describe('whole messages', () => {
  test('are told one by one, as they were sent', () => {
    expect(framed(GOOD.flat()).messages).toEqual(GOOD);
  });

  test('are found however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GOOD), { maxLength: 10 }), anyCuts, (sent, cuts) => {
        const { messages, counts } = framed(...cut(sent.flat(), cuts));
        expect(messages).toEqual(sent);
        expect(counts).toEqual({ messages: sent.length, noiseBytes: 0, pendingBytes: 0 });
      }),
      runs,
    );
  });

  test('are found after any noise', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(...GOOD), anyCuts, (noise, good, cuts) => {
        expect(framed(...cut([...noise, ...good], cuts)).messages.at(-1)).toEqual(good);
      }),
      runs,
    );
  });

  test('are wiped when they were heard, for a card may be in them', () => {
    const kept: Uint8Array[] = [];
    createFirmataFramer((message) => kept.push(message)).push(Uint8Array.from(CARD));
    expect(kept.map((message) => [...message])).toEqual([CARD.map(() => 0)]);
  });
});

describe('noise', () => {
  test('never throws, is bounded, and every byte of it is accounted for', () => {
    fc.assert(
      fc.property(fc.array(anyBytes, { maxLength: 5 }), (chunks) => {
        const { messages, counts } = framed(...chunks);
        const inMessages = messages.flat().length;
        expect(counts.pendingBytes).toBeLessThan(LONGEST_MESSAGE_BYTES);
        expect(inMessages + counts.noiseBytes + counts.pendingBytes).toBe(chunks.flat().length);
        for (const message of messages) {
          const data = message[0] === 0xf0 ? message.slice(1, -1) : message.slice(1);
          expect(data.every((byte) => byte < 0x80)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('of an endless sysex is dropped, and what follows is heard', () => {
    const endless = [0xf0, ...Array<number>(1 << 20).fill(0x42)];
    const { messages, counts } = framed(endless, DIGITAL);
    expect(messages).toEqual([DIGITAL]);
    expect(counts.noiseBytes).toBe(endless.length);
  });

  test.each([
    ['an empty sysex', [0xf0, 0xf7]],
    ['an end without a beginning', [0x01, 0x02, 0xf7]],
    ['an order that only a host gives', [0xf4, 0x02, 0x01, 0xd0, 0x01, 0xff]],
    ['a report with a status byte in the middle', [0xe0, 0x01]],
  ])('%s is no message', (_, noise) => {
    expect(framed(noise, VERSION).messages).toEqual([VERSION]);
  });
});
