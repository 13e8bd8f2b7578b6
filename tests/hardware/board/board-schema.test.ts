import { describe, expect, test } from 'vitest';
import { HUB_PINS } from '../../../hardware/board/hub-io-protocol.ts';
import { deviceListSchema } from '../../../hardware/device-schema.ts';
import type { HubBoardSettings } from '../../../kiosk/device-settings.ts';

const board = { id: 'hub', kind: 'hub-board', path: '/dev/serial/by-id/usb-hub' };
const parse = (more: object = {}) =>
  deviceListSchema.parse([{ ...board, ...more }])[0] as HubBoardSettings;
const complaints = (more: object) =>
  deviceListSchema
    .safeParse([{ ...board, ...more }])
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a hub board', () => {
  test('needs no more than its path to be wired as the table says', () => {
    const { keys, lamps, readers, required, sensors } = parse();
    expect(keys.select).toEqual({ pin: HUB_PINS.uno.keySelect });
    expect(lamps.help).toEqual({ pin: HUB_PINS.uno.lampHelp });
    expect(readers).toEqual([0]);
    expect(required).toBe(false);
    expect(sensors.map(({ id }) => id)).toContain('temperature');
  });

  test('may be a Mega, which has its own wiring', () => {
    const { keys, sensors } = parse({ board: 'mega' });
    expect(keys.previous).toEqual({ pin: HUB_PINS.mega.keyPrevious });
    expect(sensors.map(({ kind }) => kind)).toContain('soil-moisture');
  });

  test('may have one key elsewhere, and the others where they were', () => {
    const { keys } = parse({ keys: { help: { pin: 11 } } });
    expect(keys.help).toEqual({ pin: 11 });
    expect(keys.back).toEqual({ pin: HUB_PINS.uno.keyBack });
  });

  test('may have a sensor with what is usual for its kind, or with its own calibration', () => {
    const sensors = [
      { id: 'bed', kind: 'soil-moisture', pin: 19, calibration: { offset: 100, scale: -100 } },
      { id: 'air', kind: 'co2', address: 0x62 },
    ];
    expect(parse({ sensors }).sensors).toEqual([
      {
        id: 'bed',
        kind: 'soil-moisture',
        place: { pin: 19 },
        unit: '%',
        range: { min: 0, max: 100 },
        calibration: { offset: 100, scale: -100 },
      },
      {
        id: 'air',
        kind: 'co2',
        place: { address: 0x62 },
        unit: 'ppm',
        range: { min: 350, max: 5_000 },
        calibration: { offset: 0, scale: 1 },
      },
    ]);
  });

  test('may have no sensor and no reader', () => {
    expect(parse({ sensors: [], readers: [] })).toMatchObject({ sensors: [], readers: [] });
  });
});

describe('a hub board cannot', () => {
  const air = { id: 'air', kind: 'temperature', address: 0x76 };
  test.each<[string, object, string]>([
    ['have two things on one pin', { keys: { help: { pin: 3 } } }, '0: uses pin 3 for two things'],
    ['have two sensors of one name', { sensors: [air, air] }, '0.sensors: has two called air'],
    [
      'measure the air with a light sensor',
      { sensors: [{ ...air, address: 0x23 }] },
      '0.sensors.0.address: is of no part that measures temperature and is known here',
    ],
    [
      'have a sensor nowhere',
      { sensors: [{ id: 'air', kind: 'temperature' }] },
      '0.sensors.0: needs either a pin or an I²C address',
    ],
    [
      'measure CO₂ on a plain pin',
      { sensors: [{ id: 'air', kind: 'co2', pin: 19 }] },
      '0.sensors.0.pin: cannot measure co2',
    ],
    [
      'have a range that nothing is in',
      { sensors: [{ ...air, range: { min: 5, max: 5 } }] },
      '0.sensors.0.range: must have a least value below its greatest',
    ],
  ])('%s', (_, more, complaint) => {
    expect(complaints(more)).toEqual([complaint]);
  });
});
