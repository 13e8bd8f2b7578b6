import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { KioskBridge, PageLink } from '../../kiosk/ipc/contract.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { createBrowserBridge, type LinkSocket } from '../../renderer/browser-bridge.ts';
import { openSocket, type ServedKiosk, serveKiosk, viewAt } from '../main/browser/served-kiosk.ts';

/** A page over a real socket to a real host; the test holds its clock. */
interface Page {
  readonly bridge: KioskBridge;
  readonly waits: number[];
  readonly sockets: WebSocket[];
  reloads: number;
  /** Lets the wait between two tries pass. */
  passWait(): void;
}

let kiosk: ServedKiosk;
const pages: Page[] = [];
beforeEach(async () => {
  kiosk = await serveKiosk();
});
afterEach(async () => {
  for (const { sockets } of pages.splice(0)) for (const socket of sockets) socket.terminate();
  await kiosk.stop();
});

function openPage(token: string): Page {
  const pending: (() => void)[] = [];
  const waits: number[] = [];
  const sockets: WebSocket[] = [];
  const bridge = createBrowserBridge({
    openSocket: () => {
      const socket = openSocket({ port: kiosk.port, token });
      // A browser's socket never throws what its close event says already.
      socket.on('error', () => undefined);
      sockets.push(socket);
      return socket as unknown as LinkSocket;
    },
    token,
    wait: (ms, then) => {
      waits.push(ms);
      pending.push(then);
    },
    reload: () => {
      page.reloads += 1;
    },
  });
  const page: Page = {
    bridge,
    waits,
    sockets,
    reloads: 0,
    passWait: () => pending.shift()?.(),
  };
  pages.push(page);
  return page;
}

const viewWhere = (bridge: KioskBridge, place: string): Promise<KioskView> =>
  new Promise((resolve) => {
    const stop = bridge.onView((view) => {
      if (view.place !== place) return;
      queueMicrotask(() => stop());
      resolve(view);
    });
  });

const linkThat = (bridge: KioskBridge, wanted: PageLink): Promise<PageLink> =>
  new Promise((resolve) => {
    bridge.onLink((link) => {
      if (link === wanted) resolve(link);
    });
  });

describe('while the kiosk answers', () => {
  test('the page follows every view', async () => {
    const { bridge } = openPage(await kiosk.token());
    await viewWhere(bridge, 'first');
    kiosk.session.show(viewAt('second'));
    expect(await viewWhere(bridge, 'second')).toEqual(viewAt('second'));
  });

  test('a view that came before anybody listened is not lost', async () => {
    const { bridge } = openPage(await kiosk.token());
    await viewWhere(bridge, 'first');
    const heard: string[] = [];
    bridge.onView((view) => heard.push(view.place));
    expect(heard).toEqual(['first']);
  });

  test('the view can be asked for, before the link is up and after', async () => {
    const { bridge } = openPage(await kiosk.token());
    expect(await bridge.readView()).toEqual(viewAt('first'));
    expect(await bridge.readView()).toEqual(viewAt('first'));
  });

  test('an act arrives, and is answered', async () => {
    const { bridge } = openPage(await kiosk.token());
    await viewWhere(bridge, 'first');
    const act = { at: 'first', event: { type: 'visitor.opened', door: 'learn' } } as const;
    expect(await bridge.act(act)).toBeNull();
    expect(kiosk.session.acts).toEqual([act]);
  });

  test('an act the kiosk refuses is a defect of the page, and fails there', async () => {
    const { bridge } = openPage(await kiosk.token());
    await viewWhere(bridge, 'first');
    const tooLong = {
      at: 'first',
      event: { type: 'visitor.typed', query: 'a'.repeat(99) },
    } as const;
    await expect(bridge.act(tooLong)).rejects.toThrow('refused visitor.act');
  });
});

describe('when the kiosk does not answer', () => {
  test('the page says so, and comes back by itself with the newest view', async () => {
    const page = openPage(await kiosk.token());
    await viewWhere(page.bridge, 'first');
    const down = linkThat(page.bridge, 'down');
    page.sockets.at(-1)?.terminate();
    await down;
    kiosk.session.show(viewAt('second'));
    const up = linkThat(page.bridge, 'up');
    page.passWait();
    await up;
    expect(await viewWhere(page.bridge, 'second')).toEqual(viewAt('second'));
  });

  test('what a visitor does meanwhile is neither kept nor an error', async () => {
    const page = openPage(await kiosk.token());
    await viewWhere(page.bridge, 'first');
    const down = linkThat(page.bridge, 'down');
    page.sockets.at(-1)?.terminate();
    await down;
    expect(await page.bridge.act({ at: 'first', event: { type: 'visitor.agreed' } })).toBeNull();
    const up = linkThat(page.bridge, 'up');
    page.passWait();
    await up;
    await page.bridge.readView();
    expect(kiosk.session.acts).toEqual([]);
  });

  test('each try waits twice as long as the last, up to four seconds', () => {
    const waits: number[] = [];
    let last: LinkSocket | undefined;
    let next: (() => void) | undefined;
    createBrowserBridge({
      openSocket: () => {
        last = { onopen: null, onmessage: null, onclose: null, send: () => undefined };
        return last;
      },
      token: '',
      wait: (ms, then) => {
        waits.push(ms);
        next = then;
      },
      reload: () => undefined,
    });
    for (let tries = 0; tries < 6; tries += 1) {
      nobodyAnswers(last);
      next?.();
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  test('a page of an earlier start loads itself again', async () => {
    const page = openPage('A'.repeat(43));
    const socket = page.sockets[0];
    await new Promise((resolve) => socket?.once('close', resolve));
    expect(page.reloads).toBe(1);
    expect(page.waits).toEqual([]);
  });

  test('a page that was replaced says so, even to whoever asks later, and stays away', async () => {
    const token = await kiosk.token();
    const older = openPage(token);
    await viewWhere(older.bridge, 'first');
    const replaced = linkThat(older.bridge, 'replaced');
    const newer = openPage(token);
    await viewWhere(newer.bridge, 'first');
    expect(await replaced).toBe('replaced');
    expect(await linkThat(older.bridge, 'replaced')).toBe('replaced');
    expect(older.waits).toEqual([]);
  });
});

/** What a browser says of a socket that nobody answered. */
function nobodyAnswers(socket: LinkSocket | undefined): void {
  socket?.onclose?.call(socket as globalThis.WebSocket, { code: 1006 } as CloseEvent);
}
