import { describe, expect, test } from 'vitest';
import { deviceListSchema } from '../../hardware/device-schema.ts';
import { proposeDevices } from '../../hardware/port-fingerprints.ts';

const port = (vendorId: string, productId: string, name = `${vendorId}-${productId}`) => ({
  path: `/dev/serial/by-id/usb-${name}`,
  vendorId,
  productId,
});

describe('what is plugged in is proposed', () => {
  test.each([
    ['an Uno', '2341', '0043', 'hub-board'],
    ['an Uno of the other Arduino', '2A03', '0043', 'hub-board'],
    ['a Nano with a CH340', '1a86', '7523', 'hub-board'],
    ['an FTDI adapter', '0403', '6001', 'id12'],
    ['a CP210x adapter', '10C4', 'EA60', 'pn532'],
    ['a Prolific adapter', '067b', '2303', 'rdm6300'],
  ])('%s (%s:%s) as %s', (_, vendorId, productId, kind) => {
    const found = proposeDevices([port(vendorId, productId)]);
    expect(found.map(({ entry }) => entry.kind)).toEqual([kind]);
  });

  test('a Mega with its own wiring', () => {
    expect(proposeDevices([port('2341', '0042')])[0]?.entry).toMatchObject({ board: 'mega' });
  });

  test('an adapter with what else may be behind it', () => {
    expect(proposeDevices([port('10c4', 'ea60')])[0]?.otherwise).toContain('hub-board');
  });

  test('so that the configuration takes it as it is', () => {
    const ports = [port('2341', '0042'), port('0403', '6001'), port('10c4', 'ea60')];
    const entries = proposeDevices(ports).map(({ entry }) => entry);
    expect(deviceListSchema.parse(entries)).toHaveLength(3);
  });

  test('each under a name of its own', () => {
    const taken = deviceListSchema.parse([{ id: 'hub', kind: 'rdm6300', path: '/dev/a' }]);
    const ports = [port('2341', '0043', 'one'), port('2341', '0043', 'two')];
    expect(proposeDevices(ports, taken).map(({ entry }) => entry.id)).toEqual(['hub-2', 'hub-3']);
  });
});

describe('nothing is proposed', () => {
  test('for what is configured already', () => {
    const uno = port('2341', '0043');
    const configured = deviceListSchema.parse([{ id: 'hub', kind: 'hub-board', path: uno.path }]);
    expect(proposeDevices([uno], configured)).toEqual([]);
  });

  test('for a device that nobody knows', () => {
    expect(proposeDevices([port('046d', 'c534'), port('1a86', '0001')])).toEqual([]);
  });
});
