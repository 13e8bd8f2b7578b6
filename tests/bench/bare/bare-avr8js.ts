import {
  AVRADC,
  AVRIOPort,
  AVRSPI,
  AVRTimer,
  AVRTWI,
  AVRUSART,
  adcConfig,
  avrInstruction,
  CPU,
  portBConfig,
  portCConfig,
  portDConfig,
  spiConfig,
  timer0Config,
  timer1Config,
  timer2Config,
  twiConfig,
  usart0Config,
} from 'avr8js';
import { CLOCK_HZ } from '../../../hardware/emulator/emulated-time.ts';

/** The library's own chip as its readme puts it together: every peripheral, nothing wired to it. */
export function createBareChip(flash: Uint8Array): { run(untilCycle: number): void } {
  const cpu = new CPU(new Uint16Array(flash.buffer), 2_048);
  for (const config of [timer0Config, timer1Config, timer2Config]) new AVRTimer(cpu, config);
  for (const config of [portBConfig, portCConfig, portDConfig]) new AVRIOPort(cpu, config);
  new AVRUSART(cpu, usart0Config, CLOCK_HZ);
  new AVRSPI(cpu, spiConfig, CLOCK_HZ);
  new AVRTWI(cpu, twiConfig, CLOCK_HZ);
  new AVRADC(cpu, adcConfig);
  return {
    run(untilCycle) {
      while (cpu.cycles < untilCycle) {
        avrInstruction(cpu);
        cpu.tick();
      }
    },
  };
}
