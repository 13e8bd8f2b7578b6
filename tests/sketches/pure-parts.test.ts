import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, hasCompiler, type Program } from './debian-tools.ts';

/** What needs no pins, compiled for this machine with every check the compiler has. */

const SKETCHES = fileURLToPath(new URL('../../sketches/', import.meta.url));
const PURE = ['anticollision', 'card-presence', 'firmata-parser'];

const why = hasCompiler ? '' : ' (skipped: no g++)';

describe.skipIf(!hasCompiler)(`the firmware's own tests on this machine${why}`, () => {
  const program = hasCompiler ? build() : undefined;
  afterAll(() => program?.remove());
  const lines = program ? resultsOf(program) : [];

  test('there are some, in every file', () => {
    expect(lines.length).toBeGreaterThan(35);
  });

  test.each(lines.map((line) => [line.replace(/^(not )?ok /, ''), line]))('%s', (_, line) => {
    expect(line).toMatch(/^ok /);
  });
});

function build(): Program {
  const tests = readdirSync(`${SKETCHES}tests`).filter((name) => name.endsWith('.cpp'));
  return compile('g++', [
    '-std=c++11',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-fsanitize=address,undefined',
    '-fno-sanitize-recover=all',
    ...tests.sort().map((name) => `${SKETCHES}tests/${name}`),
    ...PURE.map((name) => `${SKETCHES}hub-io/${name}.cpp`),
  ]);
}

function resultsOf(program: Program): string[] {
  return execFileSync(program.path, { encoding: 'utf8' }).trim().split('\n');
}
