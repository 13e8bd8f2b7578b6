import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../kiosk/language.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { hubConfig } from '../support/memory-ports.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { plugInReader, type ReaderAtTheKiosk } from '../support/reader-at-the-kiosk.ts';
import { createWalker, type Walker } from '../support/walk-in-browser.ts';
import { findWalks } from '../support/walks.ts';

const walks = await findWalks(hubConfig());
/** Every screen once, by the shortest way, and the warning, which lies over another. */
const screens = new Map(walks.toReversed().map((walk) => [walk.screen as string, walk]));
for (const walk of walks) {
  if (walk.to.includes('visiting.attention.warning')) screens.set('the warning', walk);
}

describeInChromium(
  'axe-core finds nothing at the live kiosk',
  (browser) => {
    let reader: ReaderAtTheKiosk;
    let kiosk: KioskInBrowser;
    let walker: Walker;
    beforeAll(async () => {
      reader = await plugInReader();
      kiosk = await openKiosk(browser(), { hub: { devices: [reader.settings] } });
      await kiosk.until(({ reader }) => reader === 'ready');
      await kiosk.settled();
      // The content security policy refuses script elements, and rightly.
      await kiosk.page.evaluate(axe.source);
      walker = createWalker(kiosk, reader);
    });
    afterAll(async () => {
      await kiosk.stop();
      await reader.dispose();
    });

    const complaints = () =>
      kiosk.page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
          document,
          { resultTypes: ['violations'] },
        );
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
        );
      });

    test.each([...screens])('on %s', async (_, walk) => {
      await walker.walk(walk);
      expect(await complaints()).toEqual([]);
      const { canFinish, warning } = await kiosk.view();
      if (canFinish && warning === undefined) {
        const language = LANGUAGES.find((one) => one !== kiosk.config.hub.language);
        if (language) await kiosk.act({ type: 'visitor.choseLanguage', language });
        expect(await complaints()).toEqual([]);
      }
      await walker.goesHome();
    });
  },
  SOCAT_MISSING,
);
