import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { boardProcessPath } from '../../../hardware/board/fork-board.ts';
import {
  createUtilityForkBoard,
  type UtilityForkDependencies,
} from '../../../main/electron/fork-board.ts';

/** A utility process that runs nothing: what is done to it can be read afterwards. */
class UtilityStandIn extends EventEmitter {
  pid: number | undefined;
  readonly posted: unknown[] = [];
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  spawn(pid: number) {
    this.pid = pid;
    this.emit('spawn');
  }
}

const forks: unknown[][] = [];
const killed: [number, string][] = [];
let child: UtilityStandIn;

const forkBoard = createUtilityForkBoard({
  utilityProcess: {
    fork: (...args: unknown[]) => {
      forks.push(args);
      return child;
    },
  } as unknown as UtilityForkDependencies['utilityProcess'],
  killProcess: (pid, signal) => killed.push([pid, signal]),
});

beforeEach(() => {
  child = new UtilityStandIn();
  forks.length = 0;
  killed.length = 0;
});

const start = { type: 'heartbeat.asked', beat: 1 } as const;

describe('a board process under Electron', () => {
  test('is a utility process whose entry is there', () => {
    forkBoard();
    expect(forks).toEqual([
      [boardProcessPath(), [], expect.objectContaining({ serviceName: 'portico-board' })],
    ]);
    expect(existsSync(boardProcessPath())).toBe(true);
  });

  test('is told messages and heard', () => {
    const board = forkBoard();
    const heard: unknown[] = [];
    board.listen((message) => heard.push(message));
    board.send(start);
    child.emit('message', { type: 'board.restarted' });
    expect(child.posted).toEqual([start]);
    expect(heard).toEqual([{ type: 'board.restarted' }]);
  });

  test('is killed at once, and not once more when it is gone', async () => {
    const board = forkBoard();
    child.spawn(4711);
    board.kill();
    expect(killed).toEqual([[4711, 'SIGKILL']]);
    child.emit('exit', 1);
    await board.ended;
    board.kill();
    board.send(start);
    expect(killed).toHaveLength(1);
    expect(child.posted).toEqual([]);
  });

  test('that was killed before it had begun is killed as soon as it has', () => {
    const board = forkBoard();
    board.kill();
    expect(killed).toEqual([]);
    child.spawn(4711);
    expect(killed).toEqual([[4711, 'SIGKILL']]);
  });
});
