import { beforeEach, describe, expect, test } from 'vitest';
import type { Wiring } from '../../../../hardware/emulator/wiring.ts';
import { type BenchBoard, createBenchBoard } from '../bench-board.ts';
import { hubIo, programmedWith, standardFirmata } from '../images.ts';

const WIRING: Wiring = [
  { kind: 'scd4x', co2: 'co2', temperature: 'temperature', humidity: 'humidity' },
];
const ADDRESS = 0x62;
const REPORT_FIRMWARE = 0x79;
const I2C_REQUEST = 0x76;
const I2C_REPLY = 0x77;
const I2C_CONFIG = 0x78;
const STRING = 0x71;
const READ_ONCE = 0x08;

const START = [0x21, 0xb1];
const STOP = [0x3f, 0x86];
const READ_MEASUREMENT = [0xec, 0x05];
const DATA_READY = [0xe4, 0xb8];
const SERIAL_NUMBER = [0x36, 0x82];

/** The examples of the data sheet, checksums included: 500 ppm, 25 °C, 37 %; and a serial number. */
const EXAMPLE = [0x01, 0xf4, 0x33, 0x66, 0x67, 0xa2, 0x5e, 0xb9, 0x3c];
const EXAMPLE_AIR = { co2: 500, temperature: 25.0027, humidity: 37.0016 };
const EXAMPLE_SERIAL_NUMBER = [0xf8, 0x96, 0x31, 0x9f, 0x07, 0xc2, 0x3b, 0xbe, 0x89];
const NOT_READY = [0x80, 0x00, 0xa2];

const pairs = (bytes: readonly number[]) => bytes.flatMap((byte) => [byte & 0x7f, byte >> 7]);

let bench: BenchBoard;

function plug(): void {
  const { length } = bench.sysex(REPORT_FIRMWARE);
  bench.hand({ do: 'plug' });
  bench.until(() => bench.sysex(REPORT_FIRMWARE).length > length, 5_000);
  bench.send(0xf0, I2C_CONFIG, 0, 0, 0xf7);
}

function tell(command: readonly number[]): void {
  bench.send(0xf0, I2C_REQUEST, ADDRESS, 0, ...pairs(command), 0xf7);
  // Long enough for what is still to be said about the question before.
  bench.run(30);
}

const complaints = () => bench.sysex(STRING).length;

/** What the part says after a command; nothing when it does not acknowledge. */
function ask(command: readonly number[], length: number): number[] {
  tell(command);
  const before = bench.sysex(I2C_REPLY).length;
  const complained = complaints();
  bench.send(0xf0, I2C_REQUEST, ADDRESS, READ_ONCE, length, 0, 0xf7);
  bench.until(() => bench.sysex(I2C_REPLY).length > before);
  const [, , , , ...data] = bench.sysex(I2C_REPLY).at(-1) ?? [];
  // StandardFirmata complains of bytes that never came, and then repeats older ones in their place.
  if (complaints() > complained) return [];
  return Array.from(
    { length: data.length / 2 },
    (_, at) => (data[2 * at] ?? 0) | ((data[2 * at + 1] ?? 0) << 7),
  );
}

/** Puts the part into this air; whether that is seen comes later. */
function breathe(air: Readonly<Record<string, number>>): () => boolean {
  const seen: boolean[] = [];
  for (const [sensor, value] of Object.entries(air)) {
    bench.board.obey({ do: 'set', sensor, value }, (answer) => {
      seen.push(answer.ok && answer.value.seen);
    });
  }
  return () => seen.length > 0 && seen.every(Boolean);
}

function start(firmware: string): void {
  bench = createBenchBoard({ programmed: programmedWith(firmware), wiring: WIRING });
  plug();
  bench.run(1_000);
}

describe.each([
  ['StandardFirmata', standardFirmata],
  ['hub-io', hubIo],
])('%s with an SCD4x on its bus', (_, firmware) => {
  test('reads its serial number and the air of the data sheet as the data sheet writes them', () => {
    start(firmware());
    expect(ask(SERIAL_NUMBER, 9)).toEqual(EXAMPLE_SERIAL_NUMBER);
    breathe(EXAMPLE_AIR);
    tell(START);
    bench.run(5_000);
    expect(ask(READ_MEASUREMENT, 9)).toEqual(EXAMPLE);
  });
});

