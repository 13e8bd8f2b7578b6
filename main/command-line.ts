import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILE_NAMES, type ProfileName } from '../kiosk/profile.ts';
import type { Replay } from './replays.ts';

/** What a host is told on its command line; `npm start` has checked it for people already. */
export interface CommandLine {
  /** Port of the browser host on 127.0.0.1, 0 for any free one. */
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly profile: ProfileName | undefined;
  /** Whether the browser host opens a window. */
  readonly open: boolean;
  /** Whether the hub board runs in software, whatever else is configured. */
  readonly emulate: boolean;
  /** Recordings that are played as devices. */
  readonly replays: readonly Replay[];
}

const DEFAULT_PORT = 7480;

/**
 * Reads the arguments behind the program's own name. What it does not know it leaves alone: Chromium
 * takes switches from the same line.
 *
 * @throws {RangeError} naming the option and what it takes
 */
export function readCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      profile: { type: 'string' },
      'no-open': { type: 'boolean' },
      emulate: { type: 'boolean' },
      replay: { type: 'string', multiple: true },
    },
  });
  return {
    port: portOf(values.port ?? String(DEFAULT_PORT)),
    dataDir: typeof values.data === 'string' ? resolve(values.data) : defaultDataDir(env),
    profile: values.profile === undefined ? undefined : profileOf(values.profile),
    open: values['no-open'] !== true,
    emulate: values.emulate === true,
    replays: replaysOf(values.replay ?? []),
  };
}

function portOf(value: string | boolean): number {
  const port = /^\d{1,5}$/.test(String(value)) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new RangeError(`--port takes a whole number from 0 to 65535, not ${value}.`);
}

function profileOf(value: string | boolean): ProfileName {
  const profile = PROFILE_NAMES.find((name) => name === value);
  if (profile) return profile;
  throw new RangeError(`--profile takes one of ${PROFILE_NAMES.join(', ')}, not ${value}.`);
}

function replaysOf(values: readonly (string | boolean)[]): readonly Replay[] {
  const replays = values.map((value) => {
    const [, device, file] = /^([^=]+)=(.+)$/.exec(String(value)) ?? [];
    if (device !== undefined && file !== undefined) return { device, file: resolve(file) };
    throw new RangeError(`--replay takes DEVICE=FILE, not ${value}.`);
  });
  const names = replays.map(({ device }) => device);
  const twice = names.find((device, index) => names.indexOf(device) !== index);
  if (twice === undefined) return replays;
  throw new RangeError(`--replay takes one recording for ${twice}, not two.`);
}

/** Where a kiosk keeps what is its own when nobody says otherwise. */
export function defaultDataDir(env: NodeJS.ProcessEnv): string {
  const share = env.XDG_DATA_HOME ?? '';
  // The XDG base directory specification has relative paths ignored.
  return join(isAbsolute(share) ? share : join(homedir(), '.local', 'share'), 'portico');
}
