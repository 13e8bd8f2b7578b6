import type { DeviceSettings } from '../kiosk/device-settings.ts';

/** A USB serial port with something behind it. */
export interface PluggedIn {
  readonly path: string;
  /** Four hexadecimal digits, of whatever case. */
  readonly vendorId: string;
  readonly productId: string;
}

/** An entry for `devices` in the configuration, no more than has to be written there. */
export interface ProposedEntry {
  readonly id: string;
  readonly kind: 'hub-board' | 'pn532' | 'rdm6300' | 'id12';
  readonly path: string;
  readonly board?: 'mega';
}

export interface DeviceProposal {
  /** What the USB numbers say it is. */
  readonly what: string;
  readonly entry: ProposedEntry;
  /** Other kinds that are sold with the same USB chip; nobody can tell before it is tried. */
  readonly otherwise: readonly ProposedEntry['kind'][];
}

interface Fingerprint {
  readonly vendor: string;
  /** Any product of the vendor where none is named. */
  readonly products?: readonly string[];
  readonly what: string;
  readonly kinds: readonly [ProposedEntry['kind'], ...ProposedEntry['kind'][]];
  readonly board?: 'mega';
}

/** USB vendor and product numbers (the USB ID repository); the first that fits counts. */
const FINGERPRINTS: readonly Fingerprint[] = [
  ...['2341', '2a03'].flatMap((vendor): Fingerprint[] => [
    {
      vendor,
      products: ['0010', '0042', '0210', '0242'],
      what: 'Arduino Mega 2560',
      kinds: ['hub-board'],
      board: 'mega',
    },
    { vendor, what: 'Arduino', kinds: ['hub-board'] },
  ]),
  {
    vendor: '1a86',
    products: ['7523', '5523', '55d4'],
    what: 'CH340 or CH9102, as on most Nano boards',
    kinds: ['hub-board', 'rdm6300', 'pn532'],
  },
  {
    vendor: '0403',
    products: ['6001', '6015'],
    what: 'FTDI adapter, as on reader boards and older Nanos',
    kinds: ['id12', 'rdm6300', 'pn532', 'hub-board'],
  },
  {
    vendor: '10c4',
    products: ['ea60', 'ea70'],
    what: 'CP210x adapter',
    kinds: ['pn532', 'rdm6300', 'hub-board'],
  },
  {
    vendor: '067b',
    products: ['2303', '23a3'],
    what: 'PL2303 adapter',
    kinds: ['rdm6300', 'pn532'],
  },
];

/** Entries for whatever is plugged in, known by its USB numbers and not configured yet. */
export function proposeDevices(
  ports: readonly PluggedIn[],
  configured: readonly DeviceSettings[] = [],
): readonly DeviceProposal[] {
  const paths = new Set(configured.flatMap((one) => ('path' in one ? [one.path] : [])));
  const ids = new Set<string>(configured.map(({ id }) => id));
  return ports.flatMap(({ path, vendorId, productId }) => {
    const found = fingerprintOf(vendorId.toLowerCase(), productId.toLowerCase());
    if (!found || paths.has(path)) return [];
    paths.add(path);
    const [kind, ...otherwise] = found.kinds;
    const id = freeId(kind === 'hub-board' ? 'hub' : 'reader', ids);
    ids.add(id);
    const entry = { id, kind, path, ...(found.board ? { board: found.board } : {}) };
    return [{ what: found.what, entry, otherwise }];
  });
}

const fingerprintOf = (vendorId: string, productId: string) =>
  FINGERPRINTS.find(
    ({ vendor, products }) => vendor === vendorId && (products?.includes(productId) ?? true),
  );

function freeId(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
