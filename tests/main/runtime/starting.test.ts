import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KioskProcess, startKioskProcess } from '../../support/kiosk-process.ts';
import { pageStartOf } from '../browser/served-kiosk.ts';

let root: string;
let dataDir: string;
const started: KioskProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portico-start-'));
  dataDir = join(root, 'hub');
});
afterEach(async () => {
  for (const kiosk of started.splice(0)) {
    kiosk.signal('SIGKILL');
    await kiosk.ended;
  }
  rmSync(root, { recursive: true });
});

function start(...args: string[]): KioskProcess {
  const kiosk = startKioskProcess(['--data', dataDir, '--port', '0', ...args]);
  started.push(kiosk);
  return kiosk;
}

describe('a kiosk that starts', () => {
  test('says where its bench is, then that a visitor can be served, and serves them', async () => {
    const kiosk = start();
    const url = await kiosk.ready;
    const page = await (await fetch(url)).text();
    expect(pageStartOf(page).view.screen).toBe('attract');
    kiosk.signal('SIGTERM');
    const { code, said } = await kiosk.ended;
    expect([code, said.split('\n').slice(-2)]).toEqual([0, [`Portico is ready: ${url}`, '']]);
    expect(said).toContain(`one in software stands at ${url}bench/`);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends in good order when it is told to (%s), and can be started again',
    async (signal) => {
      const kiosk = start();
      const url = await kiosk.ready;
      const note = join(dataDir, 'running.json');
      expect(JSON.parse(readFileSync(note, 'utf8'))).toMatchObject({ url });
      kiosk.signal(signal);
      expect(await kiosk.ended).toMatchObject({ code: 0 });
      expect(existsSync(note)).toBe(false);
      await start().ready;
    },
  );

  test('starts again after it was killed', async () => {
    const kiosk = start();
    await kiosk.ready;
    kiosk.signal('SIGKILL');
    await kiosk.ended;
    await start().ready;
  });

  test('takes its profile from the command line', async () => {
    const url = await start('--profile', 'station').ready;
    const { view } = pageStartOf(await (await fetch(url)).text());
    expect(view).toMatchObject({ sound: 'speaker', access: { textSize: 'large' } });
  });
});

test('a kiosk that waits for a device has its window already', async () => {
  mkdirSync(dataDir);
  const reader = { id: 'desk', kind: 'rdm6300', path: join(root, 'nothing'), required: true };
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ devices: [reader] }));
  const programs = join(root, 'programs');
  const opened = join(root, 'opened');
  mkdirSync(programs);
  // It appears whole or not at all, with what the window was told to open.
  const script = `#!/bin/sh\necho "$@" > ${root}/being-written && mv ${root}/being-written ${opened}\n`;
  writeFileSync(join(programs, 'chromium'), script, { mode: 0o755 });
  const changes = watch(root);

  const kiosk = startKioskProcess(['--data', dataDir, '--port', '0'], programs);
  started.push(kiosk);
  while (!existsSync(opened)) await once(changes, 'change');
  changes.close();
  const [url = ''] = /http:\S+/.exec(readFileSync(opened, 'utf8')) ?? [];
  const page = await (await fetch(url)).text();
  expect(pageStartOf(page).view.screen).toBe('starting');
});

describe('a kiosk that cannot start says why, names the file and changes nothing', () => {
  const refusal = async (kiosk: KioskProcess) => {
    const { code, said, complained } = await kiosk.ended;
    expect([code, said]).toEqual([1, '']);
    expect(complained).not.toMatch(/\n\s+at /);
    return complained;
  };

  test('a second one over the same data; the first goes on', async () => {
    const url = await start().ready;
    const complained = await refusal(start());
    expect(complained).toContain('Another Portico is running');
    expect(complained).toContain(dataDir);
    expect((await fetch(url)).status).toBe(200);
  });

  test('a busy port, which is another matter', async () => {
    const { port } = new URL(await start().ready);
    const other = join(root, 'other');
    const second = startKioskProcess(['--data', other, '--port', port]);
    const complained = await refusal(second);
    expect(complained).toContain('Another program is using this port');
    expect(complained).toContain(port);
  });

  test('a damaged configuration', async () => {
    mkdirSync(dataDir);
    const file = join(dataDir, 'hub.json');
    writeFileSync(file, '{\n  "hub": oops\n}\n');
    const complained = await refusal(start());
    expect(complained).toContain(file);
    expect(complained).toContain('line 2');
    expect(complained).toContain('move the file away');
    expect(readFileSync(file, 'utf8')).toBe('{\n  "hub": oops\n}\n');
    expect(readdirSync(dataDir)).toEqual(['hub.json']);
  });

  test('a damaged database', async () => {
    const first = start();
    await first.ready;
    first.signal('SIGTERM');
    await first.ended;
    const file = join(dataDir, 'hub.db');
    const damaged = readFileSync(file).fill(0x5a, 0, 4096);
    writeFileSync(file, damaged);
    expect(await refusal(start())).toContain(file);
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  test.each([
    ['--port', '99999'],
    ['--profile', 'airport'],
  ])('an option that is none: %s %s', async (option, value) => {
    expect(await refusal(start(option, value))).toContain(option);
    expect(existsSync(dataDir)).toBe(false);
  });
});

/** A disk of a hundred kilobytes; making one needs root. */
function mountSmallDisk(at: string): boolean {
  mkdirSync(at, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', at]).status === 0;
}

const canMount = (() => {
  const at = mkdtempSync(join(tmpdir(), 'portico-mount-'));
  const mounted = mountSmallDisk(at);
  if (mounted) spawnSync('umount', [at]);
  rmSync(at, { recursive: true });
  return mounted;
})();

const name = 'a full disk';
describe.skipIf(!canMount)(canMount ? name : `${name} (skipped: only root can mount one)`, () => {
  test('is named, with the file that did not fit', async () => {
    mountSmallDisk(dataDir);
    try {
      const { code, complained } = await start().ended;
      expect(code).toBe(1);
      expect(complained).toContain('The disk is full');
      expect(complained).toContain(dataDir);
    } finally {
      spawnSync('umount', [dataDir]);
    }
  });
});
