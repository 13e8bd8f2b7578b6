import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBareKiosk } from '../support/bare-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskPage, openKiosk, openKioskPage } from '../support/kiosk-in-browser.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { TAG_A, TAG_B } from '../support/rdm6300-far-end.ts';
import { plugInReaderForThisTest } from '../support/reader-at-the-kiosk.ts';
import { lessonCalled, rightAnswer } from '../support/take-lesson.ts';
import { tempDir } from '../support/temp-dir.ts';
import { fillDisk, smallDisk, whyNoSmallDisk } from '../support/tmpfs.ts';

const { frame, learn } = wordsIn('en');
const WASTE = lessonCalled('Less waste, right bin');
const NO_DISK = whyNoSmallDisk === undefined ? '' : ` (skipped: ${whyNoSmallDisk})`;

const readerIs = ({ page }: KioskPage, state: 'ready' | 'resting') =>
  page.waitForFunction((wanted) => globalThis.probe.view?.reader === wanted, state);

/** Says yes to keeping progress on the card that was just put down. */
async function saysYes({ page, visitor, settled }: KioskPage): Promise<void> {
  await page.getByRole('heading', { name: learn.keeping.cardOfferTitle }).waitFor();
  await settled();
  await visitor.presses(learn.keeping.yes);
}

/** Takes a whole lesson with no finger, from anywhere in a visit. */
async function takeQuickly({ act }: KioskPage): Promise<void> {
  const next = { type: 'visitor.turnedPage', direction: 'next' } as const;
  await act({ type: 'visitor.choseLesson', lesson: WASTE.id });
  for (let pages = 0; pages <= WASTE.cards.length; pages += 1) await act(next);
  for (const question of WASTE.questions) {
    await act({ type: 'visitor.answered', answer: rightAnswer(question) });
    await act(next);
  }
}

describeInChromium(
  'a visit on a card',
  (browser) => {
    test('goes on when the reader is unplugged, and cards are read again when it is back', async () => {
      const reader = await plugInReaderForThisTest();
      const kiosk = await openKiosk(browser(), { hub: { devices: [reader.settings] } });
      onTestFinished(kiosk.stop);
      await readerIs(kiosk, 'ready');
      await kiosk.visitor.presses(frame.attract.comeIn);
      reader.show(TAG_A);
      await saysYes(kiosk);

      await reader.unplug();
      await readerIs(kiosk, 'resting');
      await kiosk.act({ type: 'visitor.choseLesson', lesson: WASTE.id });
      await kiosk.visitor.goesOn();
      expect(await kiosk.view()).toMatchObject({ screen: 'lessonCard', isOnCard: true });

      await reader.plug();
      await readerIs(kiosk, 'ready');
      reader.show(TAG_B);
      await kiosk.page.getByRole('heading', { name: learn.keeping.cardOfferTitle }).waitFor();
    });

    test('finds its finished lesson again after the kiosk was killed', async () => {
      const reader = await plugInReaderForThisTest();
      const options = { dataDir: join(tempDir(), 'data'), hub: { devices: [reader.settings] } };
      const killed = await openBareKiosk(options);
      const before = await openKioskPage(browser(), killed.at);
      await readerIs(before, 'ready');
      reader.show(TAG_A);
      await saysYes(before);
      await takeQuickly(before);
      killed.process.kill('SIGKILL');
      await killed.ended;
      await before.context.close();

      const kiosk = await openKioskPage(browser(), (await openBareKiosk(options)).at);
      onTestFinished(() => kiosk.context.close());
      await readerIs(kiosk, 'ready');
      await reader.noticesThatItIsGone();
      reader.show(TAG_A);
      await kiosk.page.waitForFunction(() => globalThis.probe.view?.isOnCard);
      await kiosk.settled();
      await kiosk.visitor.presses(frame.help);
      await kiosk.visitor.presses(frame.access.known);
      await kiosk.visitor.presses(frame.nextPage);
      await kiosk.visitor.reads(WASTE.title.en ?? '', learn.lesson.rightOf(3, 3));
    });

    describe.skipIf(NO_DISK !== '')(`on a disk that is full${NO_DISK}`, () => {
      test('is told calmly that progress is not kept, and when it is kept again', async () => {
        const reader = await plugInReaderForThisTest();
        const dataDir = smallDisk(4_096);
        const kiosk = await openKiosk(browser(), { dataDir, hub: { devices: [reader.settings] } });
        onTestFinished(kiosk.stop);
        await readerIs(kiosk, 'ready');
        reader.show(TAG_A);
        await saysYes(kiosk);

        const free = fillDisk(dataDir);
        // The log of the database has room of its own, so the first steps are still kept.
        for (let visits = 0; visits < 40 && !(await kiosk.view()).notKept; visits += 1) {
          await takeQuickly(kiosk);
        }
        await kiosk.visitor.reads(frame.notKept);
        await kiosk.visitor.pressesOneOf(learn.lesson.moreLessons, learn.lesson.next);
        expect(kiosk.logged.join('')).toContain('store.disk-full');

        free();
        await takeQuickly(kiosk);
        expect((await kiosk.view()).notKept).toBe(false);
        expect(await kiosk.visitor.glass()).not.toContain(frame.notKept);
      });
    });
  },
  SOCAT_MISSING,
);
