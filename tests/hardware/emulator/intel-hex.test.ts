import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLASH_BYTES } from '../../../hardware/emulator/chip.ts';
import { loadIntelHex } from '../../../hardware/emulator/intel-hex.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';
import { standardFirmata } from './images.ts';

const END = ':00000001FF';
const blank = () => new Uint8Array(FLASH_BYTES).fill(0xff);

/** One line of Intel HEX, with its checksum. */
function record(address: number, kind: number, payload: readonly number[]): string {
  const bytes = [payload.length, address >> 8, address & 0xff, kind, ...payload];
  const checksum = -bytes.reduce((sum, byte) => sum + byte, 0) & 0xff;
  return `:${Buffer.from([...bytes, checksum])
    .toString('hex')
    .toUpperCase()}`;
}

describe('an image is put where its addresses say', () => {
  test('a real image starts with a jump from the reset vector', () => {
    const flash = blank();
    expect(loadIntelHex(standardFirmata(), flash)).toEqual({ ok: true, value: undefined });
    expect(Buffer.from(flash.subarray(0, 2)).readUInt16LE()).toBe(0x940c);
  });

  test('whatever is written line by line can be read back', () => {
    const chunk = fc.tuple(
      fc.nat(FLASH_BYTES - 256),
      fc.array(fc.nat(255), { minLength: 1, maxLength: 32 }),
    );
    fc.assert(
      fc.property(fc.array(chunk, { minLength: 1, maxLength: 8 }), (chunks) => {
        const flash = blank();
        const wanted = blank();
        for (const [address, payload] of chunks) wanted.set(payload, address);
        const lines = chunks.map(([address, payload]) => record(address, 0, payload));
        expect(loadIntelHex([...lines, END].join('\r\n'), flash).ok).toBe(true);
        expect(Buffer.compare(flash, wanted)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('a base record moves the lines after it', () => {
    const flash = blank();
    const text = [record(0, 2, [0x01, 0x00]), record(4, 0, [0xab]), END].join('\n');
    expect(loadIntelHex(text, flash).ok).toBe(true);
    expect(flash[0x1004]).toBe(0xab);
  });
});

describe('a damaged image is refused whole', () => {
  const good = record(0, 0, [1, 2, 3]);
  test.each([
    ['a wrong checksum', [good, `${record(3, 0, [4]).slice(0, -2)}00`, END], 'hex.bad-checksum'],
    ['a line that is no record', [good, 'hello', END], 'hex.bad-line'],
    ['a record shorter than it says', [good, ':0500000001FA', END], 'hex.bad-line'],
    ['a record that is beyond the flash', [good, record(0x8000, 0, [1]), END], 'hex.too-big'],
    ['no end record, as when a download stops', [good], 'hex.no-end'],
  ])('%s', (_, lines, code) => {
    const flash = blank();
    expect(loadIntelHex(lines.join('\n'), flash)).toMatchObject({ ok: false, error: { code } });
    expect(flash).toEqual(blank());
  });

  test('noise never throws', () => {
    const line = fc.oneof(
      fc.string(),
      fc.array(fc.nat(255)).map((bytes) => `:${Buffer.from(bytes).toString('hex')}`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        loadIntelHex(lines.join('\n'), blank());
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
