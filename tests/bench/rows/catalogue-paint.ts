import type { Page } from 'playwright-core';
import { browserMissing, launchBrowser, openPage } from '../browser.ts';
import { ratio } from '../figure.ts';
import { type BenchKiosk, startKiosk } from '../kiosk.ts';
import { msUntilPainted, untilShown } from '../paint.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';
import { dataDirWith } from '../stores.ts';

/** With the starter pack's twelve, 28 more fill the forty tiles that a page is given at once. */
const SIZES = { few: 10, page: 28, many: 10_000 } as const;

export const cataloguePaintRow: Row = {
  name: 'catalogue-paint',
  title: 'Catalogue first paint',
  missing: browserMissing,
  async measure(bench) {
    const browser = await launchBrowser(bench);
    const open = async (lessons: number) => {
      const kiosk = await startKiosk(dataDirWith(lessons, bench), bench);
      return { kiosk, page: await openPage(browser, kiosk.url) };
    };
    const few = await open(SIZES.few);
    const page = await open(SIZES.page);
    const many = await open(SIZES.many);
    const times = bench.quick ? 4 : 10;
    const paint = (side: { readonly kiosk: BenchKiosk; readonly page: Page }) => async () => {
      const tookMs: number[] = [];
      for (let time = 0; time < times; time += 1) tookMs.push(await paintLessons(side));
      return median(tookMs);
    };
    const took = await bench.interleave({
      few: paint(few),
      page: paint(page),
      many: paint(many),
    });
    return [
      ratio({
        what: '10,000 lessons beside 28, forty tiles each',
        unit: 'ms',
        portico: took.many,
        bare: took.page,
        target: { atMost: 1.2 },
      }),
      ratio({
        what: '10,000 lessons beside 10, forty tiles beside 22',
        unit: 'ms',
        portico: took.many,
        bare: took.few,
        target: { atMost: 1.2 },
      }),
    ];
  },
};

/** From opening the door to the lessons until they stand on the page. */
async function paintLessons({
  kiosk,
  page,
}: {
  readonly kiosk: BenchKiosk;
  readonly page: Page;
}): Promise<number> {
  const open = async () => () => kiosk.act({ type: 'visitor.opened', door: 'everything' });
  const tookMs = await msUntilPainted(page, open, 'main.listing');
  if (kiosk.session.view().screen !== 'listing') throw new Error('the lessons did not come');
  kiosk.act({ type: 'visitor.finished' });
  kiosk.act({ type: 'visitor.touched' });
  await untilShown(page, 'attract');
  return tookMs;
}
