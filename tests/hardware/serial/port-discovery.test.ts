import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discoverPorts } from '../../../hardware/serial/port-discovery.ts';
import { tempDir } from '../../support/temp-dir.ts';

const listed = { vendorId: '2341', productId: '0043' };

test('a port is known by the name that stays with its device', async () => {
  const directory = tempDir();
  const byId = join(directory, 'by-id');
  const path = join(directory, 'ttyACM0');
  mkdirSync(byId);
  writeFileSync(path, '');
  symlinkSync('../ttyACM0', join(byId, 'usb-Arduino_Uno-if00'));
  const found = await discoverPorts({ byId, list: async () => [{ path, ...listed }] });
  expect(found).toEqual([{ path: join(byId, 'usb-Arduino_Uno-if00'), ...listed }]);
});

test('a port without such a name keeps its own, and one that is not on USB is left out', async () => {
  const found = await discoverPorts({
    byId: '/dev/no-such-directory',
    list: async () => [{ path: '/dev/ttyUSB0', ...listed }, { path: '/dev/ttyS0' }],
  });
  expect(found).toEqual([{ path: '/dev/ttyUSB0', ...listed }]);
});
