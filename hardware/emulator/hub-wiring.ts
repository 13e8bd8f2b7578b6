import { HUB_PINS } from '../board/hub-io-protocol.ts';
import type { WiredPart, Wiring } from './wiring.ts';

const { uno } = HUB_PINS;
/** Analogue channels 6 and 7 have no digital pin; Firmata counts them on from A5. */
const channelOf = (pin: number) => pin - uno.firstAnalogPin;

const KEYS: readonly (readonly [string, number, number])[] = [
  ['previous', uno.keyPrevious, uno.lampPrevious],
  ['next', uno.keyNext, uno.lampNext],
  ['select', uno.keySelect, uno.lampSelect],
  ['back', uno.keyBack, uno.lampBack],
  ['help', uno.keyHelp, uno.lampHelp],
];

/** The hub board as `sketches/README.md` wires it: five lit keys, a reader and every sensor. */
export const HUB_WIRING: Wiring = [
  ...KEYS.flatMap(([name, key, lamp]): WiredPart[] => [
    { kind: 'key', name, pin: key },
    { kind: 'lamp', name, pin: lamp },
  ]),
  { kind: 'mfrc522', name: 'front', selectPin: uno.reader0Select },
  { kind: 'presence', name: 'presence', pin: uno.presence },
  { kind: 'distance', name: 'distance', triggerPin: uno.distance, echoPin: uno.distance },
  { kind: 'analogue', name: 'light', channel: channelOf(uno.light), unit: 'lx', full: 1_000 },
  { kind: 'analogue', name: 'noise', channel: channelOf(uno.noise), unit: 'dB', full: 120 },
  {
    kind: 'bme280',
    address: 0x76,
    temperature: 'temperature',
    humidity: 'humidity',
    pressure: 'pressure',
  },
  { kind: 'scd4x', co2: 'co2', temperature: 'temperature', humidity: 'humidity' },
  { kind: 'bh1750', address: 0x23, name: 'daylight' },
];
