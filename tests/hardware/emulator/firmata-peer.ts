import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { onTestFinished } from 'vitest';
import type { BoardLink } from '../../../hardware/emulator/board-link.ts';
import {
  createEmulatedBoard,
  type EmulatedBoard,
} from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import type { Wiring } from '../../../hardware/emulator/wiring.ts';
import { valueIn } from '../../../kiosk/result.ts';

const require = createRequire(import.meta.url);

/** What these tests use of npm's `firmata-io`. */
export interface FirmataBoard extends EventEmitter {
  readonly firmware: { readonly name: string; readonly version: { readonly major: number } };
  readonly pins: readonly { readonly supportedModes: readonly number[] }[];
  readonly MODES: Readonly<Record<'INPUT' | 'OUTPUT' | 'PWM' | 'PULLUP' | 'ANALOG', number>>;
  pinMode(pin: number, mode: number): void;
  digitalWrite(pin: number, level: 0 | 1): void;
  analogWrite(pin: number, level: number): void;
  digitalRead(pin: number, heard: (level: 0 | 1) => void): void;
  analogRead(channel: number, heard: (level: number) => void): void;
  /** A question and its answer: whatever the board had to say before has been heard by then. */
  queryFirmware(answered: () => void): void;
  i2cConfig(): void;
  i2cReadOnce(
    address: number,
    register: number,
    count: number,
    heard: (bytes: readonly number[]) => void,
  ): void;
}

type FirmataConstructor = new (transport: EventEmitter) => FirmataBoard;

const { Firmata } = require('firmata-io') as { readonly Firmata: FirmataConstructor };

/** A link as the transport that `firmata-io` wants: it must say `open`, or nothing ever starts. */
export function transportOver(link: BoardLink): EventEmitter {
  const transport = Object.assign(new EventEmitter(), {
    write: (bytes: Uint8Array, done?: () => void) => {
      link.write(bytes);
      done?.();
    },
  });
  link.receive((chunk) => transport.emit('data', Buffer.from(chunk)));
  void link.ended.then(() => transport.emit('close'));
  setImmediate(() => transport.emit('open'));
  return transport;
}

/** A board of this test's own, gone when it ends. */
export function emulate(firmware: string, wiring: Wiring = HUB_WIRING): EmulatedBoard {
  const board = valueIn(
    createEmulatedBoard({
      firmware,
      wiring,
      onCrash: (bug) => {
        throw bug;
      },
    }),
  );
  onTestFinished(() => board.close());
  return board;
}

/** A Firmata client that has learned what the board can do. */
export async function connect(board: EmulatedBoard): Promise<FirmataBoard> {
  const firmata = new Firmata(transportOver(await board.open()));
  // Johnny-Five makes it say `ready` again, hence once.
  await new Promise<void>((resolve, reject) => {
    firmata.once('ready', resolve);
    firmata.once('error', reject);
  });
  return firmata;
}
