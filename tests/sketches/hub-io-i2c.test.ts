import type { AVRTWI } from 'avr8js';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BareBoard, createBareBoard } from './bare-board.ts';
import { type BoardEar, type BoardMessage, listenTo, pairsOf, textOf } from './board-messages.ts';
import { readImage } from './read-image.ts';

/** The image for the Uno with one device on its I²C bus: 256 registers that count up. */

const ADDRESS = 0x76;
const [START, END] = [0xf0, 0xf7];
const REQUEST = 0x76;
const REPLY = 0x77;
const [WRITE, READ, REPEAT, STOP] = [0x00, 0x08, 0x10, 0x18];

interface Device {
  readonly registers: Uint8Array;
  /** Acknowledges its address. */
  present: boolean;
  /** Holds the bus and never lets go. */
  stuck: boolean;
}

let board: BareBoard;
let ear: BoardEar;
let device: Device;

const program = readImage('uno');
const pairs = (bytes: readonly number[]) => bytes.flatMap((byte) => [byte & 0x7f, byte >> 7]);
const request = (mode: number, bytes: readonly number[]) =>
  board.send([START, REQUEST, ADDRESS, mode, ...pairs(bytes), END]);
const configure = (delayUs = 0) =>
  board.send([START, 0x78, delayUs & 0x7f, (delayUs >> 7) & 0x7f, END]);
const isReply = ({ isSysex, command }: BoardMessage) => isSysex && command === REPLY;
const reply = (patienceMs = 50) => pairsOf(ear.next(isReply, patienceMs).data);

beforeEach(() => {
  board = createBareBoard({ program });
  device = createDevice(board.twi);
  ear = listenTo(board);
  ear.nextSysex(0x79);
});

describe('a sensor on the I²C bus', () => {
  test('gives the registers that are asked for, once', () => {
    configure();
    request(READ, [0xf7, 8]);
    expect(reply()).toEqual([ADDRESS, 0xf7, 247, 248, 249, 250, 251, 252, 253, 254]);
    expect(ear.during(200).filter(isReply)).toEqual([]);
  });

  test('is read on without naming a register, as sensors with commands want it', () => {
    configure();
    request(WRITE, [0x10]);
    request(READ, [2]);
    expect(reply()).toEqual([ADDRESS, 0, 0x10, 0x11]);
  });

  test('takes what is written to it', () => {
    configure();
    request(WRITE, [0xf4, 0x27, 0xa3]);
    request(READ, [0xf4, 2]);
    expect(reply()).toEqual([ADDRESS, 0xf4, 0x27, 0xa3]);
  });

  test('gives 32 bytes at once', () => {
    configure();
    request(READ, [0, 32]);
    expect(reply()).toHaveLength(34);
  });

  test('is read in every sampling interval until it is stopped', () => {
    configure();
    board.send([START, 0x7a, 20, 0, END]);
    request(REPEAT, [0xd0, 2]);
    expect(reply()).toEqual([ADDRESS, 0xd0, 0xd0, 0xd1]);
    expect(ear.during(1000).filter(isReply).length).toBeCloseTo(1000 / 20.5, -1);
    request(STOP, []);
    board.runMs(30);
    expect(ear.during(200).filter(isReply)).toEqual([]);
  });

  test('gets its time between naming a register and reading it, while orders keep their order', () => {
    configure(5000);
    request(READ, [0xd0, 1]);
    request(WRITE, [0xd0, 0x55]);
    const started = board.nowMs();
    expect(reply()).toEqual([ADDRESS, 0xd0, 0xd0]);
    expect(board.nowMs() - started).toBeGreaterThan(5);
    request(READ, [0xd0, 1]);
    expect(reply()).toEqual([ADDRESS, 0xd0, 0x55]);
  });
});

describe('trouble on the I²C bus', () => {
  const complaint = () => textOf(ear.nextSysex(0x71));

  test('a sensor that is not there is complained of, and the answer is empty', () => {
    device.present = false;
    configure();
    request(READ, [0xd0, 2]);
    expect(reply()).toEqual([ADDRESS, 0xd0]);
    expect(complaint()).toBe('I2C: a device gave too few bytes');
  });

  test('a bus that is never configured is complained of', () => {
    request(READ, [0xd0, 2]);
    expect(complaint()).toBe('I2C: asked before it was configured');
  });

  test.each([0, 33])('a read of %s bytes is refused', (length) => {
    configure();
    request(READ, [0xd0, length]);
    expect(complaint()).toBe('I2C: a read is of 1 to 32 bytes');
  });

  test('a ninth repeated read is refused', () => {
    configure();
    for (let register = 0; register < 9; register += 1) request(REPEAT, [register, 1]);
    expect(complaint()).toBe('I2C: too many repeated reads');
  });

  test('a sensor that holds the bus costs a few milliseconds a second, and keys go on', () => {
    configure();
    board.send([0xf4, 8, 0x0b, 0xd1, 1]);
    request(REPEAT, [0xd0, 2]);
    reply();
    board.runMs(60);
    device.stuck = true;
    // The first transfer runs into its time-out; the next one is a second away.
    reply();
    for (let round = 0; round < 10; round += 1) {
      board.runMs(31.3);
      board.setPin(8, round % 2 === 1);
      ear.next(({ command }) => command === 0x91, 10);
    }
    expect(ear.during(3000).filter(isReply).length).toBeLessThanOrEqual(3);
    let restarted = false;
    board.onWatchdogReset(() => {
      restarted = true;
    });
    board.runMs(600);
    expect(restarted).toBe(false);
  });
});

function createDevice(twi: AVRTWI): Device {
  const made: Device = {
    registers: Uint8Array.from({ length: 256 }, (_, index) => index),
    present: true,
    stuck: false,
  };
  let pointer: number | undefined;
  let at = 0;
  const answer = (complete: () => void) => {
    if (!made.stuck) complete();
  };
  twi.eventHandler = {
    start: () => answer(() => twi.completeStart()),
    stop: () => answer(() => twi.completeStop()),
    connectToSlave: (address, write) => {
      if (write) pointer = undefined;
      answer(() => twi.completeConnect(made.present && address === ADDRESS));
    },
    writeByte: (value) => {
      if (pointer === undefined) pointer = at = value;
      else made.registers[at++ & 0xff] = value;
      answer(() => twi.completeWrite(true));
    },
    readByte: () => answer(() => twi.completeRead(made.registers[at++ & 0xff] as number)),
  };
  return made;
}
