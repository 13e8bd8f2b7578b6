import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ScreenGeometry } from '../../kiosk/screen-geometry.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { createVisitor, type Visitor } from './at-the-kiosk.ts';
import { type LiveKiosk, type LiveKioskOptions, startLiveKiosk } from './live-kiosk.ts';
import { actOverTheWire, probePage, settled } from './page-probe.ts';
import { GLASSES, type GlassName } from './view-fixtures.ts';

const MM_PER_INCH = 25.4;

export interface KioskPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Somebody who stands in front of this page and touches it. */
  readonly visitor: Visitor;
  /** Somebody who has only Tab and Enter. */
  readonly byKeyboard: Visitor;
  /** Waits until everything that has happened is on the glass. */
  settled(): Promise<void>;
  /** The view the page shows. */
  view(): Promise<KioskView>;
  /** Acts without a finger, over the page's own wire, on the place that is shown. */
  act(event: VisitorEvent): Promise<void>;
}

/** @param newest the session's own view, where the session runs in this process */
export async function openKioskPage(
  browser: Browser,
  url: string,
  {
    geometry = GLASSES.middle,
    newest = () => undefined,
  }: { readonly geometry?: ScreenGeometry; readonly newest?: () => KioskView | undefined } = {},
): Promise<KioskPage> {
  const viewport = { width: geometry.widthPx, height: geometry.heightPx };
  const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await probePage(page);
  // A page whose time can be moved needs no test that waits until a finger may strike again.
  await page.clock.install();
  await page.goto(url);
  const rest = () => settled(page, newest);
  await rest();
  const view = () =>
    page.evaluate(() => {
      const { view } = globalThis.probe;
      if (view === undefined) throw new Error('No view has come yet.');
      return view;
    });
  return {
    context,
    page,
    visitor: createVisitor({ page, settled: rest, view, by: 'touch' }),
    byKeyboard: createVisitor({ page, settled: rest, view, by: 'keyboard' }),
    settled: rest,
    view,
    act: async (event) => {
      await actOverTheWire(page, { at: (await view()).place, event });
      await rest();
    },
  };
}

/** A whole kiosk and the one page it serves. */
export interface KioskInBrowser extends KioskPage, LiveKiosk {
  /** Lets the session's clock run on. */
  passTime(ms: number): Promise<void>;
}

export async function openKiosk(
  browser: Browser,
  {
    glass = 'middle',
    hub = {},
    ...options
  }: LiveKioskOptions & { readonly glass?: GlassName } = {},
): Promise<KioskInBrowser> {
  const geometry = GLASSES[glass];
  const { widthPx, heightPx, diagonalMm } = geometry;
  const screen = { widthPx, heightPx, diagonalInches: diagonalMm / MM_PER_INCH };
  const kiosk = await startLiveKiosk({ hub: { screen, ...hub }, ...options });
  try {
    const newest = kiosk.session.view;
    const shown = await openKioskPage(browser, kiosk.url, { geometry, newest });
    return {
      ...kiosk,
      ...shown,
      passTime: async (ms) => {
        kiosk.clock.increment(ms);
        await shown.settled();
      },
      stop: async () => {
        await shown.context.close();
        await kiosk.stop();
      },
    };
  } catch (cause) {
    await kiosk.stop();
    throw cause;
  }
}
