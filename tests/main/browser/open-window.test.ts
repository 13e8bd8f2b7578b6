import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { openWindow } from '../../../main/browser/open-window.ts';
import { createLog } from '../../../main/log.ts';

const URL = 'http://127.0.0.1:7480/';

/** A machine on which some programs are installed. */
async function onAMachineWith(...installed: string[]) {
  const ran: { name: string; args: readonly string[] }[] = [];
  const logged: string[] = [];
  const children: (EventEmitter & { killed: boolean })[] = [];
  const window = await openWindow({
    url: URL,
    dataDir: '/data',
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    run: (name, args) => {
      const child = Object.assign(new EventEmitter(), {
        killed: false,
        kill: () => {
          child.killed = true;
          return true;
        },
      });
      const there = installed.includes(name);
      if (there) ran.push({ name, args });
      children.push(child);
      queueMicrotask(() =>
        there ? child.emit('spawn') : child.emit('error', new Error('ENOENT')),
      );
      return child as unknown as ChildProcess;
    },
  });
  return { window, ran, logged, child: () => children.at(-1) };
}

test('Chromium shows the page alone, keeps nothing and asks the network nothing', async () => {
  const { ran } = await onAMachineWith('chromium', 'google-chrome', 'xdg-open');
  expect(ran).toHaveLength(1);
  expect(ran[0]?.name).toBe('chromium');
  expect(ran[0]?.args).toEqual(
    expect.arrayContaining([
      `--app=${URL}`,
      '--kiosk',
      '--incognito',
      '--user-data-dir=/data/browser',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]),
  );
  expect(ran[0]?.args).not.toContain('--no-sandbox');
});

test('any other browser will do', async () => {
  expect((await onAMachineWith('xdg-open')).ran).toEqual([{ name: 'xdg-open', args: [URL] }]);
});

test('without a browser the address is said', async () => {
  const { window, logged } = await onAMachineWith();
  expect(logged.join('')).toContain(URL);
  window.close();
});

test('a window that ends by itself says where the kiosk is still found', async () => {
  const { child, logged } = await onAMachineWith('chromium');
  child()?.emit('exit', 1);
  expect(logged.join('')).toContain(URL);
});

test('a kiosk that ends takes its window with it', async () => {
  const { window, child } = await onAMachineWith('chromium');
  window.close();
  expect(child()?.killed).toBe(true);
});
