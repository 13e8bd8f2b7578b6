import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KioskBridge } from '../../../kiosk/ipc/contract.ts';
import { MAIN_BUILT_DIR } from '../../../main/places.ts';
import { viewAt } from '../browser/served-kiosk.ts';

const file = join(MAIN_BUILT_DIR, 'preload.cjs');

/** Runs the bundle as a sandboxed preload is run: one script, and `require` that knows Electron only. */
function runPreload() {
  const invoked: unknown[][] = [];
  const exposed: Record<string, KioskBridge> = {};
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: async (...args: unknown[]) => {
      invoked.push(args);
      return null;
    },
  });
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name: string, api: KioskBridge) => {
        exposed[name] = api;
      },
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot have ${name}.`);
    return electron;
  };
  new Function('require', 'module', 'exports', readFileSync(file, 'utf8'))(require, {}, {});
  return { exposed, invoked, ipcRenderer };
}

/** What a page finds: functions by their names, and nothing that could be called otherwise. */
const kindsOf = (api: object): object =>
  Object.fromEntries(
    Object.entries(api).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? kindsOf(value) : typeof value,
    ]),
  );

const isBuilt = existsSync(file);
const name = 'the preload';
describe.skipIf(!isBuilt)(isBuilt ? name : `${name} (skipped: the kiosk is not built)`, () => {
  test('gives the page functions and nothing else: no channel, no way to listen', () => {
    const { exposed } = runPreload();
    expect(Object.keys(exposed)).toEqual(['kiosk']);
    expect(kindsOf(exposed.kiosk ?? {})).toEqual({
      readView: 'function',
      act: 'function',
      passKeys: 'function',
      tellFocus: 'function',
      fail: 'function',
      onView: 'function',
      onKey: 'function',
      onLink: 'function',
      staff: {
        unlock: 'function',
        leave: 'function',
        readDesk: 'function',
        confirm: 'function',
        takeBack: 'function',
        readDoor: 'function',
        checkIn: 'function',
        checkInCard: 'function',
        takeBackCheckIn: 'function',
        walkIn: 'function',
        release: 'function',
      },
    });
  });

  test('each function asks its own request', async () => {
    const { exposed, invoked } = runPreload();
    const act = { at: 'home', event: { type: 'visitor.agreed' } } as const;
    await exposed.kiosk?.readView();
    await exposed.kiosk?.act(act);
    await exposed.kiosk?.passKeys('04A1B2C3');
    await exposed.kiosk?.tellFocus({ control: 'go', nth: 1, of: 1 });
    await exposed.kiosk?.fail({ name: 'TypeError', where: 'render' });
    expect(invoked).toEqual([
      ['view.read', null],
      ['visitor.act', act],
      ['keys.typed', '04A1B2C3'],
      ['focus.moved', { control: 'go', nth: 1, of: 1 }],
      ['page.fail', { name: 'TypeError', where: 'render' }],
    ]);
  });

  test('tells every tactile key until it is stopped', () => {
    const { exposed, ipcRenderer } = runPreload();
    const heard: unknown[] = [];
    const stop = exposed.kiosk?.onKey((key) => heard.push(key));
    ipcRenderer.emit('key.pressed', {}, 'next');
    stop?.();
    ipcRenderer.emit('key.pressed', {}, 'select');
    expect(heard).toEqual(['next']);
  });

  test('tells every view, the newest at once, until it is stopped; and never the event behind it', () => {
    const { exposed, ipcRenderer } = runPreload();
    ipcRenderer.emit('view.changed', { sender: 'secret' }, viewAt('first'));
    const heard: unknown[][] = [];
    const stop = exposed.kiosk?.onView((...args) => heard.push(args));
    ipcRenderer.emit('view.changed', {}, viewAt('second'));
    stop?.();
    ipcRenderer.emit('view.changed', {}, viewAt('third'));
    expect(heard).toEqual([[viewAt('first')], [viewAt('second')]]);
  });
});
