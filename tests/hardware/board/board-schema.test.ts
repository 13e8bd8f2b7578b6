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
    const { keys } = parse({ keys: { help: { pin: 2 } } });
    expect(keys.help).toEqual({ pin: 2 });
    expect(keys.back).toEqual({ pin: HUB_PINS.uno.keyBack });
  });

  test('may have a sensor with what is usual for its kind, or with its own calibration', () => {
    const sensors = [
      { id: 'bed', kind: 'soil-moisture', pin: 16, calibration: { offset: 100, scale: -100 } },
      { id: 'air', kind: 'co2', address: 0x62 },
    ];
    expect(parse({ sensors }).sensors).toEqual([
      {
        id: 'bed',
        kind: 'soil-moisture',
        place: { pin: 16 },
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

  test('without readers may use the pins of their bus', () => {
    expect(parse({ readers: [], keys: { help: { pin: 11 } } }).keys.help).toEqual({ pin: 11 });
  });

  test('may have buttons under exhibits, and has none unless it says so', () => {
    const buttons = [
      { id: 'under-the-lathe', pin: 30 },
      { id: 'garden-bed', pin: 31 },
    ];
    expect(parse({ board: 'mega', buttons }).buttons).toEqual(buttons);
    expect(parse().buttons).toEqual([]);
  });

  test('with a button or a second reader in its place has no usual distance sensor', () => {
    const has = (more: object) => parse(more).sensors.map(({ id }) => id);
    expect(has({})).toContain('distance');
    expect(has({ buttons: [{ id: 'garden-bed', pin: 2 }] })).not.toContain('distance');
    expect(has({ readers: [0, 1] })).not.toContain('distance');
    expect(has({ readers: [0, 1] })).toContain('presence');
  });
});

describe('a hub board cannot', () => {
  const air = { id: 'air', kind: 'temperature', address: 0x76 };
  test.each<[string, object, string]>([
    [
      'have two things on one pin',
      { keys: { help: { pin: 3 } } },
      '0: pin 3 is taken twice: by the key help and the lamp previous',
    ],
    [
      'have a button where a key is',
      { buttons: [{ id: 'garden-bed', pin: 8 }] },
      '0: pin 8 is taken twice: by the key select and the button garden-bed',
    ],
    [
      'have two buttons on one pin',
      { board: 'mega', buttons: ['lathe', 'saw'].map((id) => ({ id, pin: 30 })) },
      '0: pin 30 is taken twice: by the button lathe and the button saw',
    ],
    [
      'have a button where a sensor is asked for by name',
      {
        buttons: [{ id: 'garden-bed', pin: 2 }],
        sensors: [{ id: 'reach', kind: 'distance', pin: 2 }],
      },
      '0: pin 2 is taken twice: by the button garden-bed and the sensor reach',
    ],
    [
      'have a button on the bus of its sensors',
      { buttons: [{ id: 'garden-bed', pin: 18 }] },
      '0: pin 18 is taken twice: by the button garden-bed and the I²C bus',
    ],
    [
      'have a button on the select pin of its reader',
      { buttons: [{ id: 'garden-bed', pin: 17 }] },
      '0: pin 17 is taken twice: by the button garden-bed and reader 0',
    ],
    [
      'have two buttons of one name',
      { board: 'mega', buttons: [30, 31].map((pin) => ({ id: 'lathe', pin })) },
      '0.buttons: has two called lathe',
    ],
    [
      'have a button that is called like a key',
      { board: 'mega', buttons: [{ id: 'help', pin: 30 }] },
      '0.buttons.0.id: is the name of one of the five keys',
    ],
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
