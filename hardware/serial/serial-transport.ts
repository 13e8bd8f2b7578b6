import { SerialPort } from 'serialport';
import type { Link, LinkSettings } from '../device.ts';

/** Far more than a reader sends between two reads, and small, because a chunk is wiped after use. */
const READ_BUFFER_BYTES = 1_024;

/** Opens a serial port, 8N1, for one use. Rejects when it is missing, forbidden or in use. */
export async function openSerialLink({ path, baudRate }: LinkSettings): Promise<Link> {
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
  return linkOver(port);
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
    async close() {
      if (port.isOpen) port.close();
      await ended;
    },
  };
}
