import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageStart } from '../../../kiosk/ipc/page-start.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { startKioskApp } from '../../../main/electron/kiosk-app.ts';
import { takeInstanceLock } from '../../../main/instance-lock.ts';
import { createLog } from '../../../main/log.ts';
import {
  createElectronStandIn,
  type ElectronStandIn,
  frameAt,
} from '../../support/electron-stand-in.ts';
import { pageStartOf } from '../browser/served-kiosk.ts';
import { A_WHOLE_VISIT, takeOneVisit } from './one-visit.ts';

let root: string;
let dataDir: string;
let pageDir: string;
const running: App[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portico-app-'));
  dataDir = join(root, 'data');
  pageDir = root;
  writeFileSync(join(root, 'index.html'), '<html><head></head><body></body></html>');
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.quit();
  rmSync(root, { recursive: true });
});

interface App {
  readonly electron: ElectronStandIn;
  readonly said: string[];
  readonly complaints: string[];
  readonly logged: string[];
  quit(): Promise<void>;
}

/** A whole kiosk over a stand-in for Electron: its stores, its session and its page are real. */
async function startApp(electron = createElectronStandIn()): Promise<App> {
  const said: string[] = [];
  const complaints: string[] = [];
  const logged: string[] = [];
  const signals = new EventEmitter();
  const ended = new Promise<void>((resolve) => signals.once('ended', () => resolve()));
  await startKioskApp({
    electron: electron.parts,
    process: {
      on: signals.on.bind(signals) as unknown as NodeJS.Process['on'],
      exit: (code) => {
        electron.parts.app.exit(Number(code));
        signals.emit('ended');
        return undefined as never;
      },
    },
    options: { dataDir, profile: undefined, port: 0, replays: [] },
    log: createLog({ write: (line) => logged.push(line), nowMs: Date.now }),
    preload: '/somewhere/preload.cjs',
    pageDir,
    say: (line) => said.push(line),
    complain: ({ message }) => complaints.push(message),
  });
  const app: App = {
    electron,
    said,
    complaints,
    logged,
    quit: async () => {
      signals.emit('SIGTERM');
      await ended;
    },
  };
  running.push(app);
  return app;
}

const pageStart = async ({ electron }: App): Promise<PageStart> =>
  pageStartOf(await (await electron.visitors.ask('portico://kiosk/')).text());

