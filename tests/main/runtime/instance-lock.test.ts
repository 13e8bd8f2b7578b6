import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataDirectory } from '../../../main/data-directory.ts';
import { takeInstanceLock } from '../../../main/instance-lock.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portico-lock-'));
});
afterEach(() => {
  chmodSync(dataDir, 0o700);
  rmSync(dataDir, { recursive: true });
});

const lockModule = new URL('../../../main/instance-lock.ts', import.meta.url).href;

/** Another process that holds the lock until it is killed. */
async function anotherKiosk(): Promise<ChildProcess> {
  const script = `
    const { takeInstanceLock } = await import(${JSON.stringify(lockModule)});
    takeInstanceLock({ dataDir: ${JSON.stringify(dataDir)} }).announce('http://127.0.0.1:1/');
    console.log('held');
    setInterval(() => 0, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second kiosk over the same directory is told that one is running', () => {
  const first = takeInstanceLock({ dataDir });
  expect(() => takeInstanceLock({ dataDir })).toThrow(
    expect.objectContaining({ code: 'start.already-running', file: dataDir }),
  );
  first.release();
  takeInstanceLock({ dataDir }).release();
});

test('a kiosk that was killed leaves nothing that keeps the next one from starting', async () => {
  const other = await anotherKiosk();
  expect(() => takeInstanceLock({ dataDir })).toThrow(
    expect.objectContaining({ code: 'start.already-running' }),
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(existsSync(join(dataDir, 'running.json'))).toBe(true);
  takeInstanceLock({ dataDir }).release();
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
});

test('whoever looks finds where the kiosk answers, for as long as it does', () => {
  const lock = takeInstanceLock({ dataDir });
  lock.announce('http://127.0.0.1:7480/');
  const note = join(dataDir, 'running.json');
  expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({
    pid: process.pid,
    url: 'http://127.0.0.1:7480/',
  });
  lock.release();
  expect(existsSync(note)).toBe(false);
});

test('two directories are two kiosks', () => {
  const other = join(dataDir, 'other');
  mkdirSync(other);
  const first = takeInstanceLock({ dataDir });
  takeInstanceLock({ dataDir: other }).release();
  first.release();
});

test('the data directory is made, and is this user’s alone', () => {
  const fresh = join(dataDir, 'deep', 'hub');
  openDataDirectory(fresh);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

test('a directory of somebody else’s files is refused, and keeps its mode', () => {
  const foreign = join(dataDir, 'pictures');
  mkdirSync(foreign, { mode: 0o755 });
  writeFileSync(join(foreign, 'holiday.jpg'), '');
  expect(() => openDataDirectory(foreign)).toThrow(
    expect.objectContaining({ code: 'start.data-foreign', file: foreign }),
  );
  expect(statSync(foreign).mode & 0o777).toBe(0o755);
});

test('a directory that a technician has prepared is taken', () => {
  const prepared = join(dataDir, 'prepared');
  mkdirSync(prepared, { mode: 0o755 });
  writeFileSync(join(prepared, 'hub.json'), '{}');
  openDataDirectory(prepared);
  expect(statSync(prepared).mode & 0o777).toBe(0o700);
});

test('a data directory that cannot be one is refused by name', () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  expect(() => openDataDirectory(join(file, 'hub'))).toThrow(
    expect.objectContaining({ code: 'start.data-unwritable', file: join(file, 'hub') }),
  );
});

test('a lock file that cannot be opened is a matter of rights, not of a second kiosk', () => {
  mkdirSync(join(dataDir, 'instance.lock'));
  expect(() => takeInstanceLock({ dataDir })).toThrow(
    expect.objectContaining({ code: 'start.data-unwritable' }),
  );
});
