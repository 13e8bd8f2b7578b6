import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeHubReport, SYSEX } from '../../../hardware/board/hub-io-protocol.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { type BenchBoard, createBenchBoard } from './bench-board.ts';
import { hubIo, programmedWith, standardFirmata } from './images.ts';

const SLEEP = 0x9588;
const JUMP_TO_ITSELF = 0xcfff;
const REPORT_VERSION = 0xf9;
const REPORT_FIRMWARE = 0x79;
const SET_PIN_MODE = 0xf4;
const ANALOG_MESSAGE = 0xe0;
const [INPUT, OUTPUT, PWM, PULL_UP] = [0x00, 0x01, 0x03, 0x0b];

let bench: BenchBoard;

/** How often the firmware has said its name. */
const introductions = () => bench.sysex(REPORT_FIRMWARE).length;

function introduced(before: number): void {
  bench.until(() => introductions() > before, 5_000);
}

function start(): void {
  const before = introductions();
  bench.hand({ do: 'plug' });
  introduced(before);
}

describe.each([
  ['StandardFirmata', standardFirmata],
  ['hub-io', hubIo],
])('%s on the emulated board', (_, firmware) => {
  // StandardFirmata blinks for two seconds before it says a word: it starts once for all.
  beforeAll(() => {
    bench = createBenchBoard({ programmed: programmedWith(firmware()), wiring: HUB_WIRING });
    start();
  });
  beforeEach(() => {
    if (!bench.board.powered) start();
  });

  test('it says its version when it has started', () => {
    expect(bench.sent[0]?.byte).toBe(REPORT_VERSION);
  });

  test('a lamp is lit and darkened', () => {
    bench.send(SET_PIN_MODE, 9, OUTPUT, 0x90 | 1, 0x02, 0);
    bench.until(() => bench.board.state().lamps.back === 1);
    bench.send(0x90 | 1, 0, 0);
    bench.until(() => bench.board.state().lamps.back === 0);
  });

  test('every lamp can be dimmed, whichever timer drives its pin', () => {
    const pins = [3, 5, 6, 9, 10];
    pins.forEach((pin, index) => {
      bench.send(SET_PIN_MODE, pin, PWM, ANALOG_MESSAGE | pin, 20 * (index + 1), 0);
    });
    bench.run(50);
    const { previous, next, select, back, help } = bench.board.state().lamps;
    [previous, next, select, back, help].forEach((level, index) => {
      expect(level).toBeCloseTo((20 * (index + 1)) / 255, 1.8);
    });
  });

  test('a key is reported within 10 ms, and its release, however the contact bounces', () => {
    bench.send(SET_PIN_MODE, 8, PULL_UP, SET_PIN_MODE, 8, INPUT, 0x91, 0x01, 0, 0xd1, 1);
    bench.run(100);
    for (const pressed of [true, false]) {
      const { length } = bench.sent;
      const { nowMs } = bench;
      const command = pressed ? 'press-key' : 'release-key';
      expect(bench.hand({ do: command, key: 'select' })).toMatchObject({ value: { seen: true } });
      bench.run(50);
      const reports = bench.sent.slice(length).filter(({ byte }) => byte === 0x91);
      expect(reports[0]?.atMs).toBeLessThan(nowMs + 10);
      const last = bench.sent.at(-2);
      expect((last?.byte ?? 0) & 1).toBe(pressed ? 0 : 1);
    }
  });

  test('bytes are not lost while the board speaks: every query is answered', () => {
    let asked = introductions();
    for (let round = 0; round < 5; round += 1) {
      // Together they fit the 64 bytes that an Arduino can hold back while it answers.
      for (let index = 0; index < 20; index += 1) bench.send(0xf0, REPORT_FIRMWARE, 0xf7);
      asked += 20;
      bench.until(() => introductions() === asked, 3_000);
    }
  });

  test('without power nothing is sent, no lamp is lit and time stands still', () => {
    bench.send(SET_PIN_MODE, 9, OUTPUT, 0x90 | 1, 0x02, 0);
    bench.until(() => bench.board.state().lamps.back === 1);
    expect(bench.hand({ do: 'unplug' })).toMatchObject({ value: { seen: true } });
    const { length } = bench.sent;
    const { nowMs } = bench;
    bench.run(100);
    expect(bench.sent).toHaveLength(length);
    expect(bench.nowMs).toBe(nowMs);
    expect(bench.board.state()).toMatchObject({ powered: false, lamps: { back: 0 } });
  });

  test('plugged in again it starts again, with what lies on the desk as it was left', () => {
    const { starts } = bench.board.state();
    bench.hand({ do: 'unplug' });
    expect(bench.hand({ do: 'press-key', key: 'back' })).toMatchObject({ value: { seen: false } });
    const before = introductions();
    expect(bench.hand({ do: 'plug' })).toMatchObject({ value: { seen: true } });
    introduced(before);
    expect(bench.board.state()).toMatchObject({
      starts: starts + 1,
      startedBy: 'power',
      keys: { back: true },
    });
  });

  test('the reset button starts it again', () => {
    const { starts } = bench.board.state();
    const before = introductions();
    expect(bench.hand({ do: 'reset' })).toMatchObject({ value: { seen: true } });
    introduced(before);
    expect(bench.board.state()).toMatchObject({ starts: starts + 1, startedBy: 'external' });
  });
});

test('a firmware that hangs is started again by its own watchdog, and knows it', () => {
  const programmed = programmedWith(hubIo());
  const hanging = createBenchBoard({ programmed, wiring: HUB_WIRING });
  hanging.hand({ do: 'plug' });
  hanging.run(100);
  const words = new Uint16Array(programmed.flash.buffer);
  const rest = words.indexOf(SLEEP);
  words[rest] = JUMP_TO_ITSELF;
  hanging.until(() => hanging.board.state().starts === 2, 2_000);
  words[rest] = SLEEP;
  expect(hanging.board.state()).toMatchObject({ starts: 2, startedBy: 'watchdog' });
  hanging.send(0xf0, SYSEX.hubQuery, 0xf7);
  hanging.until(() => hanging.sysex(SYSEX.hubReport).length > 0);
  const report = decodeHubReport(hanging.sysex(SYSEX.hubReport).at(-1) ?? []);
  expect(report?.restartedByWatchdog).toBe(true);
});
