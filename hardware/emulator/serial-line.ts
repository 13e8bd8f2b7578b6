import { AVRUSART, type CPU, usart0Config } from 'avr8js';

/**
 * What a USB bridge holds back for a chip that is not reading. Beyond it a UART has no way to say
 * "wait", and bytes are lost.
 */
const WAITING_BYTES_MAX = 4_096;

export interface SerialLine {
  /** Puts bytes on the way to the chip, one at a time at its own baud rate. */
  send(bytes: Uint8Array): void;
}

/** Where what the chip does on its line is told. */
export interface SerialEnds {
  readonly onByte: (byte: number) => void;
  /** The program has switched its receiver on. */
  readonly onListening: () => void;
}

/**
 * The chip's USART on the USB bridge. The model of the chip holds one received byte, where silicon
 * holds two and then drops them: the next byte starts only once the last one has been read.
 */
export function createSerialLine(
  cpu: CPU,
  { clockHz, onByte, onListening }: SerialEnds & { readonly clockHz: number },
): SerialLine {
  const usart = new AVRUSART(cpu, usart0Config, clockHz);
  let waiting: number[] = [];
  let onTheWire = 0;
  let unread: number | undefined;

  const feed = () => {
    if (unread !== undefined || usart.rxBusy || !usart.rxEnable) return;
    const next = waiting.shift();
    if (next === undefined) return;
    onTheWire = next;
    usart.writeByte(next);
  };

  usart.onByteTransmit = onByte;
  let listening = false;
  usart.onConfigurationChange = () => {
    const before = listening;
    listening = usart.rxEnable;
    if (listening && !before) onListening();
    feed();
  };
  usart.onRxComplete = () => {
    unread = onTheWire;
  };

  const readData = cpu.readHooks[usart0Config.UDR];
  cpu.readHooks[usart0Config.UDR] = (address) => {
    unread = undefined;
    const value = readData?.(address) ?? 0;
    feed();
    return value;
  };

  // avr8js clears "a byte has come" whenever one of these registers is written, so a program that
  // sends while it receives would lose bytes: what has not been read is announced again.
  for (const register of [usart0Config.UCSRA, usart0Config.UCSRB]) {
    const write = cpu.writeHooks[register];
    cpu.writeHooks[register] = (value, old, address, mask) => {
      const handled = write?.(value, old, address, mask) ?? false;
      if (unread !== undefined && usart.rxEnable) usart.writeByte(unread, true);
      if (!usart.rxEnable) unread = undefined;
      return handled;
    };
  }

  return {
    send(bytes) {
      for (const byte of bytes) waiting.push(byte);
      if (waiting.length > WAITING_BYTES_MAX) waiting = waiting.slice(-WAITING_BYTES_MAX);
      feed();
    },
  };
}
