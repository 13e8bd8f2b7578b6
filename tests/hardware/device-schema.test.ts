import { describe, expect, test } from 'vitest';
import { deviceListSchema } from '../../hardware/device-schema.ts';

const reader = { id: 'front-reader', kind: 'rdm6300', path: '/dev/serial/by-id/usb-reader' };
const wedge = {
  id: 'desk-reader',
  kind: 'keyboard-wedge',
  wedge: { base: 10, byteOrder: 'big', technology: 'iso14443a', uidBytes: 4 },
};

const complaints = (devices: unknown) =>
  deviceListSchema.safeParse(devices).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('devices that can be declared', () => {
  test('a reader is not required unless somebody says so', () => {
    expect(deviceListSchema.parse([reader])).toEqual([{ ...reader, required: false }]);
  });

  test('a hub may have several of them, or none', () => {
    const second = { ...reader, id: 'back-reader', kind: 'id12', path: '/dev/b', required: true };
    expect(deviceListSchema.parse([reader, second, wedge])).toHaveLength(3);
    expect(deviceListSchema.parse([])).toEqual([]);
  });
});

describe('devices that cannot', () => {
  test.each<[string, unknown, string]>([
    ['a kind nobody knows', { ...reader, kind: 'pn533' }, '0.kind'],
    ['a path that depends on where one stands', { ...reader, path: 'ttyUSB0' }, '0.path'],
    ['an id with blanks', { ...reader, id: 'Front reader' }, '0.id'],
    ['a misspelt setting', { ...reader, requierd: true }, '0'],
    ['a wedge that is required', { ...wedge, required: true }, '0'],
    ['a wedge in base 8', { ...wedge, wedge: { ...wedge.wedge, base: 8 } }, '0.wedge.base'],
    [
      'a wedge that types only part of a UID',
      { ...wedge, wedge: { ...wedge.wedge, technology: 'em4100' } },
      '0.wedge.uidBytes',
    ],
  ])('%s', (_, device, where) => {
    expect(complaints([device])).toEqual([where]);
  });

  test('two devices with one name, or on one line', () => {
    expect(complaints([reader, { ...reader, path: '/dev/b' }])).toEqual(['1.id']);
    expect(complaints([reader, { ...reader, id: 'other' }])).toEqual(['1.path']);
  });
});
