import { expect, onTestFinished, test } from 'vitest';
import { LANGUAGES } from '../../kiosk/language.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { issueStarterBadges } from '../support/sample-credentials.ts';
import { fragmentOf, type Phone, type PhoneOptions, takePhone } from '../support/verify-page.ts';

const EN = WORDS.en;
const [first] = await issueStarterBadges();
if (!first) throw new Error('There are no starter badges.');

describeInChromium('the page that opens badges', (browser) => {
  async function phone(options?: PhoneOptions): Promise<Phone> {
    const taken = await takePhone(browser(), options);
    onTestFinished(taken.close);
    return taken;
  }

  test.each(['disk', 'http'] as const)(
    'finds every starter badge genuine, in both languages, with no network, from %s',
    async (from) => {
      for (const language of LANGUAGES) {
        const { open, asked } = await phone({ from, locale: language });
        const isSecure = await (await open(first)).evaluate(() => isSecureContext);
        expect(isSecure).toBe(from === 'disk');
        for (const badge of await issueStarterBadges({ language })) {
          const page = await open(badge);
          const text = await page.innerText('main');
          expect(await page.textContent('h1')).toBe(WORDS[language].verdict.valid);
          const { achievement } = badge.credentialSubject;
          expect(text).toContain(achievement.name);
          expect(text).toContain(achievement.description);
          expect(text).toContain(achievement.criteria.narrative);
          expect(text).toContain(badge.evidence?.[0]?.narrative);
          expect(text).toContain(badge.issuer.name);
          expect(text).toContain(WORDS[language].badge.notWho);
          await page.close();
        }
        expect(asked).toEqual([]);
      }
    },
  );

  test('says of an address with one digit changed that it is damaged', async () => {
    const { scan } = await phone();
    const digits = fragmentOf(first);
    const changed = digits.replace(/\d(?=\d{100}$)/, (digit) => String((Number(digit) + 1) % 10));
    const page = await scan(changed);
    expect(changed).not.toBe(digits);
    expect(await page.textContent('[role=alert]')).toBe(EN.start.trouble.addressDamaged);
  });

  test('says of a badge with one word changed that it was changed', async () => {
    const { open } = await phone();
    const page = await open({ ...first, name: 'Careful writer' });
    expect(await page.textContent('h1')).toBe(EN.verdict.invalid);
    expect(await page.innerText('.outcome')).toContain(
      EN.checks.failures['proof.wrong']({ code: 'proof.wrong' }),
    );
    expect(await page.innerText('main')).not.toContain(EN.keep.title);
  });

  test('says of a badge whose time is over when it ended', async () => {
    const badges = await issueStarterBadges();
    const ending = badges.find(({ validUntil }) => validUntil !== undefined);
    if (!ending) throw new Error('No starter badge ends.');
    const { open } = await phone({ now: new Date('2030-01-01T00:00:00Z') });
    const page = await open(ending);
    expect(await page.innerText('.outcome')).toContain('It ended on 20 September 2028.');
  });
});
