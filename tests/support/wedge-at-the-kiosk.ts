import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { QUIET_GAP_MS } from '../../hardware/rfid/tag-repeat-filter.ts';
import type { DeviceId, KeyboardWedgeSettings, WedgeFormat } from '../../kiosk/device-settings.ts';
import { GLASSES } from './view-fixtures.ts';

const FORMAT: WedgeFormat = { base: 16, byteOrder: 'big', technology: 'em4100', uidBytes: 5 };

/** A keyboard wedge as it stands in the hub's configuration. */
export const WEDGE: KeyboardWedgeSettings = {
  id: 'desk' as DeviceId,
  kind: 'keyboard-wedge',
  wedge: FORMAT,
};

/** A page in front of which a reader types, and now and then a person. */
export interface TypedAt {
  readonly page: Page;
  /** What the page has sent to the kiosk, as text. */
  readonly sent: readonly string[];
  /**
   * True keys, at a pace of their own: the moments they went down are said with them, so that a busy
   * machine types as quickly as an idle one.
   *
   * @param keys digits and letters; `⏎` is Enter
   */
  types(keys: string, how?: TypingManner): Promise<void>;
  /** A card counts as another tap once its reader was quiet for long enough; resolves then. */
  readerIsQuiet(): Promise<void>;
  /** Moves the focus onto the key of this name. */
  focuses(name: string | RegExp): Promise<void>;
  /** Name of what the focus is on. */
  focused(): Promise<string>;
}

export interface TypingManner {
  /** Between one key and the next; a reader's pace when left out. */
  readonly betweenMs?: number;
  /** Every key is the first one, held: it only repeats. */
  readonly held?: boolean;
  /** What a foreign layout makes of each key. */
  readonly as?: Readonly<Record<string, string>>;
}

export async function openPageToTypeAt(browser: Browser, url: string): Promise<TypedAt> {
  const { widthPx: width, heightPx: height } = GLASSES.middle;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  await page.goto(url);
  await page.locator('h1').waitFor({ state: 'attached' });
  const keyboard = await context.newCDPSession(page);
  let atMs = Date.now();

  return {
    page,
    sent,
    async types(keys, { betweenMs = 8, held = false, as = {} } = {}) {
      // Whoever typed before has paused.
      atMs = Math.max(atMs + 1_000, Date.now());
      const strokes = [...keys].flatMap((character, index) => {
        const key = keyFor(character, as[character]);
        const timestamp = (atMs + index * betweenMs) / 1_000;
        const autoRepeat = held && index > 0;
        const down = { ...key, type: 'keyDown', timestamp, autoRepeat } as const;
        const up = { ...key, text: '', type: 'keyUp', timestamp: timestamp + 0.002 } as const;
        return held && index < keys.length - 1 ? [down] : [down, up];
      });
      atMs += keys.length * betweenMs;
      await Promise.all(strokes.map((stroke) => keyboard.send('Input.dispatchKeyEvent', stroke)));
    },
    readerIsQuiet: () =>
      new Promise((resolve) => {
        setTimeout(resolve, QUIET_GAP_MS + 100);
      }),
    focuses: (name) => page.getByRole('button', { name, exact: true }).focus(),
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
  };
}

function keyFor(character: string, shown = character) {
  if (character === '⏎') {
    return { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  }
  if (character === ' ') return { key: ' ', code: 'Space', text: ' ', windowsVirtualKeyCode: 32 };
  const isDigit = /[0-9]/.test(character);
  const code = isDigit ? `Digit${character}` : `Key${character.toUpperCase()}`;
  return { key: shown, code, text: shown, windowsVirtualKeyCode: character.charCodeAt(0) };
}
