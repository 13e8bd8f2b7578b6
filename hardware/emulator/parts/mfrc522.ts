import type { SpiDevice } from '../spi-bus.ts';
import { type Bits, bitsOf } from './bits.ts';
import type { CardField, Heard } from './card-field.ts';
import { CRC_A_PRESET, crcA, withCrcA } from './crc-a.ts';
import { createLater } from './later.ts';
import { receptionOf } from './mfrc522-reception.ts';
import { COM_IRQ, COMMAND, CRC_IRQ, ERROR, freshRegisters, REGISTER } from './mfrc522-registers.ts';
import { createMfrc522Timer } from './mfrc522-timer.ts';

const FIFO_BYTES = 64;
const COMMAND_MASK = 0x0f;
const POWER_DOWN = 0x10;
const START_SEND = 0x80;
const CRC_ENABLED = 0x80;
const ANTENNAS = 0x03;
const LAST_BITS = 0x07;
const VALUES_AFTER_COLLISION = 0x80;

/** One bit at 106 kbit/s: 128 periods of the carrier (ISO/IEC 14443-2). */
const BIT_US = 128 / 13.56;
/** From the end of a reader's frame to a card's answer: 1172 periods (ISO/IEC 14443-3, 6.2.1). */
const FRAME_DELAY_US = 1172 / 13.56;
/** Start and end of communication; a parity bit follows each whole byte. */
const frameUs = ({ length }: Bits) => (length + Math.floor(length / 8) + 2) * BIT_US;
/** The timer is stopped by a start bit and four data bits. */
const TIMER_STOPS_AFTER_US = 5 * BIT_US;
/** How long the oscillator takes to start: 1024 periods of 27.12 MHz. */
const START_UP_US = 1024 / 27.12;

/** What CalcCRC starts from, by CRCPreset in ModeReg. */
const CRC_PRESETS = [0x0000, CRC_A_PRESET, 0xa671, 0xffff];

export interface Mfrc522 extends SpiDevice {
  /** Power, or the reset pin let go: registers as the maker ships them, antenna off. */
  reset(): void;
}

/**
 * An MFRC522 as its registers show it: FIFO, Idle, CalcCRC, Transmit, Transceive, SoftReset, timer,
 * interrupt flags and collisions (NXP data sheet, rev. 3.9). MFAuthent and the rest end at once, as
 * an unknown command does: cards here have no contents.
 *
 * @param sent is told of every frame once the cards have answered.
 */
