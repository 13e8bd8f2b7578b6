import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createEmulatedBoard,
  type EmulatedBoard,
} from '../../../hardware/emulator/emulated-board.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { blink } from './images.ts';

const OPTIBOOT = '/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot.c';
const missing = [
  ['avrdude', '/usr/bin/avrdude'],
  ['gcc-avr', '/usr/bin/avr-gcc'],
  ['arduino-core-avr', OPTIBOOT],
].flatMap(([name, path]) => (existsSync(path ?? '') ? [] : [name]));
const why = missing.length > 0 ? ` (skipped: install ${missing.join(', ')} from Debian)` : '';

/**
 * Optiboot as an Uno has it, but for the flashes of its lamp: Debian's compiler makes it 20 bytes
 * larger than its 512 with them, so that the image in the package ends beyond the flash.
 */
function buildOptiboot(directory: string): string {
  const elf = join(directory, 'optiboot.elf');
  const section = (name: string, address: string) => `-Wl,--section-start=${name}=${address}`;
  execFileSync(
    'avr-gcc',
    [
      ...['-Os', '-w', '-fno-split-wide-types', '-mrelax', '-mmcu=atmega328p', '-DF_CPU=16000000L'],
      ...['-DBAUD_RATE=115200', '-DLED_START_FLASHES=0', '-nostartfiles', '-nostdlib'],
      ...['-Wl,--relax', section('.text', '0x7e00'), section('.version', '0x7ffe')],
      ...[OPTIBOOT, '-o', elf],
    ],
    { stdio: 'pipe' },
  );
  const hex = join(directory, 'optiboot.hex');
  execFileSync('avr-objcopy', ['-O', 'ihex', '-j', '.text', '-j', '.version', elf, hex]);
  return readFileSync(hex, 'utf8');
}

/** The board's port on the network: each connection opens it, which starts the bootloader. */
async function serve(board: EmulatedBoard): Promise<Server> {
  const server = createServer((socket) => {
    void board.open().then((link) => {
      link.receive((chunk) => socket.write(Uint8Array.from(chunk)));
      socket.on('data', (bytes) => link.write(bytes));
      socket.on('close', () => void link.close());
      // A connection that is cut is closed all the same.
      socket.on('error', () => socket.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return server;
}

async function avrdude(server: Server, job: string): Promise<{ code: unknown; said: string }> {
  const { port } = server.address() as AddressInfo;
  const where = ['-P', `net:127.0.0.1:${port}`, '-c', 'arduino', '-p', 'm328p', '-b', '115200'];
  const child = spawn('avrdude', [...where, '-D', '-U', job], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

/**
 * Avrdude greets several times and takes a late answer to one greeting for that to the next; a busy
 * machine answers late. What helps is what everybody does at a real board: trying again.
 */
const OUT_OF_STEP = /not in sync|protocol expects|not responding|out of sync/;
const TRIES = 8;

describe.skipIf(why !== '')(`flashing with avrdude through the real bootloader${why}`, () => {
  test('an empty board is flashed and verified, and then blinks as it was told', async () => {
    const directory = tempDir();
    const board = valueIn(
      createEmulatedBoard({
        bootloader: buildOptiboot(directory),
        wiring: [{ kind: 'lamp', name: 'built in', pin: 13 }],
        onCrash: (bug) => {
          throw bug;
        },
      }),
    );
    onTestFinished(() => board.close());
    const server = await serve(board);
    const image = join(directory, 'blink.hex');
    writeFileSync(image, blink());

    const job = `flash:w:${image}:i`;
    let flashed = await avrdude(server, job);
    for (let again = 1; again < TRIES && OUT_OF_STEP.test(flashed.said); again += 1) {
      flashed = await avrdude(server, job);
    }
    expect(flashed.said).toMatch(/\d+ bytes of flash verified/);
    expect(flashed.code).toBe(0);
    const levels = new Set<number>();
    await new Promise<void>((resolve) => {
      board.observe(({ lamps }) => {
        levels.add(lamps['built in'] ?? 0);
        if (levels.size === 2) resolve();
      });
    });
  }, 120_000);
});
