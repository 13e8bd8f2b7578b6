import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACK,
  createPn532Decoder,
  encodeCommand,
  FRAME_DEADLINE_MS,
  LONGEST_FRAME_BYTES,
  NACK,
} from '../../../hardware/rfid/pn532-frames.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const runs = { numRuns: PROPERTY_RUNS };

/** A reader's frame, written from the user manual. */
function frame(payload: readonly number[]): number[] {
  const body = [0xd5, ...payload];
  const sum = body.reduce((total, byte) => total + byte, 0);
  return [0, 0, 0xff, body.length, 256 - body.length, ...body, (256 - (sum % 256)) % 256, 0];
}

/** Decodes chunks that arrive at once, and then waits until nothing half can be left. */
function decoded(...chunks: readonly (readonly number[])[]) {
  const found: string[] = [];
  let most = 0;
  const decoder = createPn532Decoder((one) => {
    found.push(one.type === 'answer' ? `answer ${[...one.payload]}` : one.type);
  });
  for (const chunk of chunks) {
    decoder.push(Uint8Array.from(chunk), 0);
    most = Math.max(most, decoder.pendingBytes());
  }
  decoder.expire(FRAME_DEADLINE_MS + 1);
  return { found, most };
}

const cut = (stream: readonly number[], cuts: readonly number[]) => {
  const places = [...new Set(cuts.map((at) => at % (stream.length + 1)))].sort((a, b) => a - b);
  return [...places, stream.length].map((to, index) => stream.slice(places[index - 1] ?? 0, to));
};

const payloads = fc.array(fc.nat(255), { minLength: 1, maxLength: 254 });
const cuts = fc.array(fc.nat(1_000), { maxLength: 10 });
/** Noise that looks like frames now and then, as tails and heads of real ones do. */
const noise = fc
  .array(fc.oneof(fc.array(fc.nat(255), { maxLength: 20 }), payloads.map(frame)), { maxLength: 4 })
  .chain((parts) => fc.nat(40).map((missing) => parts.flatMap((part) => part.slice(missing))));

describe('a command', () => {
  test('is framed as in the user manual', () => {
    expect([...encodeCommand([0x02])]).toEqual([0, 0, 0xff, 2, 0xfe, 0xd4, 0x02, 0x2a, 0]);
    expect([...encodeCommand([0x14, 0x01, 0x14, 0x01])]).toEqual([
      0, 0, 0xff, 5, 0xfb, 0xd4, 0x14, 0x01, 0x14, 0x01, 0x02, 0,
    ]);
  });
});

describe('what a reader says', () => {
  test('is told: answers, acknowledgements, refusals and errors', () => {
    const error = [0, 0, 0xff, 1, 0xff, 0x7f, 0x81, 0];
    expect(decoded([...ACK, ...frame([0x03, 0x32, 1, 6, 7]), ...NACK, ...error]).found).toEqual([
      'ack',
      'answer 3,50,1,6,7',
      'nack',
      'error',
    ]);
  });

  test('is found however it is cut', () => {
    fc.assert(
      fc.property(fc.array(payloads, { maxLength: 4 }), cuts, (sent, places) => {
        expect(decoded(...cut(sent.flatMap(frame), places)).found).toEqual(
          sent.map((payload) => `answer ${payload}`),
        );
      }),
      runs,
    );
  });

  test('is found after any noise', () => {
    fc.assert(
      fc.property(noise, payloads, cuts, (before, payload, places) => {
        const { found, most } = decoded(...cut([...before, ...frame(payload)], places));
        expect(found).toContain(`answer ${payload}`);
        expect(most).toBeLessThanOrEqual(LONGEST_FRAME_BYTES);
      }),
      runs,
    );
  });

  test('with one wrong bit anywhere is never another answer', () => {
    const good = frame([0x4b, 1, 1, 0, 4, 8, 4, 0x8f, 0x2c, 0x11, 0xd0]);
    for (let bit = 16; bit < (good.length - 1) * 8; bit += 1) {
      const spoiled = good.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(decoded(spoiled).found.filter((one) => one.startsWith('answer'))).toEqual([]);
    }
  });

  test('is told as damaged when only its checksum is wrong', () => {
    const good = frame([0x53, 0]);
    expect(decoded(good.with(-2, (good.at(-2) ?? 0) ^ 1)).found).toEqual(['damaged']);
  });
});

describe('noise', () => {
  test('never throws and never fills more than one frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(255), { maxLength: 600 }), { maxLength: 4 }),
        (chunks) => {
          expect(decoded(...chunks).most).toBeLessThanOrEqual(LONGEST_FRAME_BYTES);
        },
      ),
      runs,
    );
  });

  test('that promises a long frame hides nothing for longer than a frame takes', () => {
    const found: string[] = [];
    const decoder = createPn532Decoder(({ type }) => found.push(type));
    decoder.push(Uint8Array.of(0, 0xff, 0xfe, 0x02, 0xd5), 0);
    decoder.push(Uint8Array.from(frame([0x53, 0])), 10);
    expect(found).toEqual([]);
    decoder.expire(FRAME_DEADLINE_MS + 1);
    expect(found).toEqual(['answer']);
  });

  test('a mebibyte of it is thrown away as it comes', () => {
    const zeros = Array<number>(1 << 16).fill(0);
    const heads = Array.from({ length: 1 << 16 }, (_, at) => [0, 0xff, 0xfe, 0x02][at % 4] ?? 0);
    const { found } = decoded(zeros, heads, frame([0x53, 0]));
    expect(found).toContain('answer 83,0');
  });
});
