import { beforeEach, describe, expect, test } from 'vitest';
import { HUB_PINS } from '../../hardware/board/hub-io-protocol.ts';
import { type BareBoard, createBareBoard } from './bare-board.ts';
import { type BoardEar, type BoardMessage, listenTo, pairsOf, textOf } from './board-messages.ts';
import { readImage } from './read-image.ts';

/** The image for the Uno on an emulated chip with nothing wired to it. */

const START = 0xf0;
const END = 0xf7;
const MODES = { input: 0, output: 1, analog: 2, pwm: 3, i2c: 6, pullUp: 0x0b, pingRead: 0x75 };
const PINS = HUB_PINS.uno;

let board: BareBoard;
let ear: BoardEar;

const program = readImage('uno');
const sysex = (...bytes: number[]) => board.send([START, ...bytes, END]);
const setMode = (pin: number, mode: number) => board.send([0xf4, pin, mode]);
const isPort = (port: number) => (message: BoardMessage) => message.command === (0x90 | port);
const levelOf = (pin: number, { data }: BoardMessage) =>
  (((data[0] ?? 0) | ((data[1] ?? 0) << 7)) >> (pin % 8)) & 1;

beforeEach(() => {
  board = createBareBoard({ program });
  ear = listenTo(board);
  ear.nextSysex(0x79);
});

