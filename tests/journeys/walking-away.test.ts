import { afterAll, beforeAll, expect, test } from 'vitest';
import { initialContext } from '../../kiosk/session/session-context.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { hubConfig } from '../support/memory-ports.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { plugInReader, type ReaderAtTheKiosk } from '../support/reader-at-the-kiosk.ts';
import { createSessionStage } from '../support/session-stage.ts';
import { createWalker, type Walker } from '../support/walk-in-browser.ts';
import { findWalks, pathOf, restingStates } from '../support/walks.ts';
import { whatIsLeft } from '../support/what-is-left.ts';

/** The two notes of the warning, as this hub's speaker would play them. */
const WARNING_HZ = [587, 440];
/** Long enough for every clock, ten times slower for somebody who asked for more time. */
const MOST_SECONDS = 1_200;

/** Everything a visitor can have changed about the screen itself. */
const EVERYTHING_CHANGED: readonly VisitorEvent[] = [
  { type: 'visitor.choseLanguage', language: 'en' },
  { type: 'visitor.choseTextSize', textSize: 'large' },
  { type: 'visitor.choseContrast', contrast: 'high' },
  { type: 'visitor.choseReach', lowReach: true },
  { type: 'visitor.choseTime', moreTime: true },
];

/** The one profile that has cards and a speaker. */
const PROFILE = 'makerspace';

/** Others have taken every seat, or the disk fails: random visits over memory meet both. */
const NOT_BY_ONESELF = ['visiting.place.taking.asking', 'visiting.place.taking.failed'];

const walks = await findWalks(hubConfig(PROFILE));
const states = restingStates(createSessionStage().machine.root);

test('every state in which a visit can rest has a way to it', () => {
  const ofVisits = states.filter((path) => /^(attract|visiting|leaving)\b/.test(path));
  const reached = new Set(walks.flatMap(({ to }) => to));
  expect(ofVisits.length).toBeGreaterThan(30);
  expect(ofVisits.filter((path) => !reached.has(path))).toEqual(NOT_BY_ONESELF);
});

describeInChromium(
  'a visitor who walks away',
  (browser) => {
    let reader: ReaderAtTheKiosk;
    let kiosk: KioskInBrowser;
    let walker: Walker;

    beforeAll(async () => {
      reader = await plugInReader();
      // The one profile that has cards, a speaker and its full minute and a half.
      const hub = {
        hub: { language: 'it' },
        profile: 'makerspace',
        devices: [reader.settings],
      } as const;
      kiosk = await openKiosk(browser(), { hub });
      await kiosk.until(({ reader }) => reader === 'ready');
      await kiosk.settled();
      walker = createWalker(kiosk, reader);
    });
    afterAll(async () => {
      await kiosk.stop();
      await reader.dispose();
    });

    /** Lets second after second pass until the session says so; nothing on the glass is touched. */
    async function nobodyTouchesUntil(isTrue: () => boolean): Promise<void> {
      for (let seconds = 0; !isTrue(); seconds += 1) {
        if (seconds > MOST_SECONDS) throw new Error('The visit does not end.');
        kiosk.clock.increment(1_000);
      }
      await kiosk.settled();
    }

    async function seesTheWarning(): Promise<void> {
      const dialog = kiosk.page.getByRole('alertdialog');
      const notes = () => kiosk.page.evaluate(() => globalThis.probe.notesHz);
      await kiosk.page.evaluate(() => {
        globalThis.probe.notesHz = [];
      });
      await nobodyTouchesUntil(() => kiosk.session.view().warning !== undefined);
      expect(await dialog.isVisible()).toBe(true);
      expect(await notes()).toEqual(WARNING_HZ);
    }

    async function expectNothingLeft(): Promise<void> {
      const { context } = kiosk.snapshot();
      const fresh = initialContext(kiosk.config);
      expect(context.visitor).toEqual(fresh.visitor);
      expect(context.wanted).toEqual(fresh.wanted);
      const view = await kiosk.view();
      const left = await whatIsLeft(kiosk.page);
      // A page that has just been loaded has never met the visitor.
      await kiosk.page.reload();
      await kiosk.settled();
      expect(left).toEqual(await whatIsLeft(kiosk.page));
      expect(view).toEqual(await kiosk.view());
      expect(left).toMatchObject({ url: kiosk.url, stored: [], typed: [] });
      expect(await kiosk.context.cookies()).toEqual([]);
    }

    const named = walks.map((walk) => ({
      ...walk,
      name: `${walk.screen} (${walk.to.join(', ')})`,
    }));

    test.each(named)('from $name leaves nothing behind', async (walk) => {
      const { to, screen } = walk;
      await walker.walk(walk);
      expect(kiosk.session.view().screen).toBe(screen);
      expect(kiosk.snapshot()._nodes.map(pathOf)).toEqual(expect.arrayContaining([...to]));

      const { canFinish, warning } = kiosk.session.view();
      if (canFinish && warning === undefined) {
        for (const event of EVERYTHING_CHANGED) await kiosk.act(event);
        await seesTheWarning();
      }
      if (canFinish) {
        const { language } = kiosk.session.view();
        await nobodyTouchesUntil(() => kiosk.session.view().screen === 'leaving');
        expect(await kiosk.visitor.heading()).toBe(wordsIn(language).frame.leaving.title);
      }
      await nobodyTouchesUntil(() => kiosk.session.view().screen === 'attract');
      await kiosk.visitor.reads(wordsIn('it').frame.attract.privacy);
      await expectNothingLeft();
      await walker.goesHome();
    });

    test('while the page was loaded anew in between leaves nothing behind either', async () => {
      await walker.make({ kind: 'act', like: 'visitor.opened home' });
      await kiosk.act({ type: 'visitor.choseLesson', lesson: 'lesson-waste' });
      await kiosk.page.reload();
      await kiosk.settled();
      await nobodyTouchesUntil(() => kiosk.session.view().screen === 'attract');
      await expectNothingLeft();
    });
  },
  SOCAT_MISSING,
);
