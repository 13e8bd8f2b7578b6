import { expect, onTestFinished, test } from 'vitest';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import { EN } from '../../main/badges/verify-page/words-en.ts';
import { badges } from '../../renderer/text/en/badges.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { beginning } from '../support/at-the-kiosk.ts';
import { openBenchPage } from '../support/bench-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { readWithZxing } from '../support/code-readers.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { giveAnswer, lessonCalled, openLesson, rightAnswer } from '../support/take-lesson.ts';

const { frame } = wordsIn('en');
const NEWS = lessonCalled('Check before you share');

/** From the home screen to the last page of a lesson, with every answer right. */
async function finish({ visitor }: KioskInBrowser, lesson: Lesson): Promise<void> {
  await openLesson(visitor, lesson);
  for (let pages = 0; pages <= lesson.cards.length; pages += 1) await visitor.goesOn();
  for (const question of lesson.questions) {
    await giveAnswer(visitor, question, rightAnswer(question));
    await visitor.goesOn();
  }
}

describeInChromium('a badge earned at the kiosk', (browser) => {
  async function comeInWithACard(glass: 'small' | 'middle' = 'middle') {
    const kiosk = await openKiosk(browser(), { emulate: true, glass });
    onTestFinished(kiosk.stop);
    const bench = await openBenchPage(browser(), kiosk.url);
    await bench.drops('City card');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.agreed' });
    await kiosk.until(({ isOnCard }) => isOnCard);
    await kiosk.settled();
    return { kiosk, bench };
  }

  /** The address on the screen, as a phone reads it. */
  async function codeOnTheGlass(kiosk: KioskInBrowser): Promise<string> {
    await kiosk.until((view) => view.screen === 'badgeCode' && view.handout.state === 'ready');
    await kiosk.settled();
    const address = await readWithZxing(await kiosk.page.screenshot());
    if (address === undefined) throw new Error('No phone can read this screen.');
    return address;
  }

  /** Opens an address as a phone would that has no network beyond the page itself. */
  async function openOnAPhone(address: string) {
    const context = await browser().newContext({ viewport: { width: 390, height: 844 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const asked: string[] = [];
    const [ownPage] = address.split('#');
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url.split('#')[0] === ownPage) return route.continue();
      asked.push(url);
      return route.abort();
    });
    await page.goto(address);
    await page.getByText(EN.reading).waitFor({ state: 'hidden' });
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    return { text, asked };
  }

  test('is taken away as a code, opens on a phone without a network, and one changed character shows', async () => {
    const { kiosk } = await comeInWithACard('small');
    await finish(kiosk, NEWS);
    expect(await kiosk.visitor.glass()).toContain('Careful reader');
    await kiosk.visitor.presses(/Careful reader/);
    await kiosk.visitor.presses(beginning(badges.badge.takeShort));

    const address = await codeOnTheGlass(kiosk);
    const opened = await openOnAPhone(address);
    expect(opened.text).toContain(EN.verdict.valid);
    expect(opened.text).toContain('Careful reader');
    expect(opened.text).toContain(EN.badge.levels.selfCheck.name);
    expect(opened.asked).toEqual([]);

    const middle = Math.floor((address.indexOf('#') + address.length) / 2);
    const other = address[middle] === '1' ? '2' : '1';
    const changed = address.slice(0, middle) + other + address.slice(middle + 1);
    const refused = await openOnAPhone(changed);
    expect(refused.text).not.toContain(EN.verdict.valid);
    expect(refused.text).toContain(EN.start.trouble.addressDamaged);
  });

  test('is on the card when it comes back, the same one, and the kiosk has sent and logged nothing of it', async () => {
    const { kiosk, bench } = await comeInWithACard();
    await finish(kiosk, NEWS);
    await kiosk.visitor.presses(/Careful reader/);
    await kiosk.visitor.presses(beginning(badges.badge.take));
    const first = await codeOnTheGlass(kiosk);
    await bench.presses('Lift: City card');
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);

    await bench.drops('City card');
    await kiosk.until(({ isOnCard }) => isOnCard);
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.opened', door: 'badges' });
    await kiosk.settled();
    await kiosk.visitor.reads(badges.shelf.title.card, badges.states.earned);
    await kiosk.visitor.presses(/Careful reader/);
    await kiosk.visitor.presses(beginning(badges.badge.take));
    expect(await codeOnTheGlass(kiosk)).toBe(first);
    expect(kiosk.logged.join('')).not.toMatch(/Careful|04A1B2C3D4E580/);
  });

  test('in a visit without a card is offered once more at the end, and forgotten with it', async () => {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    await kiosk.visitor.presses(frame.attract.comeIn);
    await finish(kiosk, NEWS);
    await kiosk.act({ type: 'visitor.finished' });
    expect((await kiosk.view()).screen).toBe('badgeGoodbye');
    await kiosk.visitor.presses(/Careful reader/);
    expect((await openOnAPhone(await codeOnTheGlass(kiosk))).text).toContain(EN.verdict.valid);
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);
    expect((await kiosk.view()).screen).toBe('attract');
  });
});
