import { readdirSync, readFileSync } from 'node:fs';

const HUB_IO = new URL('../../sketches/hub-io/', import.meta.url);

export interface Source {
  readonly name: string;
  /** Without its comments. */
  readonly code: string;
}

export const sourcesOfHubIo = (): readonly Source[] =>
  readdirSync(HUB_IO)
    .sort()
    .map((name) => ({ name, code: codeOf(name) }));

function codeOf(name: string): string {
  return readFileSync(new URL(name, HUB_IO), 'utf8').replace(/\/\/.*$/gm, '');
}

/** Every `constexpr` number of a header, by its namespace and name: `uno.DISTANCE`. */
export function constantsOf(name: string): ReadonlyMap<string, number> {
  const constants = new Map<string, number>();
  let space = '';
  for (const line of codeOf(name).split('\n')) {
    if (line.startsWith('}')) space = '';
    space = /^namespace (\w+) \{/.exec(line)?.[1] ?? space;
    const [, constant, value] = /^constexpr \w+ (\w+) = (0x[\dA-F]+|\d+);/.exec(line) ?? [];
    if (constant) constants.set(`${space}.${constant}`, Number(value));
  }
  return constants;
}
