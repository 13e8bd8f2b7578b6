import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { LESSONS } from '../support/memory-ports.ts';
import { giveAnswer, rightAnswer, wrongAnswer } from '../support/take-lesson.ts';

const MINUTES = 60_000;
const { frame, learn } = wordsIn('en');

/** The question that stands on the attract loop, with what is right. */
async function questionOnShow(kiosk: KioskInBrowser) {
  const view = await kiosk.view();
  if (view.screen !== 'attract') throw new Error(`Nobody waits at ${view.screen}.`);
  const lesson = LESSONS.find(({ id }) => id === view.taster.lessonId);
  const question = lesson?.questions.find(({ id }) => id === view.taster.question.id);
  if (lesson === undefined || question === undefined) throw new Error('The question is unknown.');
  return { lesson, question };
}

describeInChromium('a passer-by', (browser) => {
  async function passBy() {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    return kiosk;
  }

  test('reads a question from afar, answers it with one touch, and is at home with the second', async () => {
    const kiosk = await passBy();
    const { visitor } = kiosk;
    const { lesson, question } = await questionOnShow(kiosk);
    expect(await visitor.heading()).toBe(question.prompt.en);

    await giveAnswer(visitor, question, rightAnswer(question));
    await visitor.reads(learn.answering.right, question.ok.en ?? '');
    const behind = lesson.cards.find(({ id }) => id === lesson.taster.card);
    await visitor.reads(behind?.body.en ?? '');

    await visitor.presses(frame.back);
    expect(await visitor.heading()).toBe(frame.home.title);
  });

  test('learns something from an answer that is not right, and may try again', async () => {
    const kiosk = await passBy();
    const { visitor } = kiosk;
    const { question } = await questionOnShow(kiosk);

    await giveAnswer(visitor, question, wrongAnswer(question));
    await visitor.reads(learn.answering.notYet, question.no.en ?? '');
    await visitor.presses(learn.answering.tryAgain);
    await giveAnswer(visitor, question, rightAnswer(question));
    await visitor.reads(learn.answering.right);
  });

  test('takes the whole lesson from there', async () => {
    const kiosk = await passBy();
    const { visitor } = kiosk;
    const { lesson, question } = await questionOnShow(kiosk);
    await giveAnswer(visitor, question, rightAnswer(question));
    await visitor.presses(learn.lesson.wholeLesson);
    expect(await visitor.heading()).toBe(lesson.title.en);
  });

  test('comes in by a touch on nothing in particular, and opens a lesson with the second', async () => {
    const kiosk = await passBy();
    await kiosk.page.touchscreen.tap(640, 20);
    await kiosk.settled();
    expect(await kiosk.visitor.heading()).toBe(frame.home.title);
    await kiosk.visitor.presses(new RegExp(frame.home.lessonOfTheDay));
    expect(await kiosk.visitor.sees(learn.lesson.start)).toBe(true);
  });

  test.each([
    ['dimmed', [5 * MINUTES]],
    ['asleep', [5 * MINUTES, 30 * MINUTES]],
  ] as const)('only wakes a screen that is %s with the first touch', async (light, waits) => {
    const kiosk = await passBy();
    for (const wait of waits) await kiosk.passTime(wait);
    const { question } = await questionOnShow(kiosk);
    expect(kiosk.session.view()).toMatchObject({ screen: 'attract', light });

    // Where an answer lies beneath.
    const below = await kiosk.page.getByRole('main').boundingBox();
    if (below === null) throw new Error('Nothing lies below.');
    await kiosk.page.touchscreen.tap(below.x + below.width / 4, below.y + below.height * 0.7);
    await kiosk.settled();
    expect(await kiosk.view()).toMatchObject({ screen: 'attract', light: 'awake' });

    await giveAnswer(kiosk.visitor, question, rightAnswer(question));
    await kiosk.visitor.reads(learn.answering.right);
  });
});
