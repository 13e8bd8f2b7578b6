import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasCompiler = spawnSync('g++', ['--version']).status === 0;

/** The library behind Debian's simavr, with its headers. */
export const hasSimavr = hasCompiler && existsSync('/usr/include/simavr/sim_avr.h');

export interface Program {
  readonly path: string;
  remove(): void;
}

/** Compiles and links with the system's compiler. Throws what it said. */
export function compile(compiler: 'gcc' | 'g++', options: readonly string[]): Program {
  const place = mkdtempSync(join(tmpdir(), 'portico-sketches-'));
  const path = join(place, 'program');
  execFileSync(compiler, [...options, '-o', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  return { path, remove: () => rmSync(place, { recursive: true }) };
}