describe('an SCD4x', () => {
  beforeEach(() => start(hubIo()));

  test('has its first measurement five seconds after it was started, and none before', () => {
    const seen = breathe(EXAMPLE_AIR);
    tell(START);
    bench.run(4_900);
    expect(ask(DATA_READY, 3)).toEqual(NOT_READY);
    expect(ask(READ_MEASUREMENT, 9)).toEqual([]);
    expect(seen()).toBe(false);
    bench.run(100);
    expect(ask(DATA_READY, 2)).toEqual([0x80, 0x06]);
    expect(ask(READ_MEASUREMENT, 9)).toEqual(EXAMPLE);
    expect(seen()).toBe(true);
  });

  test('gives each measurement once', () => {
    tell(START);
    bench.run(5_000);
    expect(ask(READ_MEASUREMENT, 9)).toHaveLength(9);
    expect(ask(READ_MEASUREMENT, 9)).toEqual([]);
    bench.run(5_000);
    expect(ask(READ_MEASUREMENT, 9)).toHaveLength(9);
  });

  test('says what the air was when it was measured, not what it is', () => {
    breathe({ co2: 1_000 });
    tell(START);
    bench.run(5_000);
    const seen = breathe({ co2: 2_000 });
    expect(ask(READ_MEASUREMENT, 2)).toEqual([1_000 >> 8, 1_000 & 0xff]);
    expect(seen()).toBe(false);
    bench.run(5_000);
    expect(ask(READ_MEASUREMENT, 9).slice(0, 2)).toEqual([2_000 >> 8, 2_000 & 0xff]);
    expect(seen()).toBe(true);
  });

  test('answers no other question while it measures, and none for half a second after', () => {
    tell(START);
    expect(ask(SERIAL_NUMBER, 9)).toEqual([]);
    tell(STOP);
    bench.run(400);
    expect(ask(SERIAL_NUMBER, 9)).toEqual([]);
    bench.run(100);
    expect(ask(SERIAL_NUMBER, 9)).toEqual(EXAMPLE_SERIAL_NUMBER);
    bench.run(5_000);
    expect(ask(READ_MEASUREMENT, 9)).toEqual([]);
  });

  test('does not answer what it does not know', () => {
    expect(ask([0x12, 0x34], 3)).toEqual([]);
  });

  test('goes on measuring when the board is reset, and is idle after a power cut', () => {
    tell(START);
    bench.hand({ do: 'reset' });
    bench.run(5_000);
    bench.send(0xf0, I2C_CONFIG, 0, 0, 0xf7);
    expect(ask(READ_MEASUREMENT, 9)).toHaveLength(9);

    bench.hand({ do: 'unplug' });
    plug();
    bench.run(10_000);
    expect(ask(READ_MEASUREMENT, 9)).toEqual([]);
    expect(ask(SERIAL_NUMBER, 9)).toEqual(EXAMPLE_SERIAL_NUMBER);
  });
});

test('an SCD4x is deaf for a second after power-up', () => {
  bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring: WIRING });
  plug();
  expect(bench.nowMs).toBeLessThan(900);
  expect(ask(SERIAL_NUMBER, 9)).toEqual([]);
  bench.run(1_000);
  expect(ask(SERIAL_NUMBER, 9)).toEqual(EXAMPLE_SERIAL_NUMBER);
});

test('air that nobody measures is given up after twenty seconds, and not seen', () => {
  bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring: WIRING });
  plug();
  const { nowMs } = bench;
  const answer = bench.hand({ do: 'set', sensor: 'co2', value: 900 });
  expect(answer).toMatchObject({ value: { seen: false } });
  expect(bench.nowMs - nowMs).toBeCloseTo(20_000, -1);
});

test('two parts in the same air feel it together', () => {
  const bme280 = { kind: 'bme280', address: 0x76, pressure: 'pressure' } as const;
  const names = { temperature: 'temperature', humidity: 'humidity' };
  bench = createBenchBoard({
    programmed: programmedWith(hubIo()),
    wiring: [{ ...bme280, ...names }, ...WIRING],
  });
  plug();
  bench.run(1_000);
  breathe(EXAMPLE_AIR);
  tell(START);
  bench.run(5_000);
  expect(ask(READ_MEASUREMENT, 9)).toEqual(EXAMPLE);
  const { temperature } = bench.board.state().sensors;
  expect(temperature).toMatchObject({ value: EXAMPLE_AIR.temperature, from: -10, to: 60 });
});
