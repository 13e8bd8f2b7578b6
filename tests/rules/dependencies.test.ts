import { describe, expect, test } from 'vitest';
import { LAYERS, libraryOf } from './import-table.ts';
import { importsOf, readText, sourcesBelow } from './source-files.ts';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest: Manifest = JSON.parse(readText('package.json'));
const lock: { packages: Record<string, Locked> } = JSON.parse(readText('package-lock.json'));
const asked = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

describe('what is installed tomorrow is what is installed today', () => {
  test('every version is pinned exactly', () => {
    const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('the lock holds exactly what was asked for', () => {
    const locked = Object.keys(asked).map((name) => [
      name,
      lock.packages[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(locked)).toEqual(asked);
  });

  test('the lock proves every package by its contents and names no host', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(readText('package-lock.json')).not.toMatch(/"https?:\/\/[^"]*\.tgz"/);
  });

  test('both kinds of kiosk computer get their Node and their tools from the lock', () => {
    for (const machine of ['x64', 'arm64']) {
      expect(lock.packages).toHaveProperty([`node_modules/node-linux-${machine}`]);
      expect(lock.packages).toHaveProperty([`node_modules/@biomejs/cli-linux-${machine}`]);
      expect(lock.packages).toHaveProperty([
        `node_modules/@typescript/typescript-linux-${machine}`,
      ]);
    }
  });
});

describe('every dependency has a reason', () => {
  const runtime = LAYERS.flatMap(sourcesBelow)
    .filter((path) => !/vite\.config\.ts$|^main\/start\//.test(path))
    .flatMap(importsOf)
    .filter(({ specifier, erased }) => !erased && !/^(\.|node:)/.test(specifier))
    .map(({ specifier }) => libraryOf(specifier));
  const names = [...new Set([...Object.keys(manifest.dependencies), ...runtime])].sort();

  test.each(names)('the README says why %s is here', (name) => {
    expect(readText('README.md')).toContain(`| \`${name}\` |`);
  });

  test.each(names)('%s is asked for in package.json', (name) => {
    expect(Object.keys(asked)).toContain(name);
  });
});
