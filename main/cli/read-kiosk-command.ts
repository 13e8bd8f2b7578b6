import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchCommand } from '../../hardware/emulator/bench.ts';
import { TACTILE_KEYS } from '../../kiosk/tactile-key.ts';
import { defaultDataDir } from '../command-line.ts';
import { Complaint } from './complaint.ts';

/** What the running kiosk is asked for. */
export type KioskCommand =
  | { readonly run: 'help' }
  | { readonly run: 'doctor' }
  | { readonly run: 'journey' }
  | { readonly run: 'staff-coming' }
  | { readonly run: 'bench-state' }
  /** One after the other; the part without a name is the only one of its kind. */
  | { readonly run: 'bench'; readonly hands: readonly [BenchHand, ...BenchHand[]] };

/** A bench command that leaves the reader to whoever knows its name. */
export type BenchHand =
  | Exclude<BenchCommand, { readonly reader: string }>
  | { readonly do: 'put-card'; readonly uid: string }
  | { readonly do: 'lift-card' };

export interface KioskCommandLine {
  readonly command: KioskCommand;
  /** Absolute path. */
  readonly dataDir: string;
}

export const USAGE = `Ask the running kiosk: npm run kiosk -- COMMAND [--data DIR]

  bench tap UID           put a card on the reader: 8, 14 or 20 hexadecimal digits
  bench lift              take every card off the reader
  bench press KEY         press and release a key: ${TACTILE_KEYS.join(', ')},
                          or a button under an exhibit, by its name
  bench set SENSOR VALUE  move what a sensor measures (bench state lists them)
  bench unplug            pull the board's USB cable
  bench plug              put it back
  bench reset             press the button on the board
  bench state             what lies and stands on the bench
  journey                 let a scripted visitor walk through the kiosk
  staff coming            tell the visitor who called that somebody is on the way
  doctor                  what is plugged into this computer, and how to configure it

  --data DIR              the directory of the kiosk that is meant
                          (default ~/.local/share/portico)`;

/** @throws {Complaint} naming what is missing or not understood */
export function readKioskCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): KioskCommandLine {
  const { values, positionals } = parse(args);
  const { data } = values;
  if (data === '') throw new Complaint('--data is empty.', 'Name a directory: --data DIR.');
  return {
    // npm changes into the project directory; a relative path is meant from where npm was called.
    dataDir: data === undefined ? defaultDataDir(env) : resolve(env.INIT_CWD ?? '.', data),
    command: values.help ? { run: 'help' } : commandOf(positionals),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(said.split('\n')[0] ?? said, USAGE);
  }
}

function commandOf([command, ...rest]: readonly string[]): KioskCommand {
  if (command === undefined) return { run: 'help' };
  if (command === 'bench') return benchCommandOf(rest);
  if (command === 'staff') {
    const [word, ...more] = rest;
    if (word !== 'coming') throw new Complaint(`There is no command staff ${word ?? ''}.`, USAGE);
    takeNothing('staff coming', more);
    return { run: 'staff-coming' };
  }
  if (command !== 'journey' && command !== 'doctor') {
    throw new Complaint(`There is no command ${command}.`, USAGE);
  }
  takeNothing(command, rest);
  return { run: command };
}

function benchCommandOf([hand, ...rest]: readonly string[]): KioskCommand {
  switch (hand) {
    case 'tap':
      return { run: 'bench', hands: [{ do: 'put-card', uid: uidOf(rest) }] };
    case 'press': {
      const [key = '', ...more] = rest;
      takeNothing('bench press KEY', more);
      if (key === '') {
        throw new Complaint('bench press takes the name of a key.', `Press one of: ${KEYS}.`);
      }
      return {
        run: 'bench',
        hands: [
          { do: 'press-key', key },
          { do: 'release-key', key },
        ],
      };
    }
    case 'set': {
      const [sensor = '', value = '', ...more] = rest;
      takeNothing('bench set SENSOR VALUE', more);
      if (sensor === '' || value.trim() === '' || !Number.isFinite(Number(value))) {
        throw new Complaint(
          'bench set takes a sensor and a number.',
          'For example: bench set light 120 (bench state lists the sensors).',
        );
      }
      return { run: 'bench', hands: [{ do: 'set', sensor, value: Number(value) }] };
    }
    case 'lift':
      takeNothing('bench lift', rest);
      return { run: 'bench', hands: [{ do: 'lift-card' }] };
    case 'unplug':
    case 'plug':
    case 'reset':
      takeNothing(`bench ${hand}`, rest);
      return { run: 'bench', hands: [{ do: hand }] };
    case 'state':
      takeNothing('bench state', rest);
      return { run: 'bench-state' };
    default:
      throw new Complaint(`There is no command bench ${hand ?? ''}`.trimEnd().concat('.'), USAGE);
  }
}

const KEYS = `${TACTILE_KEYS.join(', ')}, or a button under an exhibit`;

function uidOf([given, ...more]: readonly string[]): string {
  takeNothing('bench tap UID', more);
  const uid = (given ?? '').replaceAll(/[\s:-]/g, '').toUpperCase();
  if (/^([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/.test(uid)) return uid;
  throw new Complaint(
    given === undefined ? 'bench tap takes the number of a card.' : `${given} is no card number.`,
    'A UID has 4, 7 or 10 bytes: 8, 14 or 20 hexadecimal digits, such as 04A1B2C3D4E580.',
  );
}

function takeNothing(command: string, rest: readonly string[]): void {
  if (rest.length === 0) return;
  throw new Complaint(`${command} takes nothing more: ${rest.join(' ')}.`, USAGE);
}