export function createMfrc522({
  field,
  nowUs,
  sent = () => undefined,
}: {
  readonly field: CardField;
  readonly nowUs: () => number;
  readonly sent?: (frame: Bits) => void;
}): Mfrc522 {
  const exchange = createLater();
  let registers = freshRegisters();
  let fifo: number[] = [];
  let readyAtUs = 0;
  let address: number | undefined;
  let writing = false;

  const get = (register: number) => registers[register] ?? 0;
  const set = (register: number, value: number) => {
    registers[register] = value;
  };
  const raise = (register: number, bits: number) => set(register, get(register) | bits);
  const timer = createMfrc522Timer({
    registers: () => registers,
    expired: () => raise(REGISTER.comIrq, COM_IRQ.timer),
  });

  const catchUp = () => {
    const now = nowUs();
    exchange.catchUp(now);
    timer.catchUp(now);
  };

  const reset = () => {
    exchange.forget();
    timer.stop();
    registers = freshRegisters();
    fifo = [];
    field.switchTo(false);
    readyAtUs = nowUs() + START_UP_US;
  };

  const push = (byte: number) => {
    if (fifo.length >= FIFO_BYTES) raise(REGISTER.error, ERROR.bufferOverflow);
    else fifo.push(byte);
  };

  /** Back to Idle by itself, which is what the idle interrupt tells; a driver's own Idle is silent. */
  const finish = () => {
    set(REGISTER.command, get(REGISTER.command) & ~COMMAND_MASK);
    raise(REGISTER.comIrq, COM_IRQ.idle);
  };

  const receive = (heard: Heard) => {
    const reception = receptionOf(heard, {
      align: (get(REGISTER.bitFraming) >> 4) & 0x07,
      keepsAfterCollision: (get(REGISTER.coll) & VALUES_AFTER_COLLISION) !== 0,
      checksCrc: (get(REGISTER.rxMode) & CRC_ENABLED) !== 0,
    });
    set(REGISTER.coll, (get(REGISTER.coll) & VALUES_AFTER_COLLISION) | reception.collision);
    set(REGISTER.control, (get(REGISTER.control) & ~LAST_BITS) | reception.lastBits);
    for (const byte of reception.bytes) push(byte);
    raise(REGISTER.error, reception.errors);
    raise(REGISTER.comIrq, COM_IRQ.rx | (get(REGISTER.error) !== 0 ? COM_IRQ.error : 0));
  };

  const transmit = (thenReceive: boolean) => {
    const withCrc = (get(REGISTER.txMode) & CRC_ENABLED) !== 0;
    const frame = bitsOf(
      withCrc ? withCrcA(fifo) : fifo,
      withCrc ? 0 : get(REGISTER.bitFraming) & LAST_BITS,
    );
    fifo = [];
    set(REGISTER.error, 0);
    const sentAtUs = nowUs() + frameUs(frame);
    exchange.at(sentAtUs, () => {
      raise(REGISTER.comIrq, COM_IRQ.tx);
      if (timer.startsWithTransmission) timer.start(sentAtUs);
      const heard = field.exchange(frame);
      sent(frame);
      if (!thenReceive) return finish();
      if (!heard) return;
      const answersAtUs = sentAtUs + FRAME_DELAY_US;
      exchange.at(answersAtUs + TIMER_STOPS_AFTER_US, () => {
        timer.catchUp(answersAtUs + TIMER_STOPS_AFTER_US);
        if (timer.startsWithTransmission) timer.stop();
      });
      exchange.at(answersAtUs + frameUs(heard.bits), () => receive(heard));
    });
  };

  const calculateCrc = () => {
    const crc = crcA(fifo, CRC_PRESETS[get(REGISTER.mode) & 0x03]);
    fifo = [];
    set(REGISTER.crcResultHigh, crc >> 8);
    set(REGISTER.crcResultLow, crc & 0xff);
    raise(REGISTER.divIrq, CRC_IRQ);
  };

  const obey = (value: number) => {
    const command = value & COMMAND_MASK;
    if (command === COMMAND.softReset) return reset();
    set(REGISTER.command, (value & ~COMMAND_MASK) | command);
    if (command === COMMAND.noChange) return;
    exchange.forget();
    if (command === COMMAND.idle || command === COMMAND.receive) return;
    if (command === COMMAND.calcCrc) return calculateCrc();
    if (command === COMMAND.transmit) return transmit(false);
    if (command === COMMAND.transceive) {
      if (get(REGISTER.bitFraming) & START_SEND) transmit(true);
      return;
    }
    finish();
  };

  const writeFlags = (register: number, value: number) => {
    const marked = value & 0x7f;
    if (value & 0x80) raise(register, marked);
    else set(register, get(register) & ~marked);
  };

  const write = (register: number, value: number) => {
    if (register === REGISTER.command) return obey(value);
    if (register === REGISTER.comIrq || register === REGISTER.divIrq) {
      return writeFlags(register, value);
    }
    if (register === REGISTER.fifoData) return push(value);
    if (register === REGISTER.fifoLevel) {
      if (value & 0x80) fifo = [];
      return;
    }
    if (register === REGISTER.control) {
      if (value & 0x80) timer.stop();
      if (value & 0x40) timer.start(nowUs());
      return;
    }
    if (READ_ONLY.has(register)) return;
    if (register === REGISTER.coll) {
      return set(register, (get(register) & ~VALUES_AFTER_COLLISION) | (value & 0x80));
    }
    set(register, value);
    if (register === REGISTER.txControl) field.switchTo((value & ANTENNAS) !== 0);
    if (register === REGISTER.bitFraming && value & START_SEND) {
      if ((get(REGISTER.command) & COMMAND_MASK) === COMMAND.transceive) transmit(true);
    }
  };

  const read = (register: number): number => {
    const level = fifo.length;
    if (register === REGISTER.command) {
      return get(register) | (nowUs() < readyAtUs ? POWER_DOWN : 0);
    }
    if (register === REGISTER.fifoData) return fifo.shift() ?? 0;
    if (register === REGISTER.fifoLevel) return level;
    if (register === REGISTER.tCounterHigh) return timer.counter(nowUs()) >> 8;
    if (register === REGISTER.tCounterLow) return timer.counter(nowUs()) & 0xff;
    if (register === REGISTER.status1) {
      const water = get(REGISTER.waterLevel);
      const alerts = (FIFO_BYTES - level <= water ? 0x02 : 0) | (level <= water ? 0x01 : 0);
      return 0x20 | (timer.running ? 0x08 : 0) | alerts;
    }
    return get(register);
  };

  return {
    reset,
    select() {
      address = undefined;
    },
    transfer(byte) {
      catchUp();
      if (address === undefined || !writing) {
        // Each byte of a read names the register whose value comes back with the next one.
        const value = address === undefined ? 0 : read(address);
        if (address === undefined) writing = (byte & 0x80) === 0;
        address = (byte >> 1) & 0x3f;
        return value;
      }
      write(address, byte);
      return 0;
    },
  };
}

const READ_ONLY: ReadonlySet<number> = new Set([
  REGISTER.error,
  REGISTER.status1,
  REGISTER.crcResultHigh,
  REGISTER.crcResultLow,
  REGISTER.tCounterHigh,
  REGISTER.tCounterLow,
  REGISTER.version,
]);
