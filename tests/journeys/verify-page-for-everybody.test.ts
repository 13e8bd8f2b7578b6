import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { createSampleIssuer, issueSample, SAMPLE_HOME } from '../support/sample-credentials.ts';
import { STAFF_BADGE } from '../support/staff-badge.ts';
import { fragmentOf, type Phone, type PhoneOptions, takePhone } from '../support/verify-page.ts';

const badgeIn = (language: LanguageCode) =>
  issueSample(createSampleIssuer(), STAFF_BADGE, language);
const withHome = (language: LanguageCode) =>
  issueSample(createSampleIssuer({ home: SAMPLE_HOME }), STAFF_BADGE, language);

/** Every face the page has, by the fragment that shows it. */
const FACES: readonly (readonly [string, (language: LanguageCode) => Promise<string>])[] = [
  ['before any badge', async () => ''],
  ['with a damaged address', async () => '123'],
  ['with one code of three', async () => '2/3:12345:678'],
  ['with a genuine badge', async (language) => fragmentOf(await badgeIn(language))],
  [
    'with a badge that was changed',
    async (language) => fragmentOf({ ...(await badgeIn(language)), name: 'Else' }),
  ],
  ['with a badge whose keys are missing', async (language) => fragmentOf(await withHome(language))],
];

/** WCAG 2.2, levels A and AA, and of level AAA its contrast: 7 to 1. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  }, RULES);
}

describeInChromium('the page that opens badges is for everybody', (browser) => {
  async function phone(options: PhoneOptions): Promise<Phone> {
    const taken = await takePhone(browser(), options);
    onTestFinished(taken.close);
    return taken;
  }

  test.each(FACES)('axe-core finds nothing %s', async (_, fragment) => {
    for (const language of LANGUAGES) {
      const { scan } = await phone({ locale: language });
      const page = await scan(await fragment(language));
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await complaints(page)).toEqual([]);
    }
  });

  test('axe-core would find a contrast of less than 7 to 1', async () => {
    const { scan } = await phone({});
    const page = await scan('');
    await page.locator('.lead').evaluate((lead) => lead.style.setProperty('color', '#666'));
    expect(await complaints(page)).toEqual([expect.stringMatching(/^color-contrast-enhanced/)]);
  });

  test.each(FACES)('nothing is cut on the narrowest phone %s', async (_, fragment) => {
    for (const language of LANGUAGES) {
      const { scan } = await phone({ locale: language, width: 320, height: 568 });
      const page = await scan(await fragment(language));
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 0 && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
      );
      expect(cut).toEqual([]);
    }
  });

  test('it speaks the reader’s language, and another as soon as one asks', async () => {
    const { scan } = await phone({ locale: 'it-IT' });
    const page = await scan(fragmentOf(await badgeIn('en')));
    expect(await page.textContent('h1')).toBe(WORDS.it.verdict.valid);
    // What the badge says stays as it was signed, and is read aloud in its own language.
    expect(await page.getAttribute('.face h2', 'lang')).toBe('en');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.textContent('h1')).toBe(WORDS.en.verdict.valid);
    expect(await page.title()).toBe(WORDS.en.title);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  test('somebody who listens hears at once what came of it', async () => {
    const { scan } = await phone({});
    const page = await scan(fragmentOf(await badgeIn('en')));
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    expect(focused).toBe('H1');
  });

  test('every key is reached and pressed without a pointer, and shows where one is', async () => {
    const { scan } = await phone({});
    const page = await scan(fragmentOf(await badgeIn('en')));
    const reached: string[] = [];
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const here = document.activeElement;
        if (!here || here === document.body) return undefined;
        return { name: here.textContent ?? '', ring: getComputedStyle(here).outlineStyle };
      });
      if (!now) continue;
      expect(now.ring).toBe('solid');
      reached.push(now.name);
    }
    const { keep, start } = WORDS.en;
    const keys = [keep.json, keep.png, keep.svg, start.another, 'English', 'Italiano'];
    expect(new Set(reached)).toEqual(new Set(keys));
    await page.getByRole('button', { name: 'Italiano' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.textContent('h1')).toBe(WORDS.it.verdict.valid);
  });

  test('nothing moves where somebody wants no motion', async () => {
    const { scan } = await phone({});
    const page = await scan('');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${page.url().split('#')[0]}#${fragmentOf(await badgeIn('en'))}`);
    await page.locator('.outcome').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('it is printed in ink on paper', async () => {
    const { scan } = await phone({});
    const page = await scan(fragmentOf(await badgeIn('en')));
    await page.emulateMedia({ media: 'print' });
    const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    expect(ink).toBe('rgb(28, 25, 22)');
    expect(await page.locator('button:visible').count()).toBe(0);
  });
});
