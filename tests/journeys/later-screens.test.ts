import { expect, onTestFinished, test } from 'vitest';
import { badgeWordsIn } from '../../renderer/text/badge-words.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';

describeInChromium('screens that are fetched after the first paint', (browser) => {
  test('are there before anybody can ask for them', async () => {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    await kiosk.act({ type: 'visitor.opened', door: 'badges' });
    expect(await kiosk.visitor.heading()).toBe(badgeWordsIn('en').shelf.title.nobody);
  });

  test('are asked for again where they do not come, and a visitor is told to wait', async () => {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    let isLost = true;
    await kiosk.page.route(/later-screens.*\.js$/, (route) =>
      isLost ? route.abort() : route.continue(),
    );
    await kiosk.page.reload();
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.opened', door: 'badges' });
    expect(await kiosk.visitor.heading()).toBe(wordsIn('en').frame.wait.title);
    isLost = false;
    await kiosk.page.clock.fastForward(2_000);
    await kiosk.page.getByRole('list').first().waitFor();
    expect(await kiosk.visitor.heading()).toBe(badgeWordsIn('en').shelf.title.nobody);
  });
});
