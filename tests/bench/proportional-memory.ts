import { readFileSync } from 'node:fs';
import { familyOf } from './machine-load.ts';

/** Megabytes of one process; pages that several share are counted once between them: Pss of proc(5). */
export function processMegabytes(pid: number): number {
  return (pssOf(pid) * 1024) / 1e6;
}

/** The same of every process of the browsers this one has started. */
export function browserMegabytes(): number {
  const browsers = [...familyOf(process.pid).keys()].filter(isOfBrowser);
  return browsers.reduce((sum, pid) => sum + processMegabytes(pid), 0);
}

const isOfBrowser = (pid: number): boolean => readProc(pid, 'comm').startsWith('chrom');

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It ended meanwhile, or has no memory of its own any more.
    return '';
  }
}
