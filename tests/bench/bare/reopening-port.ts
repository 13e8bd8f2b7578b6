import { SerialPort } from 'serialport';

/** As often as it makes sense to knock at a path where nothing is. */
const KNOCK_EVERY_MS = 10;

export interface ReopeningPort {
  /** Resolves when it is open again after it was closed under its owner, once each time. */
  reopened(): Promise<void>;
  close(): void;
}

/** The least that comes back: a port that is opened again whenever it closes, with nobody on it. */
export async function openReopeningPort(path: string): Promise<ReopeningPort> {
  const port = new SerialPort({ path, baudRate: 9_600, autoOpen: false });
  let isWanted = true;
  let openings = 0;
  let heard = 0;
  let tell: () => void = () => undefined;
  const open = () => {
    port.open((error) => {
      if (error && isWanted) setTimeout(open, KNOCK_EVERY_MS);
      if (error) return;
      openings += 1;
      tell();
    });
  };
  const nextOpening = async () => {
    heard += 1;
    while (openings < heard) {
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
  };
  // A port that nobody reads does not notice that it was pulled.
  port.resume();
  port.on('close', () => {
    if (isWanted) open();
  });
  open();
  await nextOpening();
  return {
    reopened: nextOpening,
    close: () => {
      isWanted = false;
      if (port.isOpen) port.close();
    },
  };
}
