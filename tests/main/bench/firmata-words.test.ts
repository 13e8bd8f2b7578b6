import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withButtons } from '../../../hardware/emulator/exhibit-buttons.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { createWordReader } from '../../../main/bench/firmata-words.ts';
import { pinNamesOf } from '../../../main/bench/pin-names.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const names = pinNamesOf(HUB_WIRING);
const read = (...bytes: number[]) =>
  createWordReader('from-board', names).read(Uint8Array.from(bytes));
const said = (...bytes: number[]) =>
  read(...bytes).map(({ name, about, says }) => [name, about, says].filter(Boolean).join(' · '));

describe('the line in plain names', () => {
  test.each([
    ['a version', [0xf9, 2, 5], 'protocol version · 2.5'],
    ['a pin mode', [0xf4, 7, 0x0b], 'set pin mode · next key · input with pull-up'],
    ['a lamp', [0xf5, 5, 1], 'set digital pin · next lamp · high'],
    ['a level', [0xe6, 0x00, 0x04], 'analog message · light · 512'],
    ['a query', [0xf0, 0x79, 0xf7], 'firmware query'],
    [
      'a name',
      [0xf0, 0x79, 1, 0, ...[...'hub-io'].flatMap((c) => [c.charCodeAt(0), 0]), 0xf7],
      'firmware · hub-io 1.0',
    ],
    ['a measurement', [0xf0, 0x77, 0x23, 0, 0, 0, 0x2c, 0x01, 0xf7], 'I²C reply · daylight · ac'],
    ['what nobody knows', [0xf0, 0x0e, 1, 2, 3, 0xf7], 'sysex 0x0e · 3 bytes'],
  ])('%s', (_, bytes, words) => {
    expect(said(...bytes)).toEqual([words]);
  });

  test('a key that goes down and up is named', () => {
    const reader = createWordReader('from-board', names);
    const port = (low: number, high: number) =>
      reader.read(Uint8Array.from([0x90, low, high])).map(({ about, says }) => `${about} ${says}`);
    port(0x10, 0x01);
    expect(port(0x10, 0x00)).toEqual(['next key pressed']);
    expect(port(0x10, 0x01)).toEqual(['next key released']);
  });

  test('a button under an exhibit is named, in the place of the sensor whose pin it has', () => {
    const { wiring } = withButtons(HUB_WIRING, ['garden-bed']);
    const reader = createWordReader('from-board', pinNamesOf(wiring));
    reader.read(Uint8Array.from([0x90, 0x04, 0]));
    expect(reader.read(Uint8Array.from([0x90, 0, 0]))).toEqual([
      { name: 'digital message', about: 'garden-bed button', says: 'pressed' },
    ]);
  });

  test('a dimmed lamp goes by its pin, which is another number than that of a level', () => {
    const words = createWordReader('to-board', names).read(Uint8Array.from([0xe6, 0x7f, 0x01]));
    expect(words).toEqual([{ name: 'analog message', about: 'select lamp', says: '255' }]);
  });

  test('a message that comes in pieces is told once it is whole', () => {
    const reader = createWordReader('from-board', names);
    expect(reader.read(Uint8Array.from([0xf9]))).toEqual([]);
    expect(reader.read(Uint8Array.from([2]))).toEqual([]);
    expect(reader.read(Uint8Array.from([5]))).toHaveLength(1);
  });
});

test('whatever passes, nothing is thrown, and a good message after noise is told', () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
  fc.assert(
    fc.property(chunks, (noise) => {
      const reader = createWordReader('from-board', names);
      for (const chunk of noise) reader.read(chunk);
      const words = reader.read(Uint8Array.from([0xf9, 2, 5]));
      expect(words.at(-1)).toEqual({ name: 'protocol version', about: '', says: '2.5' });
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
