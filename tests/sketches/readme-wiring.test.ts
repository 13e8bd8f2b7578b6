import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HUB_PINS, type HubPins } from '../../hardware/board/hub-io-protocol.ts';

/** Whoever wires a board reads the README and not the sources. */

const readme = readFileSync(new URL('../../sketches/README.md', import.meta.url), 'utf8');
const rows = new Map(
  readme
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, part = '', uno = '', mega = '']) => [part, { uno, mega }]),
);

const PARTS: readonly (readonly [string, keyof HubPins])[] = [
  ['Key previous', 'keyPrevious'],
  ['Key next', 'keyNext'],
  ['Key select', 'keySelect'],
  ['Key back', 'keyBack'],
  ['Key help', 'keyHelp'],
  ['Lamp previous', 'lampPrevious'],
  ['Lamp next', 'lampNext'],
  ['Lamp select', 'lampSelect'],
  ['Lamp back', 'lampBack'],
  ['Lamp help', 'lampHelp'],
  ['Presence (PIR)', 'presence'],
  ['Distance (HC-SR04)', 'distance'],
  ['Light', 'light'],
  ['Noise level', 'noise'],
  ['First reader, select', 'reader0Select'],
  ['Second reader, select', 'reader1Select'],
];

const printed = (board: 'uno' | 'mega', pin: number) => {
  const channel = pin - HUB_PINS[board].firstAnalogPin;
  return channel < 0 ? `D${pin}` : `A${channel}`;
};

test.each(PARTS)('the wiring table has the pins of %s right', (part, name) => {
  expect(rows.get(part)).toEqual({
    uno: printed('uno', HUB_PINS.uno[name]),
    mega: printed('mega', HUB_PINS.mega[name]),
  });
});

test('the wiring table has the pin of the soil sensor right', () => {
  expect(rows.get('Soil moisture')).toEqual({
    uno: '–',
    mega: printed('mega', HUB_PINS.mega.soil),
  });
});
