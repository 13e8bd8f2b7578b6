/**
 * Takes the README's picture at a live kiosk: four moments of one visit, side by side.
 *
 * `node tests/support/gallery/take-pictures.ts`
 */
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { wordsIn } from '../../../renderer/text/words.ts';
import { launchChromium } from '../chromium.ts';
import { openKiosk } from '../kiosk-in-browser.ts';
import { giveAnswer, lessonCalled, rightAnswer } from '../take-lesson.ts';

const PICTURES = fileURLToPath(new URL('../../pictures/', import.meta.url));
/** Wide enough to be read in a README, small enough to be cloned. */
const WIDTH_PX = 1280;
const LARGEST_BYTES = 350 * 1024;
const GAP_PX = 12;

const HUB = {
  name: { en: 'Piazza Grande Library', it: 'Biblioteca di Piazza Grande' },
  controller: 'Comune di Esempio, Biblioteca civica',
  today: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      text: { en: 'Repair morning in the workshop, 10 to 13.' },
    },
  ],
} as const;

/** Attract, home, a question, and its answer, as PNG. */
async function takeMoments(browser: Browser): Promise<readonly Buffer[]> {
  const kiosk = await openKiosk(browser, { hub: { hub: HUB } });
  try {
    const { act, page, visitor } = kiosk;
    const moments = [await page.screenshot()];
    const picture = async () => moments.push(await page.screenshot());

    await visitor.presses(wordsIn('en').frame.attract.comeIn);
    await picture();
    const lesson = lessonCalled('From clash to agreement');
    await act({ type: 'visitor.choseLesson', lesson: lesson.id });
    for (let pages = 0; pages <= lesson.cards.length; pages += 1) await visitor.goesOn();
    await picture();
    const [question] = lesson.questions;
    if (question) await giveAnswer(visitor, question, rightAnswer(question));
    await picture();
    return moments;
  } finally {
    await kiosk.stop();
  }
}

/** Lays pictures out two by two. */
async function layOut(browser: Browser, moments: readonly Buffer[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH_PX, height: 100 } });
  const images = moments.map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setContent(
    `<style>
      body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: ${GAP_PX}px; background: #fff; }
      img { width: 100%; display: block; }
    </style>${images.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
}

mkdirSync(PICTURES, { recursive: true });
const tour = `${PICTURES}tour.png`;
const browser = await launchChromium();
try {
  await layOut(browser, await takeMoments(browser), tour);
} finally {
  await browser.close();
}
const { size } = statSync(tour);
console.log(`${tour}: ${Math.round(size / 1024)} kB`);
if (size > LARGEST_BYTES) throw new Error('The picture is larger than a README should carry.');
