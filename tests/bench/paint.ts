import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Far beyond any target; what is not there by then never comes. */
const LIMIT_MS = 20_000;

declare global {
  var painted: Promise<number>;
}

/**
 * Milliseconds from an act in this process to the frame that shows its answer on a page.
 *
 * @param prepare comes as late as it can: a reader gives up a frame that stays half sent
 * @param answer selects what is there as soon as the act is answered, and not before
 */
export async function msUntilPainted(
  page: Page,
  prepare: () => Promise<() => void>,
  answer = 'body',
): Promise<number> {
  const aheadMs = await pageClockAheadMs(page);
  await page.evaluate(armPaint, answer);
  const act = await prepare();
  const startedMs = nowMs();
  act();
  const paintedMs = await Promise.race([
    page.evaluate(() => globalThis.painted),
    pause(LIMIT_MS, undefined, { ref: false }).then(() => {
      throw new Error(`${answer} was not painted in ${LIMIT_MS} ms`);
    }),
  ]);
  return paintedMs - aheadMs - startedMs;
}

/** Resolves when a screen is on the glass, its texts measured and set. */
export async function untilShown(page: Page, screen: 'attract' | 'listing'): Promise<void> {
  await page.waitForFunction((name) => {
    const shown = document.querySelector(`main.${name}`);
    return shown !== null && document.querySelector('.paged-measure') === null;
  }, screen);
  // What was drawn last may still be on its way.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}

const nowMs = () => performance.timeOrigin + performance.now();

/**
 * Both clocks count from the same origin but were read at different moments of the system's own, which
 * is steered. The quickest of some questions says how far apart they are, to half of its own time.
 */
async function pageClockAheadMs(page: Page): Promise<number> {
  let quickestMs = Number.POSITIVE_INFINITY;
  let aheadMs = 0;
  for (let question = 0; question < 5; question += 1) {
    const askedMs = nowMs();
    const pageMs = await page.evaluate(() => performance.timeOrigin + performance.now());
    const tookMs = nowMs() - askedMs;
    if (tookMs >= quickestMs) continue;
    quickestMs = tookMs;
    aheadMs = pageMs - askedMs - tookMs / 2;
  }
  return aheadMs;
}

/**
 * The change that brings the answer, and then the end of the frame it is drawn in: a message
 * sent within a frame arrives when that frame is done. Attributes are left out, since a page that goes
 * deaf for a moment has not answered yet.
 */
function armPaint(answer: string): void {
  globalThis.painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(answer) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
