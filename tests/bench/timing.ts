/**
 * Processor time of this process, all its threads, in seconds: for work that never waits it is what the
 * wall clock shows on an idle machine, and a neighbour who takes the processor away is not in it.
 */
export function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return secondsSince(before);
}

/** The same for work that goes on until a promise resolves. */
export async function secondsUntil(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return secondsSince(before);
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
