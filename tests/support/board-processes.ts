import { readdirSync, readFileSync } from 'node:fs';

/** The board processes that this process has started and that are still there. */
export function boardProcesses(): number[] {
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
      .filter(isBoardProcess),
  );
}

function isBoardProcess(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('board-process');
  } catch {
    // It ended while the list was read.
    return false;
  }
}
