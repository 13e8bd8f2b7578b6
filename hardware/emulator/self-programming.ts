import type { CPU } from 'avr8js';

/** SPMCSR in data space, and its commands (ATmega328P data sheet, 27.9.1). */
const SPMCSR = 0x57;
const SELFPRGEN = 0x01;
const PAGE_ERASE = 0x03;
const PAGE_WRITE = 0x05;
const READ_WHILE_WRITE_ENABLE = 0x11;

export const PAGE_BYTES = 128;

const R0 = 0;
const Z = 30;

/**
 * Lets a bootloader write flash. avr8js leaves the SPM instruction out; the write to SPMCSR before it
 * already names the command, the word (r1:r0) and the address (Z), and finishes at once here.
 */
export function attachSelfProgramming(cpu: CPU, flash: Uint8Array): void {
  const page = new Uint8Array(PAGE_BYTES).fill(0xff);
  cpu.writeHooks[SPMCSR] = (command) => {
    const address = cpu.dataView.getUint16(Z, true);
    const start = address & ~(PAGE_BYTES - 1);
    if (command === SELFPRGEN) {
      page.set(cpu.data.subarray(R0, R0 + 2), address & (PAGE_BYTES - 2));
    } else if (command === PAGE_ERASE) {
      flash.fill(0xff, start, start + PAGE_BYTES);
    } else if (command === PAGE_WRITE) {
      // Writing can only clear bits: what was not erased first comes out wrong, as on silicon.
      for (let index = 0; index < PAGE_BYTES; index += 1) {
        flash[start + index] = (flash[start + index] ?? 0) & (page[index] ?? 0);
      }
      page.fill(0xff);
    } else if (command === READ_WHILE_WRITE_ENABLE) {
      page.fill(0xff);
    }
    cpu.data[SPMCSR] = 0;
    return true;
  };
}
