import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { digitsOf } from '../../main/badges/compact/badge-number.ts';
import { compact } from '../../main/badges/compact/compact.ts';
import { readVerifyPage } from '../../main/badges/read-verify-page.ts';
import { createSampleIssuer, SAMPLE_NOW } from './sample-credentials.ts';

/** Somebody with a phone who opens addresses with badges in them. */
export interface Phone {
  readonly context: BrowserContext;
  /** Everything that was asked for beyond the page itself. */
  readonly asked: readonly string[];
  /** Scans a code: opens the page in a new tab, as cameras do, and waits until it has read it. */
  scan(fragment: string): Promise<Page>;
  open(badge: object): Promise<Page>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly now?: Date;
  /** What whoever hosts the page has put into it; the key of the sample issuer where nothing is said. */
  readonly issuers?: readonly unknown[];
  /** `http`: from a server on the hub's own network, to whose pages browsers give no cryptography. */
  readonly from?: 'disk' | 'http';
  /** What the rest of the web answers, by address; it cannot be reached where nothing is said. */
  readonly web?: Readonly<Record<string, unknown>>;
}

const PLAIN_HTTP = 'http://badges.hub.example/verify.html';

export const fragmentOf = (badge: object): string => digitsOf(compact(badge));

export async function takePhone(
  browser: Browser,
  {
    locale = 'en-GB',
    width = 390,
    height = 844,
    now = SAMPLE_NOW,
    issuers = [{ id: createSampleIssuer().did }],
    from = 'disk',
    web = {},
  }: PhoneOptions = {},
): Promise<Phone> {
  const { html } = readVerifyPage(issuers);
  const dir = mkdtempSync(join(tmpdir(), 'portico-phone-'));
  const file = join(dir, 'verify.html');
  writeFileSync(file, html);
  const address = from === 'disk' ? pathToFileURL(file).href : PLAIN_HTTP;
  const context = await browser.newContext({ locale, viewport: { width, height } });
  const asked: string[] = [];
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url === PLAIN_HTTP) return route.fulfill({ contentType: 'text/html', body: html });
    asked.push(url);
    const answer = web[url];
    if (answer === undefined) return route.abort('internetdisconnected');
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ headers, json: answer });
  });

  async function scan(fragment: string): Promise<Page> {
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${address}#${fragment}`);
    await page.waitForSelector('h1');
    return page;
  }

  return {
    context,
    asked,
    scan,
    open: (badge) => scan(fragmentOf(badge)),
    close: async () => {
      await context.close();
      rmSync(dir, { recursive: true });
    },
  };
}
