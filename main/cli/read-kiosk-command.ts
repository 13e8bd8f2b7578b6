import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../command-line.ts';
import { LONGEST_TAG_WAIT } from '../control/control-frames.ts';
import { Complaint } from './complaint.ts';
import { type BadgeKioskCommand, readBadgeCommand } from './read-badge-command.ts';
import { type BenchKioskCommand, readBenchCommand } from './read-bench-command.ts';
import { type EventsKioskCommand, readEventsCommand } from './read-events-command.ts';
import { takeNothing, USAGE } from './usage.ts';

/** What the running kiosk is asked for. */
export type KioskCommand =
  | { readonly run: 'help' }
  | { readonly run: 'doctor' }
  | { readonly run: 'journey' }
  | { readonly run: 'staff-coming' }
  | { readonly run: 'staff-open' }
  | BenchKioskCommand
  | EventsKioskCommand
  | BadgeKioskCommand
  | { readonly run: 'tag'; readonly lesson: string | undefined; readonly seconds: number }
  | {
      readonly run: 'record';
      readonly device: string;
      /** Absolute path. */
      readonly file: string;
      /** Until it is stopped by hand when nothing is said. */
      readonly seconds: number | undefined;
    };

export interface KioskCommandLine {
  readonly command: KioskCommand;
  /** Absolute path. */
  readonly dataDir: string;
}

const USUAL_TAG_WAIT = 60;
const LONGEST_RECORDING = 24 * 60 * 60;

/** The options that only some commands take. */
const OWN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  badge: ['issuer', 'status'],
  record: ['seconds', 'with-card-numbers'],
  tag: ['seconds', 'lesson'],
};

/** @throws {Complaint} naming what is missing or not understood */
export function readKioskCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): KioskCommandLine {
  // Events take so many options that they read their own.
  if (args[0] === 'events') return readEventsCommand(args.slice(1), env);
  const { values, positionals } = parse(args);
  const { data } = values;
  if (data === '') throw new Complaint('--data is empty.', 'Name a directory: --data DIR.');
  // npm changes into the project directory; a relative path is meant from where npm was called.
  const fromThere = (path: string) => resolve(env.INIT_CWD ?? '.', path);
  return {
    dataDir: data === undefined ? defaultDataDir(env) : fromThere(data),
    command: values.help ? { run: 'help' } : commandOf(positionals, values, fromThere),
  };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        seconds: { type: 'string' },
        lesson: { type: 'string' },
        issuer: { type: 'string' },
        status: { type: 'string' },
        'with-card-numbers': { type: 'boolean' },
      },
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(said.split('\n')[0] ?? said, USAGE);
  }
}

function commandOf(
  [command, ...rest]: readonly string[],
  values: Values,
  fromThere: (path: string) => string,
): KioskCommand {
  if (command === undefined) return { run: 'help' };
  const own = ['data', ...(OWN_OPTIONS[command] ?? [])];
  for (const option of Object.keys(values)) {
    if (!own.includes(option)) throw new Complaint(`${command} takes no --${option}.`, USAGE);
  }
  switch (command) {
    case 'bench':
      return readBenchCommand(rest);
    case 'badge':
      return readBadgeCommand(rest, values, fromThere);
    case 'tag':
      takeNothing('tag', rest);
      return {
        run: 'tag',
        lesson: values.lesson,
        seconds: secondsOf(values, LONGEST_TAG_WAIT) ?? USUAL_TAG_WAIT,
      };
    case 'record':
      return recordCommandOf(rest, values, fromThere);
    case 'staff': {
      const [word, ...more] = rest;
      if (word !== 'coming' && word !== 'open') {
        throw new Complaint(`There is no command ${['staff', word].join(' ').trim()}.`, USAGE);
      }
      takeNothing(`staff ${word}`, more);
      return { run: `staff-${word}` };
    }
    case 'journey':
    case 'doctor':
      takeNothing(command, rest);
      return { run: command };
    default:
      throw new Complaint(`There is no command ${command}.`, USAGE);
  }
}

function recordCommandOf(
  [device, file, ...more]: readonly string[],
  values: Values,
  fromThere: (path: string) => string,
): KioskCommand {
  takeNothing('record DEVICE FILE', more);
  if (!device || !file) {
    throw new Complaint(
      'record takes a device of hub.json and a new file.',
      'For example: record desk desk.rec --with-card-numbers',
    );
  }
  if (!values['with-card-numbers']) {
    throw new Complaint(
      'A recording holds the number of every card that is used meanwhile.',
      'Use cards that are nobody’s, and remove the file when it is no longer needed. If that is how\nit will be, say so: --with-card-numbers',
    );
  }
  const seconds = secondsOf(values, LONGEST_RECORDING);
  return { run: 'record', device, file: fromThere(file), seconds };
}

function secondsOf({ seconds }: Values, most: number): number | undefined {
  if (seconds === undefined) return undefined;
  const value = /^\d{1,6}$/.test(seconds) ? Number(seconds) : 0;
  if (value >= 1 && value <= most) return value;
  throw new Complaint(
    `--seconds ${seconds} is not how long that can take.`,
    `Use a whole number from 1 to ${most}.`,
  );
}
