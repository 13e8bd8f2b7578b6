import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { beginning } from '../support/at-the-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { TAG_A, TAG_B } from '../support/rdm6300-far-end.ts';
import { plugInReaderForThisTest } from '../support/reader-at-the-kiosk.ts';
import { giveAnswer, lessonCalled, openLesson, rightAnswer } from '../support/take-lesson.ts';

const { frame, learn } = wordsIn('en');
const WASTE = lessonCalled('Less waste, right bin');
const [FIRST, SECOND, THIRD] = WASTE.questions;
if (!FIRST || !SECOND || !THIRD) throw new Error('The lesson has lost its questions.');

/** Everything the hub's database holds on the disk, log included. */
const bytesOnDisk = ({ dataDir }: KioskInBrowser) =>
  Buffer.concat(['hub.db', 'hub.db-wal'].map((name) => readFileSync(join(dataDir, name))));

/** What is filed, read beside the running kiosk. */
function filed({ dataDir }: KioskInBrowser) {
  const database = new Database(join(dataDir, 'hub.db'), { readonly: true });
  try {
    const all = (sql: string) => database.prepare(sql).pluck().all() as string[];
    return { cards: all('select card_key from learner'), runs: all('select id from lesson_run') };
  } finally {
    database.close();
  }
}

describeInChromium(
  'a card put on the reader',
  (browser) => {
    async function comeIn() {
      const reader = await plugInReaderForThisTest();
      const kiosk = await openKiosk(browser(), { hub: { devices: [reader.settings] } });
      onTestFinished(kiosk.stop);
      await kiosk.until(({ reader }) => reader === 'ready');
      await kiosk.settled();
      await kiosk.visitor.presses(frame.attract.comeIn);
      return { reader, kiosk, visitor: kiosk.visitor };
    }

    test('in a lesson keeps it, brings it back at the same page, shows it and deletes it', async () => {
      const { reader, kiosk, visitor } = await comeIn();
      await openLesson(visitor, WASTE);
      for (let pages = 0; pages <= WASTE.cards.length; pages += 1) await visitor.goesOn();
      await giveAnswer(visitor, FIRST, rightAnswer(FIRST));

      // Nothing is kept before its owner says yes.
      reader.noise();
      reader.split(TAG_A);
      await kiosk.until(({ screen }) => screen === 'cardOffer');
      await kiosk.settled();
      expect(await visitor.heading()).toBe(learn.keeping.cardOfferTitle);
      expect(filed(kiosk)).toEqual({ cards: [], runs: [] });
      await visitor.presses(learn.keeping.yes);
      expect(await visitor.heading()).toBe(learn.keeping.guestOfferTitle);
      expect(filed(kiosk).runs).toEqual([]);
      await visitor.presses(learn.keeping.guestOfferYes);

      // The lesson is where it was, and goes on under the card.
      await visitor.reads(learn.answering.right);
      await visitor.goesOn();
      await giveAnswer(visitor, SECOND, rightAnswer(SECOND));
      await visitor.goesOn();
      const { place } = await kiosk.view();
      await visitor.presses(frame.finish);
      await kiosk.passTime(5_000);
      expect((await kiosk.view()).screen).toBe('attract');

      await reader.noticesThatItIsGone();
      reader.corrupted(TAG_A);
      reader.doubled(TAG_A);
      await kiosk.until(({ isOnCard, screen }) => isOnCard && screen === 'home');
      await kiosk.settled();
      await visitor.presses(beginning(WASTE.title.en ?? ''));
      expect((await kiosk.view()).place).toBe(place);
      await giveAnswer(visitor, THIRD, rightAnswer(THIRD));
      await visitor.goesOn();
      await visitor.reads(learn.lesson.rightOf(3, 3));

      const { cards, runs } = filed(kiosk);
      expect(cards).toHaveLength(1);
      expect(runs).toHaveLength(1);
      const names = [...cards, ...runs];
      for (const name of names) expect(bytesOnDisk(kiosk).includes(name)).toBe(true);
      for (const uid of [TAG_A, Buffer.from(TAG_A, 'hex')]) {
        expect(bytesOnDisk(kiosk).includes(uid)).toBe(false);
        expect(kiosk.logged.join('')).not.toContain(TAG_A);
      }

      await visitor.presses(frame.help);
      await visitor.presses(frame.access.known);
      await visitor.reads(learn.keeping.onCard);
      await visitor.presses(frame.nextPage);
      await visitor.reads(WASTE.title.en ?? '', learn.lesson.rightOf(3, 3));
      await visitor.presses(learn.keeping.askDelete);
      await visitor.presses(learn.keeping.confirmYes);
      expect(await visitor.heading()).toBe(learn.keeping.deletedTitle);
      expect(filed(kiosk)).toEqual({ cards: [], runs: [] });
      for (const name of names) expect(bytesOnDisk(kiosk).includes(name)).toBe(false);
    });

    test('is asked about once in a visit, and nothing is kept after "not now"', async () => {
      const { reader, kiosk, visitor } = await comeIn();
      reader.hold(TAG_A, 20);
      await kiosk.until(({ screen }) => screen === 'cardOffer');
      await kiosk.settled();
      await visitor.presses(learn.keeping.notNow);
      await openLesson(visitor, WASTE);
      await visitor.goesOn();
      await reader.noticesThatItIsGone();
      reader.hold(TAG_A, 20);
      reader.show(TAG_B);
      // The second card is another visitor's, and is asked about; the first was not.
      await kiosk.until(({ screen }) => screen === 'cardOffer');
      await kiosk.settled();
      await visitor.presses(learn.keeping.notNow);
      expect((await kiosk.view()).screen).toBe('lessonCard');
      expect(filed(kiosk)).toEqual({ cards: [], runs: [] });
    });

    test('of somebody else ends the visit of the first', async () => {
      const { reader, kiosk, visitor } = await comeIn();
      reader.show(TAG_A);
      await kiosk.until(({ screen }) => screen === 'cardOffer');
      await kiosk.settled();
      await visitor.presses(learn.keeping.yes);
      await openLesson(visitor, WASTE);
      await visitor.goesOn();

      reader.show(TAG_B);
      await kiosk.until(({ screen }) => screen === 'cardOffer');
      await kiosk.settled();
      expect((await kiosk.view()).isOnCard).toBe(false);
      await visitor.presses(learn.keeping.notNow);
      expect(await visitor.heading()).toBe(frame.home.title);
      expect(await visitor.sees(new RegExp(frame.home.resume))).toBe(false);
    });

    test('that changes its number at every tap is refused in kind words', async () => {
      const { kiosk, visitor } = await comeIn();
      // What a 14443 reader will report of a phone; none is driven yet.
      kiosk.session.hear({ type: 'card.refused', reason: 'randomId' });
      await kiosk.settled();
      expect(await visitor.heading()).toBe(frame.cardNotice.randomId.title);
      await visitor.presses(frame.goOn);
      expect(await visitor.heading()).toBe(frame.home.title);
    });
  },
  SOCAT_MISSING,
);
