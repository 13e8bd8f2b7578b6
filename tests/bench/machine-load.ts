import { readdirSync, readFileSync } from 'node:fs';

/** Above this share of the machine, what others did may show in the figures. */
const NOISY_SHARE = 0.15;

export interface LoadReport {
  /** Share of the machine, 0 to 1, that went to processes which are none of ours. */
  readonly othersShare: number;
  readonly noisy: boolean;
}

/** Watches who uses the machine while a row is measured. */
export interface LoadWatch {
  /** To be called between rounds: what a child used between the last look and its end counts as others'. */
  look(): void;
  report(): LoadReport;
}

export function watchLoad(): LoadWatch {
  const before = machineTicks();
  const first = ticksOfOurs();
  const latest = new Map(first);

  function look(): void {
    for (const [pid, ticks] of ticksOfOurs()) latest.set(pid, ticks);
  }

  return {
    look,
    report: () => {
      look();
      const now = machineTicks();
      let ours = 0;
      for (const [pid, ticks] of latest) ours += ticks - (first.get(pid) ?? 0);
      const others = Math.max(0, now.busy - before.busy - ours);
      const othersShare = others / Math.max(1, now.all - before.all);
      return { othersShare, noisy: othersShare > NOISY_SHARE };
    },
  };
}

/** The first line of /proc/stat (proc(5)): user nice system idle iowait irq softirq steal. */
function machineTicks(): { readonly busy: number; readonly all: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const all = ticks.reduce((sum, value) => sum + value, 0);
  const [, , , idle = 0, waiting = 0] = ticks;
  return { busy: all - idle - waiting, all };
}

/** User and system time of this process and everything below it, by pid. */
function ticksOfOurs(): Map<number, number> {
  return familyOf(process.pid);
}

/** A process and everything below it: process numbers, and what each has used in ticks. */
export function familyOf(ancestor: number): Map<number, number> {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const found = new Map<number, number>();
  const family = new Set([ancestor]);
  // A parent may come after its child in the list once process numbers have wrapped round.
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent, ticks } of processes) {
      if (found.has(pid) || !(family.has(pid) || family.has(parent))) continue;
      family.add(pid);
      found.set(pid, ticks);
      grown = true;
    }
  }
  return found;
}

function readProcess(
  name: string,
): { readonly pid: number; readonly parent: number; readonly ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The command stands in parentheses and may hold anything; state and parent follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
  } catch {
    // It ended between the list and the look.
    return [];
  }
}
