import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { LocalText } from '../../kiosk/language.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { makePack, starterLessons } from '../support/make-pack.ts';
import { hubConfig } from '../support/memory-ports.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { plugInReader, type ReaderAtTheKiosk } from '../support/reader-at-the-kiosk.ts';
import { openLesson } from '../support/take-lesson.ts';
import { createWalker, type Walker } from '../support/walk-in-browser.ts';
import { findWalks } from '../support/walks.ts';

const walks = await findWalks(hubConfig());
/** Every screen of a visit once, by the shortest way. */
const screens = new Map(walks.toReversed().map((walk) => [walk.screen, walk]));
for (const outside of ['attract', 'leaving'] as const) screens.delete(outside);

describeInChromium(
  'the language can be changed and changed back',
  (browser) => {
    let reader: ReaderAtTheKiosk;
    let kiosk: KioskInBrowser;
    let walker: Walker;
    beforeAll(async () => {
      reader = await plugInReader();
      kiosk = await openKiosk(browser(), { hub: { devices: [reader.settings] } });
      await kiosk.until(({ reader }) => reader === 'ready');
      await kiosk.settled();
      walker = createWalker(kiosk, reader);
    });
    afterAll(async () => {
      await kiosk.stop();
      await reader.dispose();
    });

    const pageLanguage = () => kiosk.page.evaluate(() => document.documentElement.lang);

    test.each([...screens.values()])('on $screen, which stays where it is', async (walk) => {
      await walker.walk(walk);
      const { place } = await kiosk.view();
      const inEnglish = await kiosk.visitor.glass();

      await kiosk.visitor.presses('Italiano');
      expect(await pageLanguage()).toBe('it');
      expect((await kiosk.view()).place).toBe(place);
      await kiosk.visitor.reads(wordsIn('it').frame.finish);
      expect(await kiosk.visitor.glass()).not.toBe(inEnglish);

      await kiosk.visitor.presses('English');
      expect(await pageLanguage()).toBe('en');
      expect(await kiosk.visitor.glass()).toBe(inEnglish);
      await walker.goesHome();
    });

    test('on the attract loop, where it begins a visit at the same question', async () => {
      const before = await kiosk.view();
      await kiosk.visitor.presses('Italiano');
      const after = await kiosk.view();
      expect(after).toMatchObject({ screen: 'taster', language: 'it' });
      const questions = [before, after].map((view) =>
        'taster' in view ? view.taster.question.id : '',
      );
      expect(questions[0]).toBe(questions[1]);
      await walker.goesHome();
    });
  },
  SOCAT_MISSING,
);

describeInChromium('on a 7″ screen the language', (browser) => {
  test('is one key that names the language it leads to', async () => {
    const kiosk = await openKiosk(browser(), { glass: 'small' });
    onTestFinished(kiosk.stop);
    await kiosk.visitor.presses('Italiano');
    expect(await kiosk.visitor.sees('Italiano')).toBe(false);
    await kiosk.visitor.presses('English');
    expect((await kiosk.view()).language).toBe('en');
  });
});

describeInChromium('a lesson that was written in English only', (browser) => {
  /** A lesson of the starter pack, as if nobody had translated it. */
  function untranslated() {
    const [lesson] = starterLessons();
    if (lesson === undefined) throw new Error('The starter pack is empty.');
    const text = JSON.stringify({ ...lesson, id: 'lesson-in-english' }).replaceAll(
      `${lesson.id}-`,
      'lesson-in-english-',
    );
    const isLocalText = (value: object): value is LocalText => 'en' in value && 'it' in value;
    return JSON.parse(text, (_, value) =>
      typeof value === 'object' && value !== null && isLocalText(value) ? { en: value.en } : value,
    );
  }

  test('is there for an Italian reader too, and every text says that it is in English', async () => {
    const lesson = { ...untranslated(), title: { en: 'Only in English' } };
    const kiosk = await openKiosk(browser(), {
      hub: { hub: { language: 'it' } },
      furnish: (dataDir) => makePack(join(dataDir, 'packs', 'city'), 'city', [lesson]),
    });
    onTestFinished(kiosk.stop);
    const { visitor, page } = kiosk;
    const { frame } = wordsIn('it');
    await visitor.presses(frame.attract.comeIn);
    await openLesson(visitor, lesson, 'it');
    expect(await visitor.heading()).toBe(`${lesson.title.en} ${frame.inLanguage.en}`);
    expect(await page.getByText(lesson.goal.en).getAttribute('lang')).toBe('en');

    await visitor.goesOn();
    const [card] = lesson.cards;
    await visitor.reads(card.body.en, frame.inLanguage.en);
    expect(await page.getByText(card.body.en).getAttribute('lang')).toBe('en');
    await visitor.presses('English');
    expect(await visitor.glass()).not.toContain(wordsIn('en').frame.inLanguage.en);
  });
});
