import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRODUCTS } from '../../main/start/build.mjs';
import { libraryOf } from '../rules/import-table.ts';
import { importsIn, PROJECT_ROOT } from '../rules/source-files.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

/** The opposite of what is decided, fuse by fuse, in the order of `FuseV1Options`. */
const WRONG_WIRE = '101100110';

const work = mkdtempSync(join(tmpdir(), 'portico-package-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(['x64', 'arm64'] as const)('the package for %s', (machine) => {
  const output = join(work, machine);
  const app = join(output, machine === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked');
  const resources = join(app, 'resources');
  let held: string[] = [];

  beforeAll(() => {
    const missing = PRODUCTS.filter((file) => !existsSync(file));
    if (missing.length > 0) throw new Error(`build first (npm test does): no ${missing.join()}`);
    const dist = makeStandInElectron(output, WRONG_WIRE);
    const builder = join(PROJECT_ROOT, 'node_modules', 'electron-builder', 'cli.js');
    const args = ['--linux', 'dir', `--${machine}`, '--publish', 'never'];
    args.push(`-c.electronDist=${dist}`, `-c.directories.output=${output}`);
    execFileSync(process.execPath, [builder, ...args], { cwd: PROJECT_ROOT, stdio: 'pipe' });
    held = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
      path.replace(/^[\\/]/, ''),
    );
  });

  test('holds every entry that runs', () => {
    const products = PRODUCTS.map((path) => path.slice(PROJECT_ROOT.length));
    expect(held).toEqual(expect.arrayContaining([...products, 'package.json', 'LICENSE']));
  });

  test('holds the starter pack and the whole page', () => {
    expect(held.filter((path) => /^main\/content\/starter\/.+\.json$/.test(path))).not.toEqual([]);
    expect(held.filter((path) => /^renderer\/built\/.+\.js$/.test(path))).not.toEqual([]);
    expect(held.filter((path) => /^renderer\/built\/.+\.woff2$/.test(path))).not.toEqual([]);
  });

  test('holds the libraries that are not bundled, and all they need', () => {
    const read = (path: string) => extractFile(join(resources, 'app.asar'), path).toString('utf8');
    const bundles = held.filter((path) => /^main\/built\/.+\.c?js$/.test(path));
    const asked = bundles
      .flatMap((path) => importsIn(path, read(path)))
      .map(({ specifier }) => libraryOf(specifier))
      .filter((name) => !isBuiltin(name) && !/^(\.|node:|electron$)/.test(name));
    const waiting = [...new Set(asked)];
    expect(waiting).toContain('better-sqlite3');
    const seen = new Set(waiting);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const manifest = `node_modules/${name}/package.json`;
      expect(held).toContain(manifest);
      for (const needed of Object.keys(JSON.parse(read(manifest)).dependencies ?? {})) {
        if (!seen.has(needed)) waiting.push(needed);
        seen.add(needed);
      }
    }
  });

  test('holds no source, no test and no map', () => {
    const ours = held.filter((path) => !path.startsWith('node_modules'));
    expect(ours.filter((path) => /\.(ts|tsx|mts|mjs|map|yml)$/.test(path))).toEqual([]);
    expect(ours.filter((path) => /^(tests|kiosk|hardware|\.)/.test(path))).toEqual([]);
    // The image is what the hub board in software runs.
    const sketches = ours.filter((path) => path.startsWith('sketches/'));
    expect(sketches.filter((path) => path !== 'sketches/firmware')).toEqual([
      'sketches/firmware/hub-io.uno.hex',
    ]);
    expect(ours.filter((path) => /^main\/(start|store|electron|browser)/.test(path))).toEqual([]);
  });

  test('holds no tool of the workshop', () => {
    const { devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'),
    );
    const tools = Object.keys({ ...devDependencies, ...optionalDependencies });
    expect(tools.filter((name) => held.includes(`node_modules/${name}`))).toEqual([]);
  });

  test('keeps native addons beside the asar, and none for other systems', () => {
    const addons = held.filter((path) => path.endsWith('.node'));
    expect(addons).toContain(`node_modules/better-sqlite3/prebuilds/linux-${machine}.node`);
    for (const path of addons) {
      expect(existsSync(join(resources, 'app.asar.unpacked', path)), path).toBe(true);
      expect(path).toMatch(/linux-(x64|arm64)/);
    }
  });

  test('has all nine fuses set as decided', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(app, 'portico'));
    expect(version).toBe(FuseVersion.V1);
    expect(wire).toEqual({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
    });
  });
});
