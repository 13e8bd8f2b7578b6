import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StepFailed } from './say.mjs';

export const HOSTS = ['auto', 'electron', 'browser'];
export const PROFILES = ['library', 'station', 'square', 'makerspace', 'festival', 'school'];
export const DEFAULT_PORT = 7480;

export const USAGE = `Start Portico: npm start -- [options]

  --host auto|electron|browser  which window shows the kiosk
                                (auto: Electron where it can run, else the browser)
  --port N                      port of the browser host on 127.0.0.1, 1 to 65535,
                                0 for any free one (default ${DEFAULT_PORT})
  --no-open                     do not open a browser window
  --data DIR                    where profiles and progress are kept
                                (default ~/.local/share/portico)
  --profile NAME                ${PROFILES.join('|')}
                                (default: what the configuration says)
  --emulate                     run the hub board in software even where one is configured
  --replay DEVICE=FILE          play a recording of npm run kiosk -- record as that device of
                                hub.json, again and again; may be given for several devices
  --help                        this text`;

/**
 * @typedef {object} Options
 * @property {string} host one of `HOSTS`
 * @property {number} port 0 to 65535
 * @property {boolean} open whether the browser host opens a window
 * @property {string} data absolute path
 * @property {string | undefined} profile one of `PROFILES`, or what the configuration says
 * @property {boolean} emulate whether the hub board runs in software in any case
 * @property {readonly string[]} replays each `DEVICE=FILE`, the file as an absolute path
 * @property {boolean} help
 */

/**
 * Reads the options of `npm start`, or throws a `StepFailed` that names the option and what it
 * takes.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 */
export function readOptions(args, env) {
  const values = parse(args);
  return {
    host: oneOf('--host', values.host ?? 'auto', HOSTS),
    port: portOf(values.port ?? String(DEFAULT_PORT)),
    open: !values['no-open'],
    data: dataOf(values.data, env),
    profile:
      values.profile === undefined ? undefined : oneOf('--profile', values.profile, PROFILES),
    emulate: values.emulate === true,
    replays: (values.replay ?? []).map((value) => replayOf(value, env)),
    help: values.help === true,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        data: { type: 'string' },
        profile: { type: 'string' },
        emulate: { type: 'boolean' },
        replay: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure);
    throw new StepFailed(said.split('\n')[0] ?? said, USAGE);
  }
}

/**
 * @param {string} option
 * @param {string} value
 * @param {readonly string[]} allowed
 */
function oneOf(option, value, allowed) {
  if (allowed.includes(value)) return value;
  throw new StepFailed(`${option} ${value} is not known.`, `Use one of: ${allowed.join(', ')}.`);
}

/** @param {string} value */
function portOf(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new StepFailed(`--port ${value} is not a port.`, 'Use a whole number from 0 to 65535.');
}

/**
 * @param {string} value
 * @param {NodeJS.ProcessEnv} env
 */
function replayOf(value, env) {
  const [, device, named] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (device === undefined || named === undefined) {
    throw new StepFailed(`--replay ${value} is not understood.`, 'Use --replay DEVICE=FILE.');
  }
  const file = resolve(env.INIT_CWD ?? '.', named);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return `${device}=${file}`;
  throw new StepFailed(
    `--replay ${value}: there is no file ${file}.`,
    'Name a file that npm run kiosk -- record has written.',
  );
}

/**
 * @param {string | undefined} asked
 * @param {NodeJS.ProcessEnv} env
 */
function dataOf(asked, env) {
  if (asked === '') throw new StepFailed('--data is empty.', 'Name a directory: --data DIR.');
  const share = env.XDG_DATA_HOME ?? '';
  // The XDG base directory specification has relative paths ignored.
  const base = isAbsolute(share) ? share : join(homedir(), '.local', 'share');
  // npm changes into the project directory; a relative path is meant from where npm was called.
  const data = asked ? resolve(env.INIT_CWD ?? '.', asked) : join(base, 'portico');
  if (statSync(data, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new StepFailed(`--data ${data} is not a directory.`, 'Name a directory: --data DIR.');
  }
  return data;
}