describe('a host that connects', () => {
  test('hears the protocol version, the firmware and its version without asking', () => {
    const [version, firmware] = ear.all;
    expect(version).toMatchObject({ command: 0xf9, data: [2, 5] });
    expect(firmware?.data.slice(0, 2)).toEqual([1, 0]);
    expect(String.fromCharCode(...pairsOf(firmware?.data.slice(2) ?? []))).toBe('hub-io');
  });

  test('hears them again when it asks', () => {
    board.send([0xf9]);
    expect(ear.next(({ command }) => command === 0xf9, 20).data).toEqual([2, 5]);
    sysex(0x79);
    expect(ear.nextSysex(0x79).data.slice(0, 2)).toEqual([1, 0]);
  });

  test('learns what every pin can do', () => {
    sysex(0x6b);
    const pins = pinsOf(ear.nextSysex(0x6c).data);
    expect(pins).toHaveLength(PINS.pinCount);
    const { input, output, analog, pwm, i2c, pullUp, pingRead } = MODES;
    expect(pins[PINS.keyPrevious]).toEqual([input, pullUp, output]);
    expect(pins[PINS.lampPrevious]).toEqual([input, pullUp, output, pwm]);
    expect(pins[PINS.distance]).toEqual([input, pullUp, output, pingRead]);
    expect(pins[PINS.light]).toEqual([analog]);
    expect(pins[18]).toEqual([input, pullUp, output, analog, i2c]);
  });

  test('is not offered the pins that the firmware needs for itself', () => {
    sysex(0x6b);
    const pins = pinsOf(ear.nextSysex(0x6c).data);
    for (const pin of [0, 1, 11, 12, 13, PINS.reader0Select]) expect(pins[pin]).toEqual([]);
  });

  test('is never offered the bus select line as an input, which would turn the bus around', () => {
    sysex(0x6b);
    expect(pinsOf(ear.nextSysex(0x6c).data)[10]).toEqual([MODES.output, MODES.pwm]);
    setMode(10, MODES.input);
    expect(textOf(ear.nextSysex(0x71))).toBe('That pin cannot do that');
  });

  test('learns which pin is which analogue channel', () => {
    sysex(0x69);
    const none = new Array(PINS.firstAnalogPin).fill(0x7f);
    expect(ear.nextSysex(0x6a).data).toEqual([...none, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('learns what a pin does now', () => {
    setMode(PINS.lampBack, MODES.pwm);
    board.send([0xe0 | PINS.lampBack, 200 & 0x7f, 200 >> 7]);
    sysex(0x6d, PINS.lampBack);
    expect(ear.nextSysex(0x6e).data).toEqual([PINS.lampBack, MODES.pwm, 200 & 0x7f, 200 >> 7]);
    setMode(PINS.keyNext, MODES.pullUp);
    sysex(0x6d, PINS.keyNext);
    expect(ear.nextSysex(0x6e).data).toEqual([PINS.keyNext, MODES.pullUp, 1, 0]);
  });
});

describe('a key', () => {
  const KEY = PINS.keyPrevious;

  test.each([
    ['a pull-up input', [0xf4, KEY, MODES.pullUp]],
    ['an input written high, as older hosts do', [0xf4, KEY, MODES.input, 0xf5, KEY, 1]],
  ])('declared as %s is reported within ten milliseconds, down and up', (_, declared) => {
    board.send([...declared, 0xd0, 1]);
    expect(levelOf(KEY, ear.next(isPort(0), 20))).toBe(1);
    board.runMs(30);
    for (const level of [0, 1]) {
      board.setPin(KEY, level === 1);
      expect(levelOf(KEY, ear.next(isPort(0), 10))).toBe(level);
      board.runMs(30);
    }
  });

  test('that bounces for five milliseconds is one press', () => {
    board.send([0xf4, KEY, MODES.pullUp, 0xd0, 1]);
    ear.next(isPort(0), 20);
    board.runMs(30);
    const reports = ear.during(60, () => {
      for (let bounce = 0; bounce < 17; bounce += 1) {
        board.setPin(KEY, bounce % 2 === 1);
        board.runMs(0.3);
      }
    });
    expect(reports.filter(isPort(0)).map((report) => levelOf(KEY, report))).toEqual([0]);
  });

  test('is not reported when nobody asked for its port', () => {
    setMode(KEY, MODES.pullUp);
    board.runMs(20);
    board.setPin(KEY, false);
    expect(ear.during(50).filter(isPort(0))).toEqual([]);
  });

  test('is reported in time while the board is answering a long question', () => {
    board.send([0xf4, KEY, MODES.pullUp, 0xd0, 1]);
    ear.next(isPort(0), 20);
    board.runMs(30);
    sysex(0x6b);
    board.runMs(5);
    board.setPin(KEY, false);
    // The answer is 46 ms of line; the key stands right behind it.
    const answer = ear.nextSysex(0x6c);
    const report = ear.next(isPort(0), 10);
    expect(levelOf(KEY, report)).toBe(0);
    expect(report.atMs - answer.atMs).toBeLessThan(3);
  });

  test('that is held keeps its pull-up when a lamp of its port is switched', () => {
    const lamp = PINS.lampNext;
    board.send([0xf4, KEY, MODES.input, 0xf5, KEY, 1, 0xf4, lamp, MODES.output, 0xd0, 1]);
    ear.next(isPort(0), 20);
    board.runMs(30);
    board.setPin(KEY, false);
    ear.next(isPort(0), 10);
    board.send([0x90, (1 << lamp) & 0x7f, 0]);
    board.runMs(10);
    expect(board.isHigh(lamp)).toBe(true);
    sysex(0x6d, KEY);
    expect(ear.nextSysex(0x6e).data).toEqual([KEY, MODES.input, 1, 0]);
  });

  test('that was held while the host began to listen is told as it is', () => {
    board.setPin(KEY, false);
    board.send([0xf4, KEY, MODES.pullUp, 0xd0, 1]);
    expect(levelOf(KEY, ear.next(isPort(0), 20))).toBe(0);
    expect(ear.during(60).filter(isPort(0))).toEqual([]);
  });
});

describe('a presence sensor', () => {
  test('is reported when it changes, without a hold', () => {
    board.setPin(PINS.presence, false);
    board.send([0xf4, PINS.presence, MODES.input, 0xd2, 1]);
    expect(levelOf(PINS.presence, ear.next(isPort(2), 20))).toBe(0);
    for (const level of [1, 0, 1]) {
      board.setPin(PINS.presence, level === 1);
      expect(levelOf(PINS.presence, ear.next(isPort(2), 5))).toBe(level);
    }
  });
});

describe('a lamp', () => {
  test('goes on and off by its own command', () => {
    setMode(PINS.lampNext, MODES.output);
    board.send([0xf5, PINS.lampNext, 1]);
    board.runMs(10);
    expect(board.isHigh(PINS.lampNext)).toBe(true);
    board.send([0xf5, PINS.lampNext, 0]);
    board.runMs(10);
    expect(board.isHigh(PINS.lampNext)).toBe(false);
  });

  test('goes on with its port and leaves its neighbours alone', () => {
    setMode(PINS.lampBack, MODES.output);
    setMode(PINS.keySelect, MODES.pullUp);
    board.send([0x91, 0b10, 0]);
    board.runMs(10);
    expect(board.isHigh(PINS.lampBack)).toBe(true);
    sysex(0x6d, PINS.keySelect);
    expect(ear.nextSysex(0x6e).data).toEqual([PINS.keySelect, MODES.pullUp, 1, 0]);
  });

  test.each([
    ['a short message', [0xe0 | PINS.lampBack, 64 & 0x7f, 64 >> 7]],
    ['a long one', [START, 0x6f, PINS.lampBack, 64 & 0x7f, 64 >> 7, END]],
  ])('is dimmed to a quarter by %s', (_, message) => {
    setMode(PINS.lampBack, MODES.pwm);
    board.send(message);
    board.runMs(20);
    let lit = 0;
    for (let sample = 0; sample < 1000; sample += 1) {
      board.runMs(0.0237);
      if (board.isHigh(PINS.lampBack)) lit += 1;
    }
    expect(lit / 1000).toBeCloseTo(64 / 255, 1);
  });

  test('is dark again after a system reset', () => {
    setMode(PINS.lampNext, MODES.output);
    board.send([0xf5, PINS.lampNext, 1, 0xff]);
    board.runMs(10);
    expect(board.isHigh(PINS.lampNext)).toBe(false);
  });
});

describe('light and noise', () => {
  const isChannel = (channel: number) => (message: BoardMessage) =>
    message.command === (0xe0 | channel);
  const levelIn = ({ data }: BoardMessage) => pairsOf(data)[0];

  test('are told at once and then in every sampling interval', () => {
    board.adc.channelValues[6] = 2.5;
    board.adc.channelValues[7] = 1;
    sysex(0x7a, 20, 0);
    board.send([0xc6, 1, 0xc7, 1]);
    expect(levelIn(ear.next(isChannel(6), 15))).toBe(512);
    expect(levelIn(ear.next(isChannel(7), 15))).toBe(204);
    expect(ear.during(1000).filter(isChannel(6)).length).toBeCloseTo(1000 / 20.5, -1);
  });

  test('are not told more often than every ten milliseconds, whatever is asked', () => {
    sysex(0x7a, 1, 0);
    board.send([0xc6, 1]);
    board.runMs(20);
    expect(ear.during(1000).filter(isChannel(6)).length).toBeLessThanOrEqual(100);
  });

  test('fall silent when nobody wants them any more', () => {
    board.send([0xc6, 1]);
    ear.next(isChannel(6), 15);
    board.send([0xc6, 0]);
    board.runMs(10);
    expect(ear.during(200).filter(isChannel(6))).toEqual([]);
  });
});

describe('the distance sensor', () => {
  const PING = [0x75, PINS.distance, 1, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0x0f, 0, 0x42, 0, 0x40, 0];
  const durationOf = ({ data }: BoardMessage) =>
    pairsOf(data.slice(2)).reduce((whole, byte) => whole * 256 + byte, 0);

  test('is triggered, and its echo timed to a few microseconds', () => {
    board.setPin(PINS.distance, false);
    sysex(...PING);
    board.runUntil(() => board.isHigh(PINS.distance), 10);
    const rose = board.nowMs();
    board.runUntil(() => !board.isHigh(PINS.distance), 1);
    expect(board.nowMs() - rose).toBeGreaterThanOrEqual(0.01);
    board.runMs(0.46);
    board.setPin(PINS.distance, true);
    board.runMs(5.831);
    board.setPin(PINS.distance, false);
    const answer = ear.nextSysex(0x75);
    expect(pairsOf(answer.data.slice(0, 2))).toEqual([PINS.distance]);
    expect(Math.abs(durationOf(answer) - 5831)).toBeLessThanOrEqual(12);
  });

  test('without an echo answers 0, and answers the next question', () => {
    board.setPin(PINS.distance, false);
    sysex(...PING);
    expect(durationOf(ear.nextSysex(0x75))).toBe(0);
    sysex(...PING);
    expect(durationOf(ear.nextSysex(0x75))).toBe(0);
  });

  test('that nobody has wired answers 0 too', () => {
    board.setPin(PINS.distance, true);
    sysex(...PING);
    expect(durationOf(ear.nextSysex(0x75))).toBe(0);
  });

  test('cannot be asked for on another pin', () => {
    sysex(0x75, 4, ...PING.slice(2));
    expect(textOf(ear.nextSysex(0x71))).toBe('That pin measures no distance');
  });
});

describe('a board with nothing to do', () => {
  test('sleeps for more than four fifths of its time', () => {
    board.runMs(1000);
    expect(board.awakeShare()).toBeLessThan(0.2);
  });
});

/** The modes of each pin in a capability answer. */
function pinsOf(data: readonly number[]): number[][] {
  const pins: number[][] = [[]];
  let index = 0;
  while (index < data.length) {
    if (data[index] === 0x7f) {
      pins.push([]);
      index += 1;
    } else {
      pins.at(-1)?.push(data[index] as number);
      index += 2;
    }
  }
  return pins.slice(0, -1);
}
