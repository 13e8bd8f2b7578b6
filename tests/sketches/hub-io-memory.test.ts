import { expect, test } from 'vitest';
import { HUB_PINS } from '../../hardware/board/hub-io-protocol.ts';
import { createBareBoard } from './bare-board.ts';
import { readImage } from './read-image.ts';
import { putReaders } from './reader-on-bus.ts';

const PAINT = 0xa5;
const END_OF_RAM = 0x900;

test('with everything going on at once a third of the memory is never touched', () => {
  const ram = new Uint8Array(END_OF_RAM).fill(PAINT);
  const board = createBareBoard({ program: readImage('uno'), ram });
  const [first, second] = putReaders(board, [
    HUB_PINS.uno.reader0Select,
    HUB_PINS.uno.reader1Select,
  ]);
  board.runMs(60);
  // Keys, channels, repeated reads on an empty bus, and every question there is.
  board.send([0xf4, 4, 0x0b, 0xd0, 1, 0xd1, 1, 0xd2, 1, 0xc6, 1, 0xc7, 1, 0xf0, 0x7a, 10, 0, 0xf7]);
  board.send([0xf0, 0x78, 0, 0, 0xf7, 0xf0, 0x76, 0x76, 0x10, 0, 0, 32, 0, 0xf7]);
  for (const field of [first?.field, second?.field]) {
    field?.put({ uid: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], sak: 0x20 });
    field?.put({ uid: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11], sak: 0x20 });
  }
  for (let round = 0; round < 20; round += 1) {
    board.send([0xf0, 0x6b, 0xf7, 0xf0, 0x02, 0xf7, 0xf0, 0x6d, 4, 0xf7, 0xf0, 0x62, 0xf7]);
    board.setPin(4, round % 2 === 0);
    board.runMs(50);
  }
  expect(longestRun(board.cpu.data)).toBeGreaterThan(2048 / 3);
});

/** The longest stretch of memory that nobody wrote to. */
function longestRun(memory: Uint8Array): number {
  let longest = 0;
  let run = 0;
  for (const byte of memory) {
    run = byte === PAINT ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
