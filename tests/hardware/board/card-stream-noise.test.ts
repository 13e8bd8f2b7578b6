/// <reference path="../../../hardware/board/johnny-five.d.ts" />
import fc from 'fast-check';
import firmata from 'firmata-io';
import { describe, expect, test } from 'vitest';
import { createFirmataFramer } from '../../../hardware/board/firmata-framer.ts';
import { createParentTransport } from '../../../hardware/board/firmata-transport.ts';
import { decodeCardMessage, SYSEX } from '../../../hardware/board/hub-io-protocol.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };

/** CRC-8 of the polynomial 0x07 as the rest of a division, bit by bit: not how the decoder does it. */
function remainder(bytes: readonly number[]): number {
  let rest = 0;
  for (const byte of [...bytes, 0]) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      rest = (rest << 1) | ((byte >> bit) & 1);
      if (rest & 0x100) rest ^= 0x107;
    }
  }
  return rest;
}

/** Seven bits at a time, the lowest first (Firmata, Encoder7Bit), through one long number. */
function packed(bytes: readonly number[]): number[] {
  let whole = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: Math.ceil((bytes.length * 8) / 7) }, () => {
    const low = Number(whole & 0x7fn);
    whole >>= 7n;
    return low;
  });
}

const aByte = fc.nat(255);
const aCard = fc.record({
  sequence: aByte,
  reader: fc.constantFrom(0, 1),
  sak: aByte,
  uid: fc
    .constantFrom(4, 7, 10)
    .chain((length) => fc.array(aByte, { minLength: length, maxLength: length })),
});
type ACard = typeof aCard extends fc.Arbitrary<infer Card> ? Card : never;

const ARRIVED = 2;
function messageOf({ sequence, reader, sak, uid }: ACard): number[] {
  const body = [sequence, reader, ARRIVED, sak, ...uid];
  return [0xf0, SYSEX.cardMessage, ...packed([...body, remainder(body)]), 0xf7];
}

/** Bytes that begin and end messages come more often than chance would have them. */
const noisyByte = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0xf0, 0xf7, 0x91, 0xe3, 0xf9, SYSEX.cardMessage) },
  { weight: 4, arbitrary: fc.nat(127) },
  { weight: 2, arbitrary: aByte },
);
const noise = fc.oneof(
  fc.array(noisyByte, { maxLength: 80 }),
  // The head of a message that was cut off on its way.
  fc.tuple(aCard, fc.nat(30)).map(([card, kept]) => messageOf(card).slice(0, kept)),
);
const cuts = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 12 });

function* chunksOf(stream: readonly number[], lengths: readonly number[]) {
  let from = 0;
  for (let turn = 0; from < stream.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield Uint8Array.from(stream.slice(from, from + length));
    from += length;
  }
}

/** The UIDs that come out of a line of any bytes. */
function cardsIn(stream: readonly number[], lengths: readonly number[]): string[] {
  const heard: string[] = [];
  const framer = createFirmataFramer((message) => {
    if (message[0] !== 0xf0 || message[1] !== SYSEX.cardMessage) return;
    const card = decodeCardMessage(message.subarray(2, -1));
    if (card?.word === 'arrived') heard.push(`${card.reader} ${[...card.uid]}`);
  });
  for (const chunk of chunksOf(stream, lengths)) framer.push(chunk);
  return heard;
}

describe('a line with a card reader on it', () => {
  test('tells a card after any noise, however the bytes are cut', () => {
    fc.assert(
      fc.property(noise, aCard, cuts, (before, card, lengths) => {
        const heard = cardsIn([...before, ...messageOf(card)], lengths);
        expect(heard.at(-1)).toBe(`${card.reader} ${card.uid}`);
      }),
      runs,
    );
  });

  test('makes no card of bytes whose checksum is wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { maxLength: 20 }), (data) => {
        const whole = data.reduceRight((sum, seven) => (sum << 7n) | BigInt(seven), 0n);
        const bytes = Array.from({ length: Math.floor((data.length * 7) / 8) }, (_, index) =>
          Number((whole >> BigInt(8 * index)) & 0xffn),
        );
        const message = decodeCardMessage(data);
        if (message) expect(remainder(bytes.slice(0, -1))).toBe(bytes.at(-1));
      }),
      runs,
    );
  });
});

/** What a board says of itself when it is asked: version, name, two pins and what they can do. */
const HANDSHAKE = [
  [0xf9, 2, 5],
  [0xf0, 0x79, 1, 0, 0x68, 0, 0xf7],
  [0xf0, 0x6c, 0, 1, 0x0b, 1, 0x7f, 2, 10, 0x7f, 0xf7],
  [0xf0, 0x6a, 0x7f, 0, 0xf7],
].flat();
/** Every sysex that firmata-io is let hear, its data of any length. */
const knownSysex = fc
  .tuple(
    fc.constantFrom(0x6a, 0x6c, 0x75, 0x77, 0x79, SYSEX.cardMessage, SYSEX.hubReport),
    fc.array(fc.nat(127), { maxLength: 30 }),
  )
  .map(([command, data]) => [0xf0, command, ...data, 0xf7]);
const report = fc
  .tuple(fc.integer({ min: 0x90, max: 0xef }), fc.nat(127), fc.nat(127))
  .map((bytes) => [...bytes]);
const line = fc
  .array(fc.oneof(noise, knownSysex, report), { maxLength: 8 })
  .map((pieces) => pieces.flat());

/** A firmware without a version, and pins that were told before the version was: each felled it once. */
const FELLING: [number[], number[], number[]][] = [
  [[], [0xf0, 0x79, 0xf7], [1]],
  [[0xf0, 0x6c, 0x7f, 0xf7, 0xf9, 1, 0, 0xf0, 0x6a, 0, 0xf7], [], [1]],
];

test('whatever comes over the line, firmata-io behind the framer throws nothing', () => {
  let readyBoards = 0;
  fc.assert(
    fc.property(line, line, cuts, (before, after, lengths) => {
      const transport = createParentTransport(() => undefined);
      const io = new firmata.Firmata(transport.port, { reportVersionTimeout: 60_000 });
      io.once('ready', () => {
        readyBoards += 1;
      });
      transport.open();
      for (const chunk of chunksOf([...before, ...HANDSHAKE], lengths)) transport.hear(chunk);
      transport.closeHandshake();
      for (const chunk of chunksOf(after, lengths)) transport.hear(chunk);
    }),
    { ...runs, examples: FELLING },
  );
  expect(readyBoards).toBeGreaterThan(PROPERTY_RUNS / 2);
});
