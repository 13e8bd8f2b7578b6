import type { Log } from './log.ts';

/** What whoever supervises the process reads as "start me again" (sysexits, EX_SOFTWARE). */
export const EXIT_DEFECT = 70;

/** How long closing may take before the process ends all the same. */
const PATIENCE_MS = 2_000;

/** The parts of the running process that are used here. */
export type GuardedProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

export interface CrashGuard {
  /** Closes what is open and ends the process; the first call decides the exit code. */
  end(exitCode: number): void;
}

/**
 * Ends the process in good order: when it is asked to, and after a bug that nobody expected. After
 * such a bug nothing in memory can be trusted, so nothing is mended here.
 */
export function createCrashGuard({
  process,
  log,
  close,
}: {
  readonly process: GuardedProcess;
  readonly log: Log;
  /** Gives everything back. */
  readonly close: () => Promise<void>;
}): CrashGuard {
  let ending = false;

  function end(exitCode: number): void {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
    close().then(
      () => process.exit(exitCode),
      (bug) => {
        log.bug('session.crashed', bug);
        process.exit(exitCode === 0 ? EXIT_DEFECT : exitCode);
      },
    );
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  for (const bug of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(bug, (cause: unknown) => {
      log.bug('session.crashed', cause);
      end(EXIT_DEFECT);
    });
  }
  return { end };
}
