import { describe, expect, test } from 'vitest';
import {
  BAUD_RATE,
  CARD_WORDS,
  FIRMWARE_VERSION,
  HUB_PINS,
  SYSEX,
} from '../../hardware/board/hub-io-protocol.ts';
import { constantsOf } from './hub-io-sources.ts';

const snake = (name: string) =>
  name
    .replace(/([a-z])([A-Z\d])/g, '$1_$2')
    .replace(/(\d)([A-Z])/g, '$1_$2')
    .toUpperCase();

describe('the firmware and the kiosk mean the same numbers', () => {
  const said = constantsOf('protocol.h');

  test('the line and the version', () => {
    expect(said.get('protocol.BAUD_RATE')).toBe(BAUD_RATE);
    expect(said.get('protocol.HUB_IO_MAJOR')).toBe(FIRMWARE_VERSION.major);
    expect(said.get('protocol.HUB_IO_MINOR')).toBe(FIRMWARE_VERSION.minor);
  });

  test.each(Object.entries(SYSEX))('sysex command %s', (name, number) => {
    expect(said.get(`protocol.${snake(name)}`)).toBe(number);
    expect(number).toBeGreaterThanOrEqual(0x01);
    expect(number).toBeLessThanOrEqual(0x0f);
  });

  test.each(Object.entries(CARD_WORDS))('card word %s', (word, number) => {
    const names: Record<string, string> = { absent: 'READER_ABSENT', empty: 'FIELD_EMPTY' };
    expect(said.get(`protocol.CARD_${names[word] ?? word.toUpperCase()}`)).toBe(number);
  });
});

describe.each(['uno', 'mega'] as const)('the pins of %s', (board) => {
  const said = new Map(
    [...constantsOf('board-pins.h')].filter(([name]) => name.startsWith(`${board}.`)),
  );

  test('have the same numbers in the firmware and the kiosk, all of them', () => {
    const expected = new Map(
      Object.entries(HUB_PINS[board]).map(([name, pin]) => [`${board}.${snake(name)}`, pin]),
    );
    expect(new Map([...said].sort())).toEqual(new Map([...expected].sort()));
  });

  test('serve one part each, but for the second reader in the place of the distance sensor', () => {
    const { firstAnalogPin: _, analogChannels: __, pinCount: ___, ...parts } = HUB_PINS[board];
    const pins = Object.entries(parts);
    const shared = pins.filter(([, pin]) => pins.filter(([, other]) => other === pin).length > 1);
    expect(shared.map(([name]) => name).sort()).toEqual(
      board === 'uno' ? ['distance', 'reader1Select'] : [],
    );
  });
});
