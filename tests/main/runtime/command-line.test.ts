import { expect, test } from 'vitest';
import { readCommandLine } from '../../../main/command-line.ts';

const env = { XDG_DATA_HOME: '/share' };

test('a kiosk that is told nothing has its port, its directory and its window', () => {
  expect(readCommandLine([], env)).toEqual({
    port: 7480,
    dataDir: '/share/portico',
    profile: undefined,
    open: true,
    emulate: false,
    replays: [],
  });
  expect(readCommandLine([], { XDG_DATA_HOME: 'relative' }).dataDir).toMatch(
    /^\/.*\.local\/share\/portico$/,
  );
});

test('it does what it is told', () => {
  const args = ['--port', '0', '--data', '/hub', '--profile', 'school', '--no-open', '--emulate'];
  expect(readCommandLine(args, env)).toEqual({
    port: 0,
    dataDir: '/hub',
    profile: 'school',
    open: false,
    emulate: true,
    replays: [],
  });
});

test('it plays recordings as the devices it is told', () => {
  const args = ['--replay', 'desk=/tmp/a=b.rec', '--replay', 'hub=/tmp/hub.rec'];
  expect(readCommandLine(args, env).replays).toEqual([
    { device: 'desk', file: '/tmp/a=b.rec' },
    { device: 'hub', file: '/tmp/hub.rec' },
  ]);
});

test('switches of Chromium stand on the same line and are left alone', () => {
  const args = ['--ozone-platform=wayland', '--disable-gpu', '--data', '/hub'];
  expect(readCommandLine(args, env).dataDir).toBe('/hub');
});

test.each([
  [['--port', '65536'], '--port'],
  [['--port', '-1'], '--port'],
  [['--port', '8e3'], '--port'],
  [['--port'], '--port'],
  [['--profile', 'airport'], '--profile'],
  [['--profile'], '--profile'],
  [['--replay', 'desk'], '--replay'],
  [['--replay', '=/tmp/desk.rec'], '--replay'],
  [['--replay'], '--replay'],
  [['--replay', 'desk=/a.rec', '--replay', 'desk=/b.rec'], '--replay'],
])('%j is refused by the name of the option', (args, option) => {
  expect(() => readCommandLine(args, env)).toThrow(option);
});
