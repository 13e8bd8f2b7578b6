import { describe, expect, test } from 'vitest';
import { decodeHubReport, HUB_PINS, SYSEX } from '../../hardware/board/hub-io-protocol.ts';
import { type BareBoard, createBareBoard } from './bare-board.ts';
import { listenTo, textOf } from './board-messages.ts';
import { readImage } from './read-image.ts';

const program = readImage('uno');
const KEY = HUB_PINS.uno.keyPrevious;

describe('a board that hangs', () => {
  test('restarts by itself within a second, and says so', () => {
    const hung = createBareBoard({ program });
    hung.runMs(100);
    let restarted = false;
    hung.onWatchdogReset(() => {
      restarted = true;
    });
    // A bus transfer that never ends is what the firmware cannot come out of by itself.
    hung.spi.onByte = () => undefined;
    hung.runUntil(() => restarted, 1000);

    const fresh = createBareBoard({ program, ram: hung.cpu.data });
    const ear = listenTo(fresh);
    expect(textOf(ear.nextSysex(0x71))).toBe('hub-io was stuck and restarted');
    expect(restartedByWatchdog(fresh)).toBe(true);
  });

  test('and is then switched on anew has forgotten that', () => {
    expect(restartedByWatchdog(createBareBoard({ program }))).toBe(false);
  });
});

describe('garbage on the line', () => {
  test('does not disturb the board: it answers, keeps its keys and its watchdog quiet', () => {
    const board = createBareBoard({ program });
    board.runMs(50);
    board.onWatchdogReset(() => {
      throw new Error('the board restarted');
    });
    let seed = 1;
    const noise = Array.from({ length: 3000 }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 16) & 0xff;
    });
    board.send(noise);
    board.runMs(3000);
    board.send([0xf7, 0xff, 0xf0, 0x79, 0xf7]);
    board.runMs(200);
    const heard = Buffer.from(board.sent).toString('latin1');
    expect(heard.lastIndexOf('\xf0\x79\x01\x00h')).toBeGreaterThan(100);

    board.send([0xf4, KEY, 0x0b, 0xd0, 1]);
    board.runMs(60);
    const before = board.sent.length;
    board.setPin(KEY, false);
    board.runUntil(() => board.sent[before] === 0x90, 10);
  });

  test('a sysex without an end does not swallow what comes after it', () => {
    const board = createBareBoard({ program });
    const ear = listenTo(board);
    ear.nextSysex(0x79);
    board.send([0xf0, 0x76, 1, 2, 3, 0xf0, 0x79, 0xf7]);
    ear.nextSysex(0x79);
  });

  test('a sysex that is too long is complained of', () => {
    const board = createBareBoard({ program });
    const ear = listenTo(board);
    ear.nextSysex(0x79);
    board.send([0xf0, ...new Array(200).fill(1), 0xf7]);
    expect(textOf(ear.nextSysex(0x71))).toBe('An order was too long');
  });

  test('an order that is not known is complained of', () => {
    const board = createBareBoard({ program });
    const ear = listenTo(board);
    ear.nextSysex(0x79);
    board.send([0xf0, 0x62, 1, 0xf7]);
    expect(textOf(ear.nextSysex(0x71))).toBe('An order that hub-io does not know');
  });
});

describe('pins that do not exist', () => {
  test('harm nothing, in whatever order they are named', () => {
    const board = createBareBoard({ program });
    const ear = listenTo(board);
    ear.nextSysex(0x79);
    for (const pin of [22, 64, 127]) {
      board.send([0xf4, pin, 1, 0xf5, pin, 1, 0xf0, 0x6d, pin, 0xf7, 0xf0, 0x6f, pin, 1, 0, 0xf7]);
    }
    board.send([0x9f, 0x7f, 1, 0xdf, 1, 0xcf, 1, 0xef, 0x7f, 1, 0xf9]);
    ear.next(({ command }) => command === 0xf9, 100);
  });
});

function restartedByWatchdog(board: BareBoard): boolean | undefined {
  const ear = listenTo(board);
  ear.nextSysex(0x79);
  board.send([0xf0, SYSEX.hubQuery, 0xf7]);
  return decodeHubReport(ear.nextSysex(SYSEX.hubReport).data)?.restartedByWatchdog;
}
