import { setTimeout as pause } from 'node:timers/promises';
import { SerialPort } from 'serialport';
import type { Link, LinkSettings } from '../device.ts';

/** Far more than a reader sends between two reads, and small, because a chunk is wiped after use. */
const READ_BUFFER_BYTES = 1_024;

/** What avrdude gives the same capacitor. */
const DTR_PULSE_MS = 50;

/** A serial port as the system knows it. Numbers are hexadecimal, of whatever case. */
export interface ListedPort {
  readonly path: string;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
}

/** Every serial port of this machine; rejects where `udevadm` is missing. */
export const listSerialPorts = (): Promise<readonly ListedPort[]> => SerialPort.list();

/** Opens a serial port, 8N1, for one use. Rejects when it is missing, forbidden or in use. */
export async function openSerialLink({ path, baudRate, reset }: LinkSettings): Promise<Link> {
  const port = new SerialPort({
    path,
    baudRate,
    autoOpen: false,
    highWaterMark: READ_BUFFER_BYTES,
    // With HUPCL the kernel drops DTR when a port closes. Adapters wire DTR to reset or power, and the
    // next connection would find a device that has just started again.
    hupcl: false,
  });
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(error) : resolve()));
  });
  if (reset) await pulseDtr(port);
  return linkOver(port);
}

/** An Arduino's reset hangs on DTR by a capacitor, which has to empty before the line rises again. */
async function pulseDtr(port: SerialPort): Promise<void> {
  // A pseudo-terminal has no such lines and refuses: there is nothing to reset, and no harm.
  const drive = (on: boolean) =>
    new Promise<void>((resolve) => port.set({ dtr: on, rts: on }, () => resolve()));
  await drive(false);
  await pause(DTR_PULSE_MS);
  await drive(true);
}

function linkOver(port: SerialPort): Link {
  const ended = new Promise<void>((resolve) => {
    port.once('close', () => resolve());
    // A close that failed is told here; Linux takes the descriptor back all the same (close(2)).
    port.on('error', () => resolve());
  });

  return {
    ended,
    receive(listener) {
      port.on('data', (chunk: Uint8Array) => {
        listener(chunk);
        // The chunk is a window on a pool that lives as long as the port, and holds a card's UID.
        chunk.fill(0);
      });
    },
    write: (bytes) => {
      if (port.isOpen) port.write(bytes);
    },
    async close() {
      if (port.isOpen) port.close();
      await ended;
    },
  };
}
