import type { utilityProcess } from 'electron';
import { boardProcessPath, type ForkBoard } from '../../hardware/board/fork-board.ts';

export interface UtilityForkDependencies {
  /** Electron's `utilityProcess`; it forks only once the app is ready. */
  readonly utilityProcess: Pick<typeof utilityProcess, 'fork'>;
  /** Node's `process.kill`. */
  readonly killProcess: (pid: number, signal: 'SIGKILL') => void;
}

/** Board processes under Electron, where `child_process.fork` ends with the RunAsNode fuse. */
export function createUtilityForkBoard({
  utilityProcess: { fork },
  killProcess,
}: UtilityForkDependencies): ForkBoard {
  return () => {
    const child = fork(boardProcessPath(), [], {
      serviceName: 'portico-board',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let isOver = false;
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        isOver = true;
        resolve();
      });
    });
    const strike = () => {
      if (isOver) return;
      // Its own `kill` sends SIGTERM, which a process that is stopped never takes.
      if (child.pid === undefined) child.once('spawn', strike);
      else killProcess(child.pid, 'SIGKILL');
    };
    return {
      ended,
      send(message) {
        if (!isOver) child.postMessage(message);
      },
      listen: (listener) => void child.on('message', listener),
      kill: strike,
    };
  };
}
