// The assembler is a tool of avr8js' own tests, and outside of what it exports.

import { EEPROMMemoryBackend } from 'avr8js';
import {
  type Chip,
  createChip,
  EEPROM_BYTES,
  FLASH_BYTES,
} from '../../../hardware/emulator/chip.ts';
import { assemble } from '../../../node_modules/avr8js/dist/cjs/utils/assembler.js';

/** Flash with a little program at its start, written in AVR assembly. */
export function flashOf(source: string): Uint8Array {
  const { bytes, errors } = assemble(source);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const flash = new Uint8Array(FLASH_BYTES).fill(0xff);
  flash.set(bytes);
  return flash;
}

/** A chip at power-on that runs the program; what it sends goes into `sent`. */
export function chipWith(
  source: string,
  {
    sent = [],
    ...how
  }: { readonly sent?: number[] } & Partial<Parameters<typeof createChip>[0]> = {},
): Chip {
  return createChip({
    flash: flashOf(source),
    eeprom: new EEPROMMemoryBackend(EEPROM_BYTES),
    hasBootloader: false,
    cause: 'power',
    startCycle: 0,
    sram: undefined,
    onByte: (byte) => sent.push(byte),
    onListening: () => undefined,
    ...how,
  });
}
