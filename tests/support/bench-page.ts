import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Somebody at the bench page beside a kiosk, who uses it by mouse. */
export interface BenchPage {
  readonly page: Page;
  /** Puts a card of the tray on the drawn reader, as a hand does. */
  drops(card: string): Promise<void>;
  presses(button: string): Promise<void>;
  /** Waits until the page says of the board what it is. */
  says(service: string): Promise<void>;
}

export async function openBenchPage(browser: Browser, url: string): Promise<BenchPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL('/bench/', url).href);
  const bench: BenchPage = {
    page,
    drops: async (card) => {
      const reader = page.getByRole('group', { name: 'Card reader' });
      await page.getByRole('button', { name: card }).first().dragTo(reader);
    },
    // A finger stays for a while; a contact that closes for no time at all is a bounce.
    presses: (button) => page.getByRole('button', { name: button }).click({ delay: 100 }),
    says: (service) => page.getByText(service, { exact: true }).waitFor({ timeout: 60_000 }),
  };
  await bench.says('In service');
  return bench;
}