describe('the order Electron asks for', () => {
  test('what has no effect later is done before the app is ready', async () => {
    const { electron } = await startApp();
    const { calls } = electron;
    for (const early of ['enableSandbox', 'registerSchemes', 'setApplicationMenu']) {
      expect(calls.indexOf(early)).toBeLessThan(calls.indexOf('ready'));
      expect(calls).toContain(early);
    }
    expect(calls.indexOf('setPath')).toBeLessThan(calls.indexOf('requestSingleInstanceLock'));
    expect(calls.indexOf('requestSingleInstanceLock')).toBeLessThan(calls.indexOf('ready'));
    expect(calls.indexOf('session')).toBeGreaterThan(calls.indexOf('ready'));
    expect(calls.indexOf('session')).toBeLessThan(calls.indexOf('window'));
  });

  test('the page’s scheme is standard and secure, and goes around no policy', async () => {
    const { electron } = await startApp();
    expect(electron.schemes).toHaveLength(1);
    expect(electron.schemes[0]).toMatchObject({
      scheme: 'portico',
      privileges: { standard: true, secure: true },
    });
    expect(electron.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
    expect(electron.schemes[0]?.privileges).not.toHaveProperty('allowServiceWorkers');
  });
});

describe('the window', () => {
  test('fills the screen and gives the page nothing of Node', async () => {
    const { electron } = await startApp();
    expect(electron.windows).toHaveLength(1);
    expect(electron.windows[0]?.options).toMatchObject({
      kiosk: true,
      frame: false,
      webPreferences: {
        preload: '/somewhere/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        devTools: false,
        disableDialogs: true,
        navigateOnDragDrop: false,
        autoplayPolicy: 'no-user-gesture-required',
      },
    });
    expect(electron.windows[0]?.options.webPreferences?.session).toBe(electron.visitors);
    expect(electron.windows[0]?.options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('is shown once it has something to show, and loads our page and no other', async () => {
    const { electron } = await startApp();
    const [window] = electron.windows;
    expect(window?.shown).toBe(0);
    window?.emit('ready-to-show');
    expect(window?.shown).toBe(1);
    expect(window?.loaded).toEqual(['portico://kiosk/']);
    expect(window?.webContents.openHandler?.({})).toEqual({ action: 'deny' });
  });

  test.each([
    ['a kiosk’s cannot be closed from its screen', true],
    ['a developer’s can', false],
  ])('%s', async (_, isPackaged) => {
    const { electron } = await startApp(createElectronStandIn({ isPackaged }));
    let prevented = false;
    electron.windows[0]?.emit('close', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(isPackaged);
    expect(electron.windows[0]?.options.webPreferences?.devTools).toBe(!isPackaged);
  });
});

describe('a whole kiosk', () => {
  test('says that it is ready when a visitor can be served, and stops in good order', async () => {
    const app = await startApp();
    expect(app.said).toEqual(['Portico is ready: portico://kiosk/']);
    expect((await pageStart(app)).view.screen).toBe('attract');
    await app.quit();
    expect(app.electron.exits).toEqual([0]);
    takeInstanceLock({ dataDir }).release();
  });

  test('hears its page, and sends it every new view', async () => {
    const { electron } = await startApp();
    const view = (await electron.invoke('view.read', null)) as KioskView;
    const act = { at: view.place, event: { type: 'visitor.opened', door: 'home' } };
    expect(await electron.invoke('visitor.act', act)).toBeNull();
    const sent = electron.windows[0]?.webContents.sent ?? [];
    expect(sent.at(-1)).toMatchObject(['view.changed', { canFinish: true }]);
  });

  test('serves one whole visit: a lesson from its opening to its closing, and goodbye', async () => {
    const { electron } = await startApp();
    const screens = await takeOneVisit({
      read: async () => (await electron.invoke('view.read', null)) as KioskView,
      act: (act) => electron.invoke('visitor.act', act),
    });
    expect(screens).toEqual(A_WHOLE_VISIT);
  });

  test('sends nothing to a page that has crashed', async () => {
    const { electron } = await startApp();
    const view = (await electron.invoke('view.read', null)) as KioskView;
    const contents = electron.windows[0]?.webContents;
    if (contents) contents.crashed = true;
    const before = contents?.sent.length;
    const act = { at: view.place, event: { type: 'visitor.opened', door: 'home' } };
    await electron.invoke('visitor.act', act);
    expect(contents?.sent).toHaveLength(before ?? 0);
    expect(await electron.invoke('view.read', null)).toMatchObject({ canFinish: true });
  });

  test('answers every request of the contract and no other', async () => {
    const { electron } = await startApp();
    expect(electron.channels().sort()).toEqual([
      'desk.confirm',
      'desk.read',
      'desk.takeBack',
      'door.checkIn',
      'door.checkInCard',
      'door.read',
      'door.release',
      'door.takeBack',
      'door.walkIn',
      'focus.moved',
      'keys.typed',
      'page.fail',
      'staff.leave',
      'staff.unlock',
      'view.read',
      'visitor.act',
    ]);
  });

  test('lets its page listen for a keyboard wedge where the hub has one, and reads its cards', async () => {
    const wedge = { base: 16, byteOrder: 'big', technology: 'iso14443a', uidBytes: 4 };
    const devices = [{ id: 'desk', kind: 'keyboard-wedge', wedge }];
    const plain = await startApp();
    expect((await pageStart(plain)).hearsKeys).toBe(false);
    await plain.quit();

    writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ devices }));
    const app = await startApp();
    const { hearsKeys, view } = await pageStart(app);
    expect(hearsKeys).toBe(true);
    expect(view.reader).toBe('ready');
    await app.electron.invoke('keys.typed', '04A1B2C3');
    expect(await app.electron.invoke('view.read', null)).toMatchObject({ canFinish: true });
    expect(app.logged.join('')).not.toContain('04A1B2C3');
  });

  test.each([
    ['a page of another site', { senderFrame: frameAt('https://example.org/') }],
    ['another page of ours', { senderFrame: frameAt('portico://kiosk/safe') }],
    ['a frame inside our page', { senderFrame: frameAt('portico://kiosk/', frameAt('')) }],
    ['a frame that is gone', { senderFrame: null }],
    ['another window', { sender: {} as never }],
  ])('does not hear %s', async (_, from) => {
    const app = await startApp();
    await expect(app.electron.invoke('view.read', null, from)).rejects.toThrow('page.refused');
    expect(app.logged.join('')).toContain('foreign sender');
  });

  test('refuses what makes no sense, without an effect', async () => {
    const { electron, logged } = await startApp();
    const act = { at: 'x', event: { type: 'visitor.typed', query: 'a'.repeat(81) } };
    await expect(electron.invoke('visitor.act', act)).rejects.toThrow('page.refused');
    expect(logged.join('')).toContain('[page.refused]');
  });

  test('loads its page again when it crashes', async () => {
    const { electron } = await startApp();
    const [window] = electron.windows;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(window?.loaded).toEqual(['portico://kiosk/', 'portico://kiosk/']);
  });
});

describe('one kiosk for each data directory', () => {
  test('its lock lies with its data', async () => {
    const { electron } = await startApp();
    expect(electron.paths.userData).toBe(join(dataDir, 'electron'));
  });

  test('a second start says so, opens nothing and brings the first to the front', async () => {
    const first = await startApp();
    first.electron.app.emit('second-instance', {}, [], '/');
    expect(first.electron.windows[0]?.focused).toBe(1);
    const second = await startApp(createElectronStandIn({ isFirst: false }));
    expect(second.complaints.join('')).toContain('Another Portico is running');
    expect(second.electron.windows).toEqual([]);
    await second.quit();
    expect(second.electron.exits).toEqual([1]);
  });

  test('a kiosk that runs in a browser counts too', async () => {
    await startApp().then((app) => app.quit());
    const lock = takeInstanceLock({ dataDir });
    const second = await startApp();
    expect(second.complaints.join('')).toContain('Another Portico is running');
    expect(second.electron.windows).toEqual([]);
    lock.release();
  });
});

describe('a kiosk that cannot start shows a safe page, never an error', () => {
  const showsSafePage = async (code: string) => {
    const app = await startApp();
    expect(app.electron.windows[0]?.loaded).toEqual(['portico://kiosk/safe']);
    const page = await (await app.electron.visitors.ask('portico://kiosk/safe')).text();
    expect(page).toContain(code);
    expect(app.said).toEqual([]);
    return app;
  };

  test('a damaged configuration', async () => {
    await startApp().then((app) => app.quit());
    writeFileSync(join(dataDir, 'hub.json'), '{');
    const app = await showsSafePage('config.unreadable');
    expect(app.complaints.join('')).toContain(join(dataDir, 'hub.json'));
    // Not even a page that runs all the same is answered.
    expect(app.electron.channels()).toEqual([]);
  });

  test('a damaged database', async () => {
    await startApp().then((app) => app.quit());
    writeFileSync(join(dataDir, 'hub.db'), 'this is no database');
    await showsSafePage('store.unreadable');
  });

  test('a page that was never built', async () => {
    rmSync(join(root, 'index.html'));
    await showsSafePage('start.not-built');
  });

  test('a data directory that cannot be one', async () => {
    writeFileSync(dataDir, '');
    await showsSafePage('start.data-unwritable');
  });
});
