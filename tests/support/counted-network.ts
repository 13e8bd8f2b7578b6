import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What to start a program through, so that it finds itself on a machine with no way out, where every
 * try to leave is counted (a Linux network namespace with its loopback and nothing else).
 */
export const INTO_COUNTED_NETWORK = [
  'unshare',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
] as const;

const [file, ...args] = INTO_COUNTED_NETWORK;
const CAN_BE_MADE = spawnSync(file, [...args, 'true']).status === 0;

/** Why there can be none here, for the name of what is skipped. */
export const COUNTED_NETWORK_MISSING = CAN_BE_MADE
  ? ''
  : ' (skipped: only root may make a network, and needs the Debian package iproute2)';

/** What to start a program through, so that it joins the network a process is in. */
export const joining = (pid: number) => ['nsenter', '--target', String(pid), '--net'] as const;

/**
 * How often anybody in the network of a process tried to reach beyond the machine: packets and
 * connections for which Linux found no route (RFC 4293, ipSystemStatsOutNoRoutes). IPv6 is left out,
 * because Chromium asks for a route there to learn whether it has one, and sends nothing.
 */
export function triesToLeave(pid: number): number {
  const rows = readFileSync(`/proc/${pid}/net/snmp`, 'utf8').split('\n');
  const [names = [], values = []] = rows
    .filter((row) => row.startsWith('Ip:'))
    .map((row) => row.split(' '));
  const tries = Number(values[names.indexOf('OutNoRoutes')]);
  if (Number.isNaN(tries)) throw new Error('Linux does not count here what has no route.');
  return tries;
}
