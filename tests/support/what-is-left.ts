import type { Page } from 'playwright-core';

/** Everything a page could keep of a visitor. */
export interface Leftovers {
  readonly url: string;
  readonly historyLength: number;
  /** Names and values in every kind of storage a page has. */
  readonly stored: readonly string[];
  /** What was typed or chosen in fields. */
  readonly typed: readonly string[];
  /** The whole document: text and attributes. */
  readonly html: string;
}

export function whatIsLeft(page: Page): Promise<Leftovers> {
  return page.evaluate(async () => {
    const entries = (storage: Storage) => Object.entries(storage).map((entry) => entry.join('='));
    const databases = await indexedDB.databases();
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select');
    return {
      url: location.href,
      historyLength: history.length,
      stored: [
        ...entries(localStorage),
        ...entries(sessionStorage),
        ...databases.map(({ name }) => name ?? ''),
        ...(await caches.keys()),
        ...[document.cookie, window.name].filter((text) => text !== ''),
      ],
      typed: Array.from(fields, ({ value }) => value),
      html: document.documentElement.outerHTML,
    };
  });
}
