import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { VisitorEvent } from '../../../kiosk/session/visitor-events.ts';
import { createTearDown } from '../../../main/tear-down.ts';
import { actOverTheWire, probePage } from '../../support/page-probe.ts';
import { serveBlankPage } from '../bare/blank-page.ts';
import { browserMissing, launchBrowser, VIEWPORT } from '../browser.ts';
import { quantity, ratio } from '../figure.ts';
import { startKioskProcess } from '../kiosk-process.ts';
import { browserMegabytes, processMegabytes } from '../proportional-memory.ts';
import type { Row } from '../row.ts';
import { openStoresWith } from '../stores.ts';

const MANY = 10_000;

/** After this long at home nothing more is loaded, compiled or given back. */
const SETTLED_MS = 1_500;

/** A browser is started for every measurement, so what it takes to start is measured with it. */
export const startRow: Row = {
  name: 'start',
  title: 'Start to usable page, and memory at home',
  missing: browserMissing,
  async measure(bench) {
    const blankUrl = await serveBlankPage(bench);
    // Made ahead: a start that has a catalogue to build is another thing, and happens once.
    const { stores, dataDir } = await openStoresWith(MANY, bench);
    await stores.close();
    const { url, pid } = await startKioskProcess(dataDir, bench);
    const took = await bench.interleave({
      portico: () => startBrowser(url, VISITOR),
      blank: () => startBrowser(blankUrl, undefined),
    });
    const kiosk = await bench.interleave({ megabytes: () => processMegabytes(pid) });
    const megabytes = (side: keyof typeof took) => took[side].map(({ homeMb }) => homeMb);
    const blankMb = megabytes('blank');
    return [
      ratio({
        what: 'from the start of Chromium to a usable page',
        unit: 'ms',
        portico: took.portico.map(({ usableMs }) => usableMs),
        bare: took.blank.map(({ usableMs }) => usableMs),
        target: { atMost: 1.15 },
      }),
      quantity({ what: 'PSS of a browser with a blank page', unit: 'MB', rounds: blankMb }),
      quantity({
        what: 'what the kiosk at home adds to it',
        unit: 'MB',
        rounds: megabytes('portico').map((home, round) => home - (blankMb[round] ?? Number.NaN)),
        target: { atMost: 25 },
      }),
      quantity({
        what: 'PSS of the kiosk process, 10,000 lessons',
        unit: 'MB',
        rounds: kiosk.megabytes,
        target: { atMost: 100 },
      }),
    ];
  },
};

async function startBrowser(
  url: string,
  visitor: { arrive(page: Page): Promise<void>; leave(page: Page): Promise<void> } | undefined,
): Promise<{ readonly usableMs: number; readonly homeMb: number }> {
  const opened = createTearDown();
  try {
    const startedMs = performance.timeOrigin + performance.now();
    const browser = await launchBrowser({ opened });
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    await probePage(page);
    await page.goto(url, { waitUntil: 'commit' });
    const usableAtMs = await page.evaluate(usableMs, visitor !== undefined);
    await visitor?.arrive(page);
    await pause(SETTLED_MS);
    const homeMb = browserMegabytes();
    await visitor?.leave(page);
    return { usableMs: usableAtMs - startedMs, homeMb };
  } finally {
    await opened.run();
  }
}

/** When something stood on the glass and, for a kiosk, its link was up; milliseconds since the epoch. */
async function usableMs(isKiosk: boolean): Promise<number> {
  const painted = new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((seen) => {
      const [paint] = seen.getEntriesByName('first-contentful-paint');
      if (paint) resolve(paint.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
  const linked = new Promise<number>((resolve) => {
    const look = () => {
      if (!isKiosk || globalThis.probe.view) resolve(isKiosk ? performance.now() : 0);
      else setTimeout(look, 1);
    };
    look();
  });
  return performance.timeOrigin + Math.max(await painted, await linked);
}

const VISITOR = {
  async arrive(page: Page): Promise<void> {
    await act(page, { type: 'visitor.opened', door: 'home' });
    await page.waitForFunction(() => globalThis.probe.view?.screen === 'home');
  },
  /** The next start finds the attract loop again. */
  async leave(page: Page): Promise<void> {
    await act(page, { type: 'visitor.finished' });
    await page.waitForFunction(() => globalThis.probe.view?.screen === 'leaving');
    await act(page, { type: 'visitor.touched' });
    await page.waitForFunction(() => globalThis.probe.view?.screen === 'attract');
  },
};

async function act(page: Page, event: VisitorEvent): Promise<void> {
  const at = await page.evaluate(() => globalThis.probe.view?.place ?? '');
  await actOverTheWire(page, { at, event });
}
