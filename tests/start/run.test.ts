import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareProject, makeBareProject } from './bare-project.ts';

/** A kiosk that only tells what it was started with, then waits to be stopped. */
const TELLING_KIOSK = `
  process.on('SIGTERM', () => process.exit(7));
  setInterval(() => {}, 1_000);
  console.log(JSON.stringify({ node: process.version, args: process.argv.slice(2) }));
`;

let project: BareProject;
beforeAll(() => {
  project = makeBareProject();
  project.pretendInstalled();
  project.write('renderer/index.html', '<script type="module" src="./page.ts"></script>');
  project.write('renderer/page.ts', "document.title = 'Portico';");
  const config = "export default { root: import.meta.dirname, build: { outDir: 'built' } };";
  project.write('renderer/vite.config.ts', config);
  project.write('kiosk/a.ts', 'export const a = 1;');
  project.write('hardware/a.ts', 'export const a = 1;');
  project.write('main/browser/browser-main.ts', TELLING_KIOSK);
  project.write('main/electron/electron-main.ts', 'console.log(1);');
  project.write('main/electron/preload.ts', 'console.log(1);');
  project.write('main/store/search-worker.ts', 'console.log(1);');
  project.write('main/store/dates-worker.ts', 'console.log(1);');
  project.write('hardware/board/board-process.ts', 'console.log(1);');
  project.write('hardware/emulator/board-worker.ts', 'console.log(1);');
  project.write('main/bench/page/index.html', '<script type="module" src="./page.ts"></script>');
  project.write('main/bench/page/page.ts', "document.title = 'Bench';");
  project.write(
    'main/badges/verify-page/index.html',
    '<script type="module" src="./page.ts"></script>',
  );
  project.write('main/badges/verify-page/page.ts', "document.title = 'Verify';");
});
afterAll(() => project.remove());

describe('a start', () => {
  test('builds, says why it shows a browser, and runs the kiosk on Node 24', async () => {
    const args = ['--data', project.data, '--port', '0', '--profile', 'library', '--no-open'];
    const run = project.start(args);
    await run.said('"node"');
    run.child.kill('SIGTERM');
    const { code, stdout, stderr } = await run.ended;
    expect(code, 'the exit code of the kiosk is passed on').toBe(7);
    expect(stderr).toContain('Building the kiosk');
    expect(stderr).toContain(
      'Showing the kiosk in a browser, not in Electron: there is no display',
    );
    const told = JSON.parse(stdout);
    expect(told.node).toMatch(/^v24\./);
    expect(told.args).toEqual([
      '--port',
      '0',
      '--data',
      project.data,
      '--profile',
      'library',
      '--no-open',
    ]);
  });

  test('does not build again what did not change', async () => {
    const run = project.start(['--data', project.data, '--port', '0', '--host', 'browser']);
    await run.said('"node"');
    run.child.kill('SIGTERM');
    expect((await run.ended).stderr).toBe('');
  });

  test('refuses Electron where there is no display, when Electron was asked for', async () => {
    const args = ['--data', project.data, '--host', 'electron'];
    const { code, stderr } = await project.start(args).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Electron cannot show the kiosk: there is no display');
    expect(stderr).toContain('--host browser');
  });
});

test('a source that does not build is named, and no half-built kiosk is started', async () => {
  project.write('main/browser/browser-main.ts', 'this is no program (');
  for (const attempt of ['first', 'second']) {
    const { code, stdout, stderr } = await project.start(['--data', project.data, '--port', '0'])
      .ended;
    expect(code, attempt).toBe(1);
    expect(stdout, attempt).toBe('');
    expect(stderr, attempt).toContain('The kiosk could not be built');
    expect(stderr, attempt).toContain('browser-main.ts');
  }
  expect(existsSync(join(project.root, 'main/built/.stamp'))).toBe(false);
});
