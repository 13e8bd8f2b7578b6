import { EventEmitter, once } from 'node:events';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { HUB_PINS, SYSEX } from '../../hardware/board/hub-io-protocol.ts';
import { type BareBoard, createBareBoard } from './bare-board.ts';
import { readImage } from './read-image.ts';

/** Programs that nobody here wrote, talking to the image for the Uno. */

const load = createRequire(import.meta.url);
const { Firmata } = load('firmata-io');
const five = load('johnny-five');

const PINS = HUB_PINS.uno;
const program = readImage('uno');

let board: BareBoard;

beforeEach(() => {
  board = createBareBoard({ program });
});

/** A cable to the board, which runs whenever this process has nothing else to do. */
function plugIn(): EventEmitter {
  const cable = Object.assign(new EventEmitter(), {
    write: (bytes: readonly number[]) => board.send([...bytes]),
  });
  let told = 0;
  const turn = () => {
    board.runMs(1);
    if (board.sent.length > told) cable.emit('data', Buffer.from(board.sent.slice(told)));
    told = board.sent.length;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  onTestFinished(() => clearImmediate(next));
  setImmediate(() => cable.emit('open'));
  return cable;
}

async function connect() {
  const io = new Firmata(plugIn());
  await once(io, 'ready');
  return io;
}

describe('firmata-io', () => {
  test('is ready with name, version and pins of the board', async () => {
    const io = await connect();
    expect(io.firmware).toEqual({ name: 'hub-io', version: { major: 1, minor: 0 } });
    expect(io.version).toEqual({ major: 2, minor: 5 });
    expect(io.pins).toHaveLength(PINS.pinCount);
    expect(io.analogPins).toEqual([14, 15, 16, 17, 18, 19, 20, 21]);
    expect(io.RESOLUTION).toMatchObject({ ADC: 1023, PWM: 255 });
  });

  test('reads a key, a channel and a pin state', async () => {
    const io = await connect();
    io.pinMode(PINS.keyNext, io.MODES.PULLUP);
    const levels: number[] = [];
    io.digitalRead(PINS.keyNext, (level: number) => levels.push(level));
    await once(io, `digital-read-${PINS.keyNext}`);
    board.setPin(PINS.keyNext, false);
    await once(io, `digital-read-${PINS.keyNext}`);
    expect(levels).toEqual([1, 0]);

    board.adc.channelValues[6] = 1.25;
    const [light] = await new Promise<number[]>((resolve) => {
      io.analogRead(6, (value: number) => resolve([value]));
    });
    expect(light).toBe(256);

    io.pinMode(PINS.lampHelp, io.MODES.OUTPUT);
    io.digitalWrite(PINS.lampHelp, 1);
    await new Promise<void>((resolve) => io.queryPinState(PINS.lampHelp, resolve));
    expect(io.pins[PINS.lampHelp]).toMatchObject({ mode: io.MODES.OUTPUT, state: 1 });
    expect(board.isHigh(PINS.lampHelp)).toBe(true);
  });

  test('measures a distance, and hears what the readers say', async () => {
    const io = await connect();
    board.setPin(PINS.distance, false);
    const durationUs = await new Promise((resolve) => {
      io.pingRead({ pin: PINS.distance, value: 1, pulseOut: 10 }, resolve);
    });
    expect(durationUs).toBe(0);

    const report = new Promise<number[]>((resolve) => {
      io.sysexResponse(SYSEX.hubReport, resolve);
    });
    onTestFinished(() => io.clearSysexResponse(SYSEX.hubReport));
    io.sysexCommand([SYSEX.hubQuery]);
    expect((await report).length).toBeGreaterThan(0);
  });
});

describe('Johnny-Five', () => {
  async function ready() {
    const io = new Firmata(plugIn());
    const started = new five.Board({ io, repl: false, debug: false, sigint: false });
    await once(started, 'ready');
    return started;
  }

  test('hears a button go down and up', async () => {
    const started = await ready();
    const button = new five.Button({ board: started, pin: PINS.keySelect, isPullup: true });
    await once(started.io, `digital-read-${PINS.keySelect}`);
    const down = once(button, 'down');
    board.setPin(PINS.keySelect, false);
    await down;
    const up = once(button, 'up');
    board.setPin(PINS.keySelect, true);
    await up;
  });

  test('switches a lamp on and dims it', async () => {
    const started = await ready();
    const lamp = new five.Led({ board: started, pin: PINS.lampSelect });
    lamp.on();
    await new Promise<void>((resolve) => started.io.queryPinState(PINS.lampSelect, resolve));
    expect(board.isHigh(PINS.lampSelect)).toBe(true);
    lamp.brightness(64);
    await new Promise<void>((resolve) => started.io.queryPinState(PINS.lampSelect, resolve));
    expect(started.io.pins[PINS.lampSelect]).toMatchObject({ mode: 3, state: 64 });
  });
});
