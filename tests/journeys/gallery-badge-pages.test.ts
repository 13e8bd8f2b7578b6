import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import type { Access } from '../../kiosk/view.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { inspectPage } from '../support/gallery/inspect-page.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { FIXTURE_NAMES, type GlassName } from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? '' : ' (skipped: needs the Debian package chromium)';

/** Screens whose pages are turned on the page itself; what a glass has no room for goes on the next. */
const TURNED = FIXTURE_NAMES.filter((name) => /^(badge-|lesson-closing)/.test(name));
const MOST_PAGES = 12;

describe.skipIf(missing !== '')(`every page about a badge${missing}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
  });
  afterAll(() => gallery.close());

  const inspect = () => gallery.page.evaluate(inspectPage, { targetMm: 15, gapMm: 3 });

  /** Turns to the next page, if the screen offers one. */
  async function turn(language: LanguageCode): Promise<boolean> {
    const { frame, learn } = wordsIn(language);
    for (const name of [frame.nextPage, learn.lesson.next]) {
      const key = gallery.page.locator('main').getByRole('button', { name, exact: true });
      if ((await key.count()) === 0 || !(await key.first().isVisible())) continue;
      if ((await key.first().getAttribute('aria-disabled')) === 'true') continue;
      const before = await gallery.page.locator('main').innerText();
      await key.first().click();
      await gallery.page.evaluate(() => new Promise(requestAnimationFrame));
      await gallery.page.evaluate(() => new Promise(requestAnimationFrame));
      // A key of that name which asks the kiosk for something turns nothing here.
      return (await gallery.page.locator('main').innerText()) !== before;
    }
    return false;
  }

  async function complaintsOn(
    glass: GlassName,
    language: LanguageCode,
    access: Partial<Access>,
  ): Promise<string[]> {
    const complaints: string[] = [];
    for (const fixture of TURNED) {
      await gallery.show({ fixture, language, glass, access });
      for (let page = 1; ; page += 1) {
        if (page > MOST_PAGES) throw new Error(`${fixture} turns for ever.`);
        for (const complaint of await inspect()) {
          complaints.push(`${fixture}, page ${page}: ${complaint}`);
        }
        if (!(await turn(language))) break;
      }
    }
    return complaints;
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each([
      ['small', 'standard'],
      ['small', 'large'],
      ['middle', 'standard'],
      ['middle', 'large'],
      ['tall', 'large'],
      ['wide', 'large'],
    ] as const)('on a %s glass in %s letters is whole', async (glass, textSize) => {
      expect(await complaintsOn(glass, language, { textSize })).toEqual([]);
    });
  });
});
