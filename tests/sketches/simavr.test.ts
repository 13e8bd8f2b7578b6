import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeCardMessage, HUB_PINS } from '../../hardware/board/hub-io-protocol.ts';
import { compile, hasSimavr } from './debian-tools.ts';
import { imagePath } from './read-image.ts';

/** The images under a second emulator, which shares nothing with the first one. */

const RUNNER = fileURLToPath(new URL('simavr-runner.c', import.meta.url));
const why = hasSimavr ? '' : ' (skipped: Debian has no libsimavr-dev here, or no g++)';

/** Where the key "previous" is on the chip: port, bit, and its place among Firmata's ports. */
const BOARDS = {
  uno: { chip: 'atmega328p', key: ['D', 4] },
  mega: { chip: 'atmega2560', key: ['A', 0] },
} as const;

describe.skipIf(!hasSimavr)(`hub-io under simavr${why}`, () => {
  const runner = hasSimavr
    ? compile('gcc', ['-O2', '-I/usr/include/simavr', RUNNER, '-l:libsimavr.so.2'])
    : undefined;
  afterAll(() => runner?.remove());

  /** What the board has sent in each `run`, in hexadecimal digits. */
  const run = (board: keyof typeof BOARDS, script: readonly string[]) =>
    execFileSync(runner?.path ?? '', [BOARDS[board].chip, imagePath(board)], {
      input: script.map((line) => `${line}\n`).join(''),
      encoding: 'utf8',
    }).split('\n');

  describe.each(['uno', 'mega'] as const)('on the chip of %s', (board) => {
    const pins = HUB_PINS[board];
    const byte = (value: number) => value.toString(16).padStart(2, '0');

    test('greets its host, and says that no readers are wired', () => {
      const [greeting = ''] = run(board, ['run 60']);
      expect(greeting).toMatch(/^f90205f0790100(6800)(7500)(6200)(2d00)(6900)(6f00)f7/);
      const messages = [...greeting.matchAll(/f001((?:[0-7][\da-f])+?)f7/g)].map(([, data = '']) =>
        decodeCardMessage(Buffer.from(data, 'hex')),
      );
      expect(messages.map((message) => message?.word)).toEqual(['absent', 'absent']);
    });

    test('tells what its pins can do, every one of them', () => {
      const [, answer = ''] = run(board, ['run 60', 'send f06bf7', 'run 300']);
      expect(answer).toMatch(/^f06c.*f7$/);
      expect(answer.match(/7f/g)).toHaveLength(pins.pinCount);
    });

    test('reports a key within ten milliseconds, down and up', () => {
      const [port, bit] = BOARDS[board].key;
      const key = pins.keyPrevious;
      const level = byte(1 << (key % 8));
      const sent = run(board, [
        'run 60',
        `send f4${byte(key)}0bd${(key >> 3).toString(16)}01`,
        'run 40',
        `pin ${port} ${bit} 0`,
        'run 10',
        'run 30',
        `pin ${port} ${bit} 1`,
        'run 10',
      ]);
      const status = byte(0x90 | (key >> 3));
      expect(sent.slice(1, 5)).toEqual([
        `${status}${level}00`,
        `${status}0000`,
        '',
        `${status}${level}00`,
      ]);
    });
  });
});
