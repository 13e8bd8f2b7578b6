import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often something is unplugged and plugged in again: on a long run often enough to fill memory. */
export const RECONNECTS = process.env.PORTICO_LONG === '1' ? 1_000 : 20;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** How many descriptors this process has open. */
export const descriptors = () => readdirSync('/proc/self/fd').length;

/** How many listeners hang on the process, by event. */
export const listeners = () => process.eventNames().map((name) => process.listenerCount(name));

/** What is in use of the heap once all garbage is gone. */
export function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
