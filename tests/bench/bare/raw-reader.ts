import { SerialPort } from 'serialport';
import { createHandParser } from './hand-parser.ts';

/** The least that hears a card: an open port and a parser, with nobody who watches over either. */
export async function openRawReader(
  path: string,
  onTag: (tag: number) => void,
): Promise<{ close(): Promise<void> }> {
  const port = new SerialPort({ path, baudRate: 9_600, autoOpen: false });
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(error) : resolve()));
  });
  port.on('data', createHandParser(onTag));
  return {
    close: () => new Promise((resolve) => port.close(() => resolve())),
  };
}
