import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ToBoardProcess } from './board-messages.ts';

/** A board process as its parent sees it. */
export interface BoardProcess {
  /** Never refuses; a process that has ended drops what it is given. */
  send(message: ToBoardProcess): void;
  /** Whatever the process says, not parsed yet; to this one listener. */
  listen(listener: (message: unknown) => void): void;
  /** Resolves when the process is no more, whatever ended it; never rejects. */
  readonly ended: Promise<void>;
  /** At once, however busy or stopped it is. */
  kill(): void;
}

/** Starts a board process: a child of Node here, a utility process under Electron. */
export type ForkBoard = () => BoardProcess;

/** The entry: its source beside this file, or its own bundle beside the one this is part of. */
export function boardProcessPath(): string {
  const name = import.meta.url.endsWith('.ts') ? './board-process.ts' : './board-process.js';
  return fileURLToPath(new URL(name, import.meta.url));
}

export const forkNodeBoard: ForkBoard = () => {
  const child = fork(boardProcessPath(), [], {
    execArgv: [],
    // Bytes stay bytes on the way; JSON would make objects of them.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // It could not be started, or a message found it dead; the exit tells the latter as well.
    child.on('error', () => {
      if (child.pid === undefined) resolve();
    });
  });
  return {
    ended,
    send(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    listen: (listener) => void child.on('message', listener),
    kill: () => void child.kill('SIGKILL'),
  };
};
