import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluggedIn } from '../port-fingerprints.ts';
import { type ListedPort, listSerialPorts } from './serial-transport.ts';

/** Where udev names serial ports by the device behind them and not by the order they came in. */
const BY_ID = '/dev/serial/by-id';

/** The USB serial ports of this machine, each under a name that stays with its device. */
export async function discoverPorts({
  list = listSerialPorts,
  byId = BY_ID,
}: {
  readonly list?: () => Promise<readonly ListedPort[]>;
  readonly byId?: string;
} = {}): Promise<readonly PluggedIn[]> {
  const [ports, names] = await Promise.all([list(), stableNames(byId)]);
  return ports.flatMap(({ path, vendorId, productId }) =>
    vendorId && productId ? [{ path: names.get(path) ?? path, vendorId, productId }] : [],
  );
}

/** Port → its stable name; empty where no USB serial port is plugged in. */
async function stableNames(byId: string): Promise<ReadonlyMap<string, string>> {
  try {
    const links = (await readdir(byId)).map((name) => join(byId, name));
    return new Map(
      await Promise.all(links.map(async (link) => [await realpath(link), link] as const)),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
