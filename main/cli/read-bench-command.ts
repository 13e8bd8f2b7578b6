import type { BenchCommand } from '../../hardware/emulator/bench.ts';
import { TACTILE_KEYS } from '../../kiosk/tactile-key.ts';
import { Complaint } from './complaint.ts';
import { takeNothing, USAGE } from './usage.ts';

/** What is done at the bench. */
export type BenchKioskCommand =
  | { readonly run: 'bench-state' }
  /** One after the other; the part without a name is the only one of its kind. */
  | { readonly run: 'bench'; readonly hands: readonly [BenchHand, ...BenchHand[]] };

/** A bench command that leaves the reader to whoever knows its name. */
export type BenchHand =
  | Exclude<BenchCommand, { readonly reader: string }>
  | { readonly do: 'put-card'; readonly uid: string }
  | { readonly do: 'lift-card' };

/** @throws {Complaint} naming what is missing or not understood */
export function readBenchCommand([hand, ...rest]: readonly string[]): BenchKioskCommand {
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
