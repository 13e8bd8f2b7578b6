import { expect, onTestFinished, test } from 'vitest';
import { badgeAddresses } from '../../main/badges/compact/badge-addresses.ts';
import { compact } from '../../main/badges/compact/compact.ts';
import type { OpenBadge } from '../../main/badges/open-badge.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { createSampleIssuer, issueSample } from '../support/sample-credentials.ts';
import { STAFF_BADGE } from '../support/staff-badge.ts';
import { type Phone, takePhone } from '../support/verify-page.ts';

const EN = WORDS.en;

/** Words that no dictionary knows, so that nothing of them is saved. */
async function longBadge(seed: number): Promise<OpenBadge> {
  const words = Array.from({ length: 260 }, (_, at) => ((at + seed) ** 5).toString(36)).join(' ');
  const badge = { ...STAFF_BADGE, id: `badge-long-${seed}`, criteria: { en: words } };
  return issueSample(createSampleIssuer(), badge);
}

const fragmentsOf = (badge: OpenBadge): readonly string[] =>
  (badgeAddresses('https://badges.example/', compact(badge)) ?? []).map((address) =>
    new URL(address).hash.slice(1),
  );

const [one = '', two = '', three = '', ...more] = fragmentsOf(await longBadge(1));
const [ofAnother = ''] = fragmentsOf(await longBadge(2));

describeInChromium('a badge that comes as several codes', (browser) => {
  async function phone(): Promise<Phone> {
    const taken = await takePhone(browser());
    onTestFinished(taken.close);
    return taken;
  }

  test('is put together from tabs that were opened one by one, in any order', async () => {
    expect([three === '', more]).toEqual([false, []]);
    const { scan, asked } = await phone();
    const third = await scan(three);
    expect(await third.textContent('h1')).toBe(EN.series.title(2));
    expect(await third.locator('.codes .here').allInnerTexts()).toEqual([
      expect.stringContaining(EN.series.code(3)),
    ]);
    expect(await (await scan(one)).textContent('h1')).toBe(EN.series.title(1));
    // Scanned by mistake once more.
    expect(await (await scan(one)).textContent('h1')).toBe(EN.series.title(1));
    const whole = await scan(two);
    expect(await whole.textContent('h1')).toBe(EN.verdict.valid);
    expect(asked).toEqual([]);
  });

  test('is in its address as a whole from then on, and nothing of it is kept', async () => {
    const { scan } = await phone();
    for (const fragment of [one, two]) await scan(fragment);
    const whole = await scan(three);
    expect(await whole.evaluate(() => location.hash)).toMatch(/^#\d+$/);
    await whole.reload();
    expect(await whole.textContent('h1')).toBe(EN.verdict.valid);
    expect(await whole.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is never mixed with another', async () => {
    const { scan } = await phone();
    await scan(one);
    await scan(two);
    const begun = await scan(ofAnother);
    expect(await begun.locator('.codes .here').count()).toBe(1);
    const back = await scan(three);
    expect(await back.locator('.codes .here').count()).toBe(1);
  });

  test('is pasted where a browser keeps nothing between pages', async () => {
    const { scan, context } = await phone();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    const page = await scan(one);
    expect(await page.innerText('main')).toContain(EN.series.forgets);
    for (const fragment of [two, three]) {
      await page.evaluate((address) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text', address);
        dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
      }, `https://badges.example/#${fragment}`);
    }
    await page.waitForSelector('.outcome');
    expect(await page.textContent('h1')).toBe(EN.verdict.valid);
  });
});
