import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../main/start/options.mjs';
import { type BareProject, makeBareProject } from './bare-project.ts';

let project: BareProject;
beforeAll(() => {
  project = makeBareProject();
  project.write('a-file', '');
});
afterAll(() => project.remove());

describe('a wrong option is refused before anything is installed', () => {
  test.each([
    [['--host', 'firefox'], '--host firefox', 'auto, electron, browser'],
    [['--port', 'many'], '--port many', '0 to 65535'],
    [['--port', '70000'], '--port 70000', '0 to 65535'],
    [['--port=-1'], '--port -1', '0 to 65535'],
    [['--profile', 'pub'], '--profile pub', 'library, station, square'],
    [['--data', 'a-file'], 'a-file', 'Name a directory'],
    [['--data='], '--data is empty', 'Name a directory'],
    [['--prot', '1'], "'--prot'", '--port N'],
    [['--host'], '--host', 'auto|electron|browser'],
    [['--replay', 'desk'], '--replay desk', 'DEVICE=FILE'],
    [['--replay', 'desk=nothing.rec'], 'nothing.rec', 'kiosk -- record'],
    [['now'], "'now'", 'npm start -- [options]'],
  ])('%j', async (args, named, allowed) => {
    const { code, stdout, stderr } = await project.start(args).ended;
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(named);
    expect(stderr).toContain(allowed);
    expect(existsSync(join(project.root, 'node_modules'))).toBe(false);
  });
});

test('--help names every option and installs nothing', async () => {
  const { code, stdout } = await project.start(['--help']).ended;
  expect(code).toBe(0);
  for (const option of ['host', 'port', 'no-open', 'data', 'profile', 'emulate', 'replay']) {
    expect(stdout).toContain(`--${option}`);
  }
  expect(existsSync(join(project.root, 'node_modules'))).toBe(false);
});

describe('without options', () => {
  test('the port is 7480, the host is chosen and a window is opened', () => {
    expect(readOptions([], {})).toMatchObject({
      host: 'auto',
      port: 7480,
      open: true,
      profile: undefined,
    });
  });

  test('the data lies where the XDG base directory specification says', () => {
    expect(readOptions([], { XDG_DATA_HOME: '/srv/data' }).data).toBe('/srv/data/portico');
    const inHome = join(homedir(), '.local/share/portico');
    expect(readOptions([], {}).data).toBe(inHome);
    expect(readOptions([], { XDG_DATA_HOME: 'relative' }).data).toBe(inHome);
  });
});

test('a recording is meant from where npm was called', () => {
  const file = fileURLToPath(import.meta.url);
  const { replays } = readOptions(['--replay', `desk=${basename(file)}`], {
    INIT_CWD: dirname(file),
  });
  expect(replays).toEqual([`desk=${file}`]);
});

test('a relative data directory is meant from where npm was called', () => {
  const { data } = readOptions(['--data', 'kiosk-data'], { INIT_CWD: '/home/hub' });
  expect(data).toBe('/home/hub/kiosk-data');
});
