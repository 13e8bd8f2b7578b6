import { expect, onTestFinished, test } from 'vitest';
import type { LanguageCode } from '../../kiosk/language.ts';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import type { Visitor } from '../support/at-the-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';
import {
  giveAnswer,
  lessonCalled,
  openLesson,
  rightAnswer,
  textIn,
  wrongAnswer,
} from '../support/take-lesson.ts';
import type { GlassName } from '../support/view-fixtures.ts';

/** Between them, two of these ask questions of all six types. */
const ENERGY = lessonCalled('Small watts, big bill');
const MACHINES = lessonCalled('Before you touch a machine');
const LEARNING = lessonCalled('Learn so that it stays');

/** Every question is first answered not yet right, the first one twice, then right: trying is free. */
async function takeWhole(visitor: Visitor, lesson: Lesson, language: LanguageCode): Promise<void> {
  const { learn } = wordsIn(language);
  expect(await visitor.heading()).toBe(textIn(lesson.title, language));
  await visitor.goesOn();
  for (const { head } of lesson.cards) {
    expect(await visitor.heading()).toBe(textIn(head, language));
    await visitor.goesOn();
  }
  for (const [index, question] of lesson.questions.entries()) {
    expect(await visitor.heading()).toContain(textIn(question.prompt, language));
    for (let tries = 0; tries < (index === 0 ? 2 : 1); tries += 1) {
      await giveAnswer(visitor, question, wrongAnswer(question), language);
      await visitor.reads(learn.answering.notYet);
      await visitor.presses(learn.answering.tryAgain);
    }
    await giveAnswer(visitor, question, rightAnswer(question), language);
    await visitor.reads(learn.answering.right);
    await visitor.goesOn();
  }
  expect(await visitor.heading()).toContain(learn.lesson.doItHere);
  await visitor.reads(textIn(lesson.action, language));
}

describeInChromium('a whole lesson', (browser) => {
  async function comeIn(language: LanguageCode, glass: GlassName = 'middle') {
    const kiosk = await openKiosk(browser(), { glass, hub: { hub: { language } } });
    onTestFinished(kiosk.stop);
    return kiosk;
  }

  test('is taken in Italian from the attract loop to the thing to do and one next step with its reason', async () => {
    const { visitor, view } = await comeIn('en');
    await visitor.presses('Italiano');
    const { frame, learn } = wordsIn('it');
    await visitor.presses(frame.back);
    await openLesson(visitor, ENERGY, 'it');
    await takeWhole(visitor, ENERGY, 'it');

    await visitor.reads(learn.lesson.rightOf(3, 3), learn.lesson.nextIfYouLike);
    const closing = await view();
    if (closing.screen !== 'lessonClosing') throw new Error('The lesson has not ended.');
    const { suggestion } = closing;
    expect(suggestion?.tile.title.language).toBe('it');
    await visitor.reads(suggestion?.tile.title.text ?? '', learn.lesson.sameSkill);
    await visitor.presses(frame.finish);
    expect(await visitor.heading()).toBe(frame.leaving.title);
  });

  test('is taken on a 7″ screen, where answers have pages of their own', async () => {
    const { visitor } = await comeIn('en', 'small');
    const { frame } = wordsIn('en');
    await visitor.presses(frame.attract.comeIn);
    await openLesson(visitor, MACHINES);
    await takeWhole(visitor, MACHINES, 'en');
  });

  test('is taken with Tab and Enter alone', async () => {
    const { byKeyboard } = await comeIn('en');
    const { frame } = wordsIn('en');
    await byKeyboard.presses(frame.attract.comeIn);
    await openLesson(byKeyboard, LEARNING);
    await takeWhole(byKeyboard, LEARNING, 'en');
  });

  test('of two asks every type of question there is', () => {
    const types = [ENERGY, MACHINES].flatMap(({ questions }) => questions.map(({ type }) => type));
    const all = ['matching', 'multiple', 'number', 'ordering', 'single', 'trueFalse'];
    expect([...new Set(types)].sort()).toEqual(all);
  });
});
