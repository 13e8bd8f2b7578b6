import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the machine knows what day it is. */
export interface TrustedClock {
  /** Answers at once; what has to be asked for is known the next time. */
  isTrusted(): boolean;
}

interface TrustedClockDependencies {
  readonly isPackaged: boolean;
  /** Where the files of the system are found. */
  readonly root?: string;
  /** Asks the kernel, by way of systemd, whether a time server was followed. */
  readonly askSystem?: () => Promise<boolean>;
  readonly nowMs?: () => number;
}

/**
 * Asks Linux whether its clock was set since it started: by a time server, or from a clock with a
 * battery. A Raspberry Pi without network goes on from where it stopped, and a date taken from it may
 * be weeks old. Once the answer was yes it stays so until the next start.
 *
 * A kiosk that runs from a work tree believes its clock: a developer's machine keeps time, and in a
 * container neither server nor battery is to be seen.
 */
export function createTrustedClock({
  isPackaged,
  root = '/',
  askSystem = isSynchronized,
  nowMs = Date.now,
}: TrustedClockDependencies): TrustedClock {
  let isTrusted = !isPackaged;
  let isAsking = false;
  async function ask(): Promise<void> {
    isAsking = true;
    isTrusted ||= await askSystem();
    isAsking = false;
  }
  return {
    isTrusted: () => {
      isTrusted ||= existsSync(join(root, SYNCHRONIZED)) || isSetByBattery(root, nowMs());
      if (!isTrusted && !isAsking) void ask();
      return isTrusted;
    },
  };
}

/** systemd-timesyncd makes this file as soon as a server has answered; `/run` is empty at boot. */
const SYNCHRONIZED = 'run/systemd/timesync/synchronized';

/** No kiosk of this kind ran before; a clock whose battery is gone begins again long ago. */
const EARLIEST_MS = Date.UTC(2026, 0, 1);

const HOUR_MS = 3_600_000;

/**
 * Whether the system has its time from a clock with a battery, which the kernel says of each (its ABI
 * document `sysfs-class-rtc`). One that lost its battery was asked all the same, so it must also
 * still agree: the system's own clock is moved on from 1970 by systemd, that one is not.
 */
function isSetByBattery(root: string, nowMs: number): boolean {
  const directory = join(root, 'sys/class/rtc');
  return namesIn(directory).some((name) => {
    const told = (attribute: string) => textOf(join(directory, name, attribute));
    const clockMs = Number(told('since_epoch')) * 1000;
    const agrees = clockMs >= EARLIEST_MS && Math.abs(clockMs - nowMs) < HOUR_MS;
    return told('hctosys') === '1' && agrees;
  });
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    // A computer without such a clock has no such directory, and one that hides it has none for us.
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // Reading asks the clock itself, and one that lost its time answers with an error.
    return '';
  }
}

/** Knows of chrony and ntpd too: what is told is the kernel's own flag (`STA_UNSYNC`, adjtimex(2)). */
function isSynchronized(): Promise<boolean> {
  return new Promise((resolve) => {
    const question = ['show', '--property=NTPSynchronized', '--value'];
    execFile('timedatectl', question, { timeout: 5000 }, (failure, answer) => {
      resolve(failure === null && answer.trim() === 'yes');
    });
  });
}
