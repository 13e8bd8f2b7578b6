import {
  AVRIOPort,
  AVRTimer,
  type AVRTimerConfig,
  CPU,
  portBConfig,
  portDConfig,
  timer0Config,
  timer1Config,
  timer2Config,
} from 'avr8js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimers } from '../../../hardware/emulator/timer-strides.ts';

/** Something a program does to a timer, or to time. */
type Deed =
  | { readonly do: 'wait'; readonly cycles: number }
  | { readonly do: 'read' }
  | { readonly do: 'write'; readonly register: Register; readonly value: number };
type Register = 'TCCRA' | 'TCCRB' | 'OCRA' | 'OCRB' | 'TCNT';

/** What a program and a pin can notice of a timer: every change, with its cycle. */
function witnessed(
  create: (cpu: CPU, config: AVRTimerConfig) => void,
  config: AVRTimerConfig,
  deeds: readonly Deed[],
): string[] {
  const cpu = new CPU(new Uint16Array(16), 2_048);
  const seen: string[] = [];
  for (const portConfig of [portBConfig, portDConfig]) {
    const port = new AVRIOPort(cpu, portConfig);
    cpu.writeData(portConfig.DDR, 0xff);
    port.addListener((value) => seen.push(`${cpu.cycles} port ${portConfig.PORT} = ${value}`));
  }
  create(cpu, config);

  let flags = 0;
  const pass = (cycles: number) => {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      cpu.cycles += 1;
      // One event a tick, and two can be due.
      for (let tick = 0; tick < 3; tick += 1) cpu.tick();
      const now = cpu.data[config.TIFR] ?? 0;
      if (now !== flags) seen.push(`${cpu.cycles} flags = ${now}`);
      flags = now;
    }
  };
  for (const deed of deeds) {
    if (deed.do === 'wait') pass(deed.cycles);
    else if (deed.do === 'read') seen.push(`${cpu.cycles} count = ${cpu.readData(config.TCNT)}`);
    else cpu.writeData(config[deed.register], deed.value);
    pass(2);
  }
  return seen;
}

const COMPARE_OUTPUTS = [0x00, 0xa0, 0x80, 0x20, 0xf0];
/** Normal, phase correct, clear on compare, fast: both registers' halves of the mode. */
const MODES_A = [0, 1, 2, 3];
const CLOCKS = [0, 1, 2, 3];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), cycles: fc.integer({ min: 1, max: 3_000 }) }),
  fc.constant({ do: 'read' as const }),
  fc.record({
    do: fc.constant('write' as const),
    register: fc.constantFrom<Register>('OCRA', 'OCRB', 'TCNT'),
    value: fc.nat(255),
  }),
  fc.record({
    do: fc.constant('write' as const),
    register: fc.constant<Register>('TCCRA'),
    value: fc
      .tuple(fc.constantFrom(...COMPARE_OUTPUTS), fc.constantFrom(...MODES_A))
      .map(([outputs, mode]) => outputs | mode),
  }),
  fc.record({
    do: fc.constant('write' as const),
    register: fc.constant<Register>('TCCRB'),
    value: fc
      .tuple(fc.constantFrom(...CLOCKS), fc.constantFrom(0, 0x08))
      .map(([clock, mode]) => clock | mode),
  }),
);

test.each([
  ['0', timer0Config],
  ['1', timer1Config],
  ['2', timer2Config],
])(
  'timer %s that sleeps between its events cannot be told from one that wakes at every tick',
  (_, config) => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (deeds) => {
        const bare = witnessed((cpu, it) => new AVRTimer(cpu, it), config, deeds);
        const striding = witnessed((cpu, it) => createTimers(cpu, [it]), config, deeds);
        expect(striding).toEqual(bare);
      }),
      { numRuns: 150 },
    );
  },
);
