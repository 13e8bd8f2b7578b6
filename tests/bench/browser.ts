import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { MAIN_BUILT_DIR, RENDERER_BUILT_DIR } from '../../main/places.ts';
import type { Bench } from './row.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const KIOSK_BUNDLE = join(MAIN_BUILT_DIR, 'browser-main.js');

export function browserMissing(): string | undefined {
  if (!existsSync(CHROMIUM)) return 'install the Debian package chromium';
  return builtMissing();
}

export function builtMissing(): string | undefined {
  const built = existsSync(KIOSK_BUNDLE) && existsSync(join(RENDERER_BUILT_DIR, 'index.html'));
  return built ? undefined : 'the kiosk is not built: npm run bench builds it first';
}

/** A browser that asks nobody anything of its own accord. */
export async function launchBrowser({ opened }: Pick<Bench, 'opened'>): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  opened.add(() => browser.close());
  return browser;
}

/** The glass that shows the most lessons at once. */
export const VIEWPORT = { width: 1920, height: 1080 };
export const SCREEN = { widthPx: 1920, heightPx: 1080, diagonalInches: 21.5 };

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  await page.goto(url);
  return page;
}

/** Slows the page's processor by a factor, as Chromium's own tools do; the answer sets the factor. */
export async function createThrottle(page: Page): Promise<(factor: number) => Promise<void>> {
  // The session stays open: what it has set ends with it.
  const devtools = await page.context().newCDPSession(page);
  return async (factor) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: factor });
  };
}
