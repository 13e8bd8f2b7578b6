import {
  AVRADC,
  AVRClock,
  AVREEPROM,
  AVRWatchdog,
  adcConfig,
  avrInstruction,
  CPU,
  type EEPROMMemoryBackend,
  timer0Config,
  timer1Config,
  timer2Config,
  watchdogConfig,
} from 'avr8js';
import type { StartCause } from './bench.ts';
import { type After, CLOCK_HZ } from './emulated-time.ts';
import { createI2cBus, type I2cBus } from './i2c-bus.ts';
import { createPins, type Pin } from './pins.ts';
import { attachSelfProgramming } from './self-programming.ts';
import { createSerialLine, type SerialEnds, type SerialLine } from './serial-line.ts';
import { createSpiBus, type SpiBus } from './spi-bus.ts';
import { createTimers } from './timer-strides.ts';

export const FLASH_BYTES = 32_768;
export const EEPROM_BYTES = 1_024;
const SRAM_BYTES = 2_048;
const SRAM_START = 0x100;

/** Optiboot's 512 bytes at the end of flash, where an Uno's fuses send every reset (in words). */
const BOOTLOADER_START = 0x3f00;

const MCUSR = 0x54;
const SMCR = 0x53;
const SLEEP_ENABLED = 0x01;
const SLEEP = 0x9588;
/** After these one more instruction runs before any interrupt does (ATmega328P data sheet, 7.7). */
const SEI = 0x9478;
const RETI = 0x9518;

/** Why the chip starts, as the bit the program finds in MCUSR (ATmega328P data sheet, 11.9.1). */
const START_FLAGS: Record<StartCause, number> = { power: 0x01, external: 0x02, watchdog: 0x08 };

export interface Chip {
  readonly cycles: number;
  /** Its memory, which a reset leaves as it is. */
  readonly sram: Uint8Array;
  readonly pins: readonly Pin[];
  readonly serial: SerialLine;
  readonly spi: SpiBus;
  readonly i2c: I2cBus;
  readonly after: After;
  /** Volts on an analogue input, 0–7, and a word each time the program measures it. */
  setVoltage(channel: number, volts: number): void;
  onMeasured(channel: number, measured: () => void): void;
  /** Runs up to that cycle, or until the program's own watchdog bites: then this chip is used up. */
  run(untilCycle: number): 'ran' | 'bitten';
}

/** The part of a CPU that avr8js keeps to itself and that sleeping needs: when something happens next. */
interface Agenda {
  readonly nextClockEvent: { readonly cycles: number } | null;
}

/**
 * An ATmega328P at the moment it starts. A reset makes a new one over the same flash and EEPROM,
 * because avr8js' own reset leaves its peripherals and their clock events as they were.
 *
 * @param startCycle the board's clock goes on through resets.
 */
export function createChip({
  flash,
  eeprom,
  hasBootloader,
  cause,
  startCycle,
  sram,
  ...ends
}: SerialEnds & {
  readonly flash: Uint8Array;
  readonly eeprom: EEPROMMemoryBackend;
  readonly hasBootloader: boolean;
  readonly cause: StartCause;
  readonly startCycle: number;
  /** What the chip before it left in memory; nothing when the power was off between. */
  readonly sram: Uint8Array | undefined;
}): Chip {
  const words = new Uint16Array(flash.buffer, flash.byteOffset, FLASH_BYTES / 2);
  const cpu = new CPU(words, SRAM_BYTES);
  const agenda = cpu as unknown as Agenda;
  if (sram) cpu.data.set(sram, SRAM_START);
  cpu.cycles = startCycle;
  cpu.pc = hasBootloader ? BOOTLOADER_START : 0;

  createTimers(cpu, [timer0Config, timer1Config, timer2Config]);
  new AVREEPROM(cpu, eeprom);
  new AVRWatchdog(cpu, watchdogConfig, new AVRClock(cpu, CLOCK_HZ));
  attachSelfProgramming(cpu, flash);
  const pins = createPins(cpu);
  const serial = createSerialLine(cpu, { clockHz: CLOCK_HZ, ...ends });
  const spi = createSpiBus(cpu, { clockHz: CLOCK_HZ, pins });
  const i2c = createI2cBus(cpu, { clockHz: CLOCK_HZ });
  const analogue = createAnalogueInputs(cpu);

  cpu.data[MCUSR] = START_FLAGS[cause];
  // After its own bite the watchdog stays on at its shortest time until the program switches it off
  // (data sheet, 11.9.2), which is why firmware has to do that first of all.
  if (cause === 'watchdog') switchOnWatchdog(cpu);

  let stopAt = startCycle;
  let bitten = false;
  let asleep = false;
  cpu.reset = () => {
    bitten = true;
    stopAt = cpu.cycles;
  };

  /** Nothing runs until an interrupt does, so the clock may jump from event to event. */
  const doze = () => {
    const { pc } = cpu;
    while (cpu.cycles < stopAt) {
      cpu.tick();
      if (cpu.pc !== pc) {
        asleep = false;
        return;
      }
      const next = agenda.nextClockEvent?.cycles ?? stopAt;
      if (next > cpu.cycles) cpu.cycles = Math.min(next, stopAt);
    }
  };

  return {
    get cycles() {
      return cpu.cycles;
    },
    sram: cpu.data.subarray(SRAM_START),
    pins,
    serial,
    spi,
    i2c,
    after: (cycles, run) => {
      cpu.addClockEvent(run, cycles);
    },
    ...analogue,
    run(untilCycle) {
      stopAt = untilCycle;
      if (asleep) doze();
      while (cpu.cycles < stopAt) {
        const opcode = words[cpu.pc];
        avrInstruction(cpu);
        if (opcode === SLEEP && ((cpu.data[SMCR] ?? 0) & SLEEP_ENABLED) !== 0) {
          asleep = true;
          doze();
        } else if (opcode !== SEI && opcode !== RETI) cpu.tick();
      }
      return bitten ? 'bitten' : 'ran';
    },
  };
}

function createAnalogueInputs(cpu: CPU): Pick<Chip, 'setVoltage' | 'onMeasured'> {
  const adc = new AVRADC(cpu, adcConfig);
  const listeners = new Map<number, () => void>();
  const { onADCRead } = adc;
  adc.onADCRead = (input) => {
    onADCRead(input);
    if ('channel' in input) listeners.get(input.channel)?.();
  };
  return {
    setVoltage: (channel, volts) => {
      adc.channelValues[channel] = volts;
    },
    onMeasured: (channel, measured) => {
      listeners.set(channel, measured);
    },
  };
}

function switchOnWatchdog(cpu: CPU): void {
  const CHANGE_ENABLE = 0x10;
  const RESET_ENABLE = 0x08;
  cpu.writeData(watchdogConfig.WDTCSR, CHANGE_ENABLE | RESET_ENABLE);
  cpu.writeData(watchdogConfig.WDTCSR, RESET_ENABLE);
}
