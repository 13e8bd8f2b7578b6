import {
  AVRADC,
  AVRClock,
  AVRIOPort,
  AVRSPI,
  AVRTimer,
  AVRTWI,
  AVRUSART,
  AVRWatchdog,
  adcConfig,
  avrInstruction,
  CPU,
  type CPUMemoryHook,
  clockConfig,
  PinState,
  portBConfig,
  portCConfig,
  portDConfig,
  spiConfig,
  timer0Config,
  timer1Config,
  timer2Config,
  twiConfig,
  usart0Config,
  watchdogConfig,
} from 'avr8js';

/**
 * An ATmega328P with nothing wired to it but a serial line: enough to hear what the firmware says.
 * It shares no code with the emulator of `hardware/`, so that the two cannot be wrong together.
 */

const CLOCK_HZ = 16_000_000;
const CYCLES_PER_MS = CLOCK_HZ / 1000;
const SLEEP = 0x9588;
const RAM_BYTES = 2048;
/** SRAM begins behind the registers. */
const RAM_START = 0x100;

export interface BareBoard {
  readonly cpu: CPU;
  readonly spi: AVRSPI;
  readonly adc: AVRADC;
  readonly twi: AVRTWI;
  /** Everything the board has sent so far. */
  readonly sent: readonly number[];
  nowMs(): number;
  /** Bytes for the board, sent one after the other as the line takes them. */
  send(bytes: readonly number[]): void;
  setPin(pin: number, high: boolean): void;
  /** Whether the board drives the pin, and where to. */
  isHigh(pin: number): boolean;
  isLow(pin: number): boolean;
  runMs(durationMs: number): void;
  /** Runs until `seen` holds. Throws when it does not within `patienceMs` of emulated time. */
  runUntil(seen: () => boolean, patienceMs: number): void;
  /** Called when the watchdog pulls the reset line. */
  onWatchdogReset(listener: () => void): void;
  /** Share of the time in which the chip was awake, from 0 to 1. */
  awakeShare(): number;
}

/** `ram` is what the memory held before, as after a reset without a loss of power. */
export function createBareBoard({
  program,
  ram,
}: {
  readonly program: Uint16Array;
  readonly ram?: Uint8Array;
}): BareBoard {
  const cpu = new CPU(program.slice(), RAM_BYTES);
  if (ram) cpu.data.set(ram.subarray(RAM_START), RAM_START);
  const ports = [portDConfig, portBConfig, portCConfig].map((port) => new AVRIOPort(cpu, port));
  for (const timer of [timer0Config, timer1Config, timer2Config]) new AVRTimer(cpu, timer);
  const usart = new AVRUSART(cpu, usart0Config, CLOCK_HZ);
  const spi = new AVRSPI(cpu, spiConfig, CLOCK_HZ);
  const adc = new AVRADC(cpu, adcConfig);
  const twi = new AVRTWI(cpu, twiConfig, CLOCK_HZ);
  new AVRWatchdog(cpu, watchdogConfig, new AVRClock(cpu, CLOCK_HZ, clockConfig));
  // A bus with nobody on it reads high.
  spi.onByte = () => cpu.addClockEvent(() => spi.completeTransfer(0xff), spi.transferCycles);

  const sent: number[] = [];
  usart.onByteTransmit = (byte) => sent.push(byte);
  const waiting: number[] = [];
  // The model has no receive buffer: the next byte goes in when the last one has been read. A write to
  // its control registers makes it forget that one, which silicon does not do, so it is told again.
  let unread: number | undefined;
  let underWay = 0;
  usart.onRxComplete = () => {
    unread = underWay;
  };
  const readData = cpu.readHooks[usart0Config.UDR] as (address: number) => number;
  cpu.readHooks[usart0Config.UDR] = (address) => {
    unread = undefined;
    return readData(address);
  };
  for (const register of [usart0Config.UCSRA, usart0Config.UCSRB]) {
    const write = cpu.writeHooks[register] as CPUMemoryHook;
    cpu.writeHooks[register] = (...change) => {
      const done = write(...change);
      if (unread !== undefined) usart.writeByte(unread, true);
      return done;
    };
  }
  const feed = () => {
    if (waiting.length === 0 || unread !== undefined || usart.rxBusy || !usart.rxEnable) return;
    underWay = waiting.shift() as number;
    usart.writeByte(underWay);
  };

  let watchdogListener: () => void = () => undefined;
  const reset = cpu.reset.bind(cpu);
  cpu.reset = () => {
    reset();
    watchdogListener();
  };

  const agenda = cpu as unknown as { readonly nextClockEvent: { readonly cycles: number } | null };
  let asleep = false;
  let asleepCycles = 0;
  // avr8js runs on through SLEEP. Here the clock jumps from event to event until an interrupt comes.
  const tick = () => {
    const { pc } = cpu;
    cpu.tick();
    if (cpu.pc !== pc) asleep = false;
  };
  const doze = (end: number) => {
    const next = Math.min(agenda.nextClockEvent?.cycles ?? end, end);
    asleepCycles += Math.max(0, next - cpu.cycles);
    cpu.cycles = Math.max(next, cpu.cycles);
  };
  const step = (end: number) => {
    if (asleep) doze(end);
    else {
      asleep = program[cpu.pc] === SLEEP;
      avrInstruction(cpu);
    }
    tick();
    feed();
  };

  const pinOf = (pin: number) => {
    const port = ports[pin < 8 ? 0 : pin < 14 ? 1 : 2] as AVRIOPort;
    return { port, bit: pin < 8 ? pin : pin < 14 ? pin - 8 : pin - 14 };
  };

  const nowMs = () => cpu.cycles / CYCLES_PER_MS;
  const runMs = (durationMs: number) => {
    const end = cpu.cycles + durationMs * CYCLES_PER_MS;
    while (cpu.cycles < end) step(end);
  };
  // Contacts are open: their pull-ups hold them high.
  for (let pin = 0; pin < 20; pin += 1) pinOf(pin).port.setPin(pinOf(pin).bit, true);

  return {
    cpu,
    spi,
    adc,
    twi,
    sent,
    nowMs,
    send: (bytes) => waiting.push(...bytes),
    setPin: (pin, high) => pinOf(pin).port.setPin(pinOf(pin).bit, high),
    isHigh: (pin) => pinOf(pin).port.pinState(pinOf(pin).bit) === PinState.High,
    isLow: (pin) => pinOf(pin).port.pinState(pinOf(pin).bit) === PinState.Low,
    runMs,
    runUntil: (seen, patienceMs) => {
      const end = cpu.cycles + patienceMs * CYCLES_PER_MS;
      while (!seen()) {
        if (cpu.cycles >= end)
          throw new Error(`not seen within ${patienceMs} ms of the chip's time`);
        step(end);
      }
    },
    onWatchdogReset: (listener) => {
      watchdogListener = listener;
    },
    awakeShare: () => 1 - asleepCycles / cpu.cycles,
  };
}
