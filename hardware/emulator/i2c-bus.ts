import { AVRTWI, type CPU, twiConfig } from 'avr8js';

/** A part on the I²C bus. */
export interface I2cDevice {
  /**
   * Addressed, to be written to or read from; a repeated start comes without a stop between.
   *
   * @returns whether the part acknowledges its address.
   */
  start(direction: 'write' | 'read'): boolean;
  /** @returns whether the part acknowledges the byte. */
  write(byte: number): boolean;
  read(): number;
  stop(): void;
}

export interface I2cBus {
  /** @param address 7 bits. */
  attach(address: number, device: I2cDevice): void;
}

/** Eight bits and the acknowledgement. */
const BITS_PER_BYTE = 9;
/** What the master reads when nobody drives the line. */
const NOBODY = 0xff;

export function createI2cBus(cpu: CPU, { clockHz }: { readonly clockHz: number }): I2cBus {
  const twi = new AVRTWI(cpu, twiConfig, clockHz);
  const devices = new Map<number, I2cDevice>();
  let addressed: I2cDevice | undefined;

  /** The bus takes its time at the speed the program chose, so a slow bus is slow here, too. */
  const afterBits = (bits: number, run: () => void) => {
    cpu.addClockEvent(run, Math.round((bits * clockHz) / twi.sclFrequency));
  };

  twi.eventHandler = {
    start: () => afterBits(1, () => twi.completeStart()),
    stop: () => {
      addressed?.stop();
      addressed = undefined;
      afterBits(1, () => twi.completeStop());
    },
    connectToSlave: (address, write) => {
      addressed = devices.get(address);
      const acknowledged = addressed?.start(write ? 'write' : 'read') ?? false;
      afterBits(BITS_PER_BYTE, () => twi.completeConnect(acknowledged));
    },
    writeByte: (byte) => {
      const acknowledged = addressed?.write(byte) ?? false;
      afterBits(BITS_PER_BYTE, () => twi.completeWrite(acknowledged));
    },
    readByte: () => {
      const byte = addressed?.read() ?? NOBODY;
      afterBits(BITS_PER_BYTE, () => twi.completeRead(byte));
    },
  };

  return {
    attach: (address, device) => {
      devices.set(address, device);
    },
  };
}
