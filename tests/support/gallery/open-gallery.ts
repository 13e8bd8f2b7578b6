import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Look } from '../view-fixtures.ts';
import { GLASSES } from '../view-fixtures.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
export const OUT_DIR = join(here, '../../out');
const BUILT_DIR = join(OUT_DIR, 'gallery');

/** Never asked for: every request of the page is answered from the built folder. */
const ORIGIN = 'http://gallery.invalid';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The content security policy of the real hosts, so that nothing passes here that fails there. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'";

export interface Gallery {
  readonly page: Page;
  /** Shows one screen at rest: measured, typeset and still. */
  show(look: Look): Promise<void>;
  close(): Promise<void>;
}

/** Builds the page of every screen and opens it in Chromium, with no kiosk and no network. */
export async function openGallery(executablePath: string): Promise<Gallery> {
  await build({
    root: here,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: BUILT_DIR,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome140',
      chunkSizeWarningLimit: 1_000,
    },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const page = await openPage(browser);
  return {
    page,
    async show(look) {
      const { widthPx: width, heightPx: height } = GLASSES[look.glass];
      await page.setViewportSize({ width, height });
      await page.evaluate((asked) => globalThis.gallery.show(asked), look);
      await page.waitForFunction(
        (asked) => document.documentElement.dataset.glass === asked && innerWidth > 0,
        look.glass,
      );
      await page.evaluate(twoFrames);
    },
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? '/index.html' : pathname;
    const extension = /\.\w+$/.exec(file)?.[0] ?? '';
    try {
      const body = await readFile(join(BUILT_DIR, file));
      const headers = { 'content-security-policy': CSP };
      await route.fulfill({ body, headers, contentType: TYPES[extension] ?? 'text/plain' });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'gallery' in globalThis);
  return page;
}

/** Two frames: one to measure what was drawn, one to draw what was measured. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
