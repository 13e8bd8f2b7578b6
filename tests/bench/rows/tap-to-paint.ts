import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { READER } from '../../support/memory-ports.ts';
import { startBareKiosk } from '../bare/bare-kiosk.ts';
import { browserMissing, createThrottle, launchBrowser, openPage } from '../browser.ts';
import { type Figure, quantity, ratio } from '../figure.ts';
import { type BenchKiosk, startKiosk } from '../kiosk.ts';
import { fileCards } from '../known-cards.ts';
import { msUntilPainted, untilShown } from '../paint.ts';
import type { Bench, Row } from '../row.ts';
import { percentile } from '../statistics.ts';
import { dataDirWith } from '../stores.ts';
import { createTapper, type Tapper } from '../tapper.ts';
import { openWire, WIRE_MISSING } from '../wire.ts';

/** CPU throttle → milliseconds. */
const TARGETS_MS = new Map([
  [1, 16.7],
  [4, 50],
  [6, 100],
]);

/** More than go by in the second for which a reader takes a tag for the same tap. */
const CARDS = 24;
const TILES = 24;

/** A card that knows 24 lessons joins a page of lessons, and each of their tiles says so. */
export const tapToPaintRow: Row = {
  name: 'tap-to-paint',
  title: 'Last serial byte → painted, 24 tiles',
  missing: () => WIRE_MISSING ?? browserMissing(),
  async measure(bench) {
    const { directory, quick } = bench;
    const wire = await openWire('kiosk', bench);
    const bareWire = await openWire('bare', bench);
    const dataDir = dataDirWith(1_000, bench);
    await fileCards(dataDir, { cards: CARDS, lessons: TILES });
    const device = { id: READER, kind: 'rdm6300', path: wire.path, required: true } as const;
    const kiosk = await startKiosk(dataDir, bench, { devices: [device] });
    const bare = await startBareKiosk(join(directory, 'bare-page'), bareWire.path);
    bench.opened.add(bare.close);
    const browser = await launchBrowser(bench);
    const page = await openPage(browser, kiosk.url);
    const barePage = await openPage(browser, bare.url);
    const throttles = [await createThrottle(page), await createThrottle(barePage)];
    const tapper = createTapper(wire, CARDS);
    const bareTapper = createTapper(bareWire);

    const figures: Figure[] = [];
    for (const [factor, atMost] of TARGETS_MS) {
      if (quick && factor > 4) continue;
      for (const throttle of throttles) await throttle(factor);
      const rounds = await tapInRounds(
        bench,
        () => tapAtLessons(kiosk, page, tapper),
        () => msUntilPainted(barePage, bareTapper.approach),
      );
      figures.push(...figuresOf(rounds, factor, atMost));
    }
    return figures;
  },
};

interface Round {
  readonly portico: readonly number[];
  readonly bare: readonly number[];
}

async function tapInRounds(
  { quick, interleave }: Bench,
  kiosk: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<readonly Round[]> {
  const { both } = await interleave({
    both: async (): Promise<Round> => {
      const portico: number[] = [];
      const least: number[] = [];
      for (let tap = 0; tap < (quick ? 4 : 6); tap += 1) {
        portico.push(await kiosk());
        least.push(await bare());
      }
      return { portico, bare: least };
    },
  });
  return both;
}

/** Goes to the lessons, taps, and leaves again. */
async function tapAtLessons(kiosk: BenchKiosk, page: Page, tapper: Tapper): Promise<number> {
  kiosk.act({ type: 'visitor.opened', door: 'everything' });
  await untilShown(page, 'listing');
  const tookMs = await msUntilPainted(page, tapper.approach, '.lesson-mark.finished');
  const { screen, isOnCard } = kiosk.session.view();
  if (screen !== 'listing' || !isOnCard) throw new Error(`the card ended on ${screen}`);
  kiosk.act({ type: 'visitor.finished' });
  kiosk.act({ type: 'visitor.touched' });
  await untilShown(page, 'attract');
  return tookMs;
}

function figuresOf(rounds: readonly Round[], factor: number, atMost: number): Figure[] {
  const at = (side: keyof Round, share: number) =>
    rounds.map((round) => percentile(round[side], share));
  return [
    ratio({
      what: `p50 at ${factor}× beside a plain React page`,
      unit: 'ms',
      portico: at('portico', 0.5),
      bare: at('bare', 0.5),
      target: { atMost: 1.25 },
    }),
    quantity({
      what: `p95 at ${factor}×`,
      unit: 'ms',
      rounds: at('portico', 0.95),
      target: { atMost },
    }),
  ];
}
