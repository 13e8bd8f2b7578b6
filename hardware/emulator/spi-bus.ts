import { AVRSPI, type CPU, spiConfig } from 'avr8js';
import type { Pin } from './pins.ts';

/** A part on the SPI bus, mode 0, most significant bit first. */
export interface SpiDevice {
  /** Its select line went low: what follows is a new transaction. */
  select(): void;
  /** One byte each way. */
  transfer(sent: number): number;
}

export interface SpiBus {
  attach(selectPin: number, device: SpiDevice): void;
}

/** What the master reads when nobody drives the line. */
const NOBODY = 0xff;

export function createSpiBus(
  cpu: CPU,
  { clockHz, pins }: { readonly clockHz: number; readonly pins: readonly Pin[] },
): SpiBus {
  const spi = new AVRSPI(cpu, spiConfig, clockHz);
  const attached: { readonly pin: Pin; readonly device: SpiDevice }[] = [];
  spi.onByte = (sent) => {
    // Open lines idle high and several selected parts pull the same wire down, hence "and".
    const received = attached
      .filter(({ pin }) => pin.mode === 'low')
      .reduce((line, { device }) => line & device.transfer(sent), NOBODY);
    cpu.addClockEvent(() => spi.completeTransfer(received), spi.transferCycles);
  };
  return {
    attach(selectPin, device) {
      const pin = pins[selectPin];
      if (!pin) throw new RangeError(`The board has no pin ${selectPin}.`);
      attached.push({ pin, device });
      pin.watch(() => {
        if (pin.mode === 'low') device.select();
      });
    },
  };
}
