import type { Page } from 'playwright-core';
import type { HostFrame } from '../../kiosk/ipc/socket-frames.ts';
import type { VisitorAct } from '../../kiosk/session/visitor-events.ts';
import type { KioskView } from '../../kiosk/view.ts';

/** What a test knows of a page beyond its glass: its wire, and what it asked its speaker for. */
export interface PageProbe {
  socket?: WebSocket;
  /** The newest view that came over the wire. */
  view?: KioskView;
  /** Requests of the page that the kiosk has not answered yet. */
  unanswered: number;
  /** Frequencies of the notes the speaker was asked for, in hertz. */
  notesHz: number[];
  /** Resolves when two frames in a row have changed nothing: what was measured is drawn. */
  still(): Promise<void>;
}

declare global {
  var probe: PageProbe;
}

/**
 * Puts the probe into every document of a page before its own script runs. It comes before a clock
 * is installed, because it looks at true frames.
 */
export async function probePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const nextFrame = requestAnimationFrame.bind(globalThis);
    const still = async () => {
      let changes = 0;
      const observer = new MutationObserver((seen) => {
        changes += seen.length;
      });
      const whole = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, whole);
      for (let quiet = 0; quiet < 2; quiet += 1) {
        const before = changes;
        await new Promise(nextFrame);
        if (changes !== before) quiet = -1;
      }
      observer.disconnect();
    };
    const probe: PageProbe = { unanswered: 0, notesHz: [], still };
    globalThis.probe = probe;

    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        probe.socket = this;
        this.addEventListener('message', ({ data }) => {
          const frame: HostFrame = JSON.parse(String(data));
          if (frame.type === 'view.changed') probe.view = frame.view;
          if (frame.type === 'answered' || frame.type === 'refused') probe.unanswered -= 1;
        });
        this.addEventListener('close', () => {
          probe.unanswered = 0;
        });
      }
      override send(data: string): void {
        probe.unanswered += 1;
        super.send(data);
      }
    };

    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      probe.notesHz.push(this.frequency.value);
      start.call(this, when);
    };
  });
}

/**
 * Waits until the page has drawn everything there is to draw: nothing is being fetched, searched or
 * answered, and the view on the glass is the newest there is.
 */
export async function settled(page: Page, newest: () => KioskView | undefined): Promise<void> {
  for (;;) {
    await page.waitForFunction(isIdle);
    const shown = await page.evaluate(() => JSON.stringify(globalThis.probe.view));
    const wanted = newest();
    if (wanted === undefined || JSON.stringify(wanted) === shown) break;
  }
  await page.evaluate(() => globalThis.probe.still());
}

function isIdle(): boolean {
  const { view, unanswered, socket } = globalThis.probe;
  if (view === undefined || unanswered > 0 || socket?.readyState !== 1) return false;
  if (view.screen === 'search') return view.query.trim() === '' || view.answered === view.query;
  return view.screen !== 'wait' && document.querySelector('h1') !== null;
}

/** Says over the page's own wire what a visitor did, without a finger. */
export function actOverTheWire(page: Page, act: VisitorAct): Promise<void> {
  return page.evaluate((input) => {
    // Far from the page's own numbers, which count from 1.
    const id = 1_000_000 + Math.floor(performance.now());
    globalThis.probe.socket?.send(JSON.stringify({ id, channel: 'visitor.act', input }));
  }, act);
}
